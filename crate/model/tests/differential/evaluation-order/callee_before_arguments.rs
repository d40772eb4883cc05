fn pick() -> fn(i32) -> i32 {
    println!("callee");
    double
}

fn double(n: i32) -> i32 {
    println!("double");
    2 * n
}

fn argument() -> i32 {
    println!("argument");
    21
}

fn main() {
    println!("{}", pick()(argument()));
}
