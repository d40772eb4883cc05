fn place<'a>(target: &'a mut i32) -> &'a mut i32 {
    println!("place");
    target
}

fn value(n: &i32) -> &i32 {
    println!("value");
    n
}

fn main() {
    let mut n = 1;
    let five = 5;
    *place(&mut n) += value(&five);
    println!("{n}");
}
