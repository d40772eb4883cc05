// not supported: raw pointers at 4:25
fn main() {
    let n = 5;
    let pointer = &n as *const i32;
    println!("{}", unsafe { *pointer });
}
