// error: E0382 at 5:27
fn main() {
    let list = vec![1, 2, 3];
    let other = list;
    println!("{:?} {:?}", list, other);
}
