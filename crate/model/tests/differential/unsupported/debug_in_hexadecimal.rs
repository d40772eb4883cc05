// not supported: {:x?} at 3:15
fn main() {
    println!("{:x?}", [1, 255]);
}
