fn main() {
    let mut list = vec![1, 2, 3];
    let end = list.len() + 1;
    list.drain(1..end);
}
