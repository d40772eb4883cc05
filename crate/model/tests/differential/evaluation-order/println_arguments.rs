fn say(n: i32) -> i32 {
    println!("argument {n}");
    n
}

fn main() {
    println!("{} {b} {} {a}", say(1), say(2), a = say(3), b = say(4));
    println!("{0} {0} {1}", say(5), say(6));
}
