fn main() {
    let n = 5;
    let pointer = &n as *const i32;
    println!("{}", unsafe { *pointer });
}
