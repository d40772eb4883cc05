fn say(n: i32) -> i32 {
    println!("argument {n}");
    n
}

fn add(a: i32, b: i32, c: i32) -> i32 {
    println!("call");
    a + b + c
}

fn main() {
    println!("{}", add(say(1), say(2), say(3)));
}
