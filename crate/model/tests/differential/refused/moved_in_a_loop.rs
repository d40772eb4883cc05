// error: E0382 at 7:17
fn consume(_: Vec<i32>) {}

fn main() {
    let list = vec![1];
    for _ in 0..2 {
        consume(list);
    }
}
