fn place<'a>(target: &'a mut i32, log: &str) -> &'a mut i32 {
    println!("place {log}");
    target
}

fn value(log: &str) -> i32 {
    println!("value {log}");
    5
}

fn main() {
    let mut n = 1;
    *place(&mut n, "of n") += value("to add");
    *place(&mut n, "of n") *= value("to multiply");
    *place(&mut n, "of n") <<= value("to shift");
    println!("{n}");
}
