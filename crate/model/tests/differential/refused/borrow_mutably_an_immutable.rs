// error: E0596 at 4:5
fn main() {
    let list = vec![1];
    list.push(2);
    println!("{list:?}");
}
