fn main() {
    let n = 3;
    if n != 0 {
        println!("yes");
    }
}
