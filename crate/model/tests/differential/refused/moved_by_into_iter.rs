// error: E0382 at 7:20
fn main() {
    let list = vec![1, 2];
    for n in list {
        println!("{n}");
    }
    println!("{}", list.len());
}
