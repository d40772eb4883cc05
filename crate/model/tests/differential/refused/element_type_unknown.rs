// error: E0282 at 3:9
fn main() {
    let list = Vec::new();
    println!("{}", list.len());
}
