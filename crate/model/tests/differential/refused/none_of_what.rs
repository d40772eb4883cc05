// error: E0282 at 3:9
fn main() {
    let nothing = None;
    println!("nothing");
}
