fn main() {
    let list = vec![1, 2];
    assert_eq!(list.len(), 2);
    assert_eq!(list, [1, 3]);
}
