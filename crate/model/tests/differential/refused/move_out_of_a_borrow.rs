// error: E0507 at 4:17
fn main() {
    let list = vec![String::from("a")];
    let first = list[0];
    println!("{first}");
}
