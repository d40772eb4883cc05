unsafe fn dangerous() -> i32 {
    1
}

fn main() {
    println!("{}", unsafe { dangerous() });
}
