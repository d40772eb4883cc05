// not supported: foreign functions at 2:8
unsafe extern "C" {
    safe fn abs(n: i32) -> i32;
}

fn main() {
    println!("{}", abs(-3));
}
