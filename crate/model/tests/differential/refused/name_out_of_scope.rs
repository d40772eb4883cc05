// error: E0425 at 7:16
fn main() {
    {
        let inner = 5;
        println!("{inner}");
    }
    println!("{inner}");
}
