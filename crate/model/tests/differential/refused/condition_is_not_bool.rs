// error: E0308 at 4:8
fn main() {
    let n = 3;
    if n {
        println!("yes");
    }
}
