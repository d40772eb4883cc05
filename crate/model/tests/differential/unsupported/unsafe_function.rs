// not supported: unsafe functions at 2:1
unsafe fn dangerous() -> i32 {
    1
}

fn main() {
    println!("{}", unsafe { dangerous() });
}
