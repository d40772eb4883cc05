// error: E0606 at 4:20
fn main() {
    let text = "5";
    println!("{}", text as i32);
}
