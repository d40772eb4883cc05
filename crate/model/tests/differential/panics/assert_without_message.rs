fn main() {
    let n = 3;
    assert!(n > 2);
    assert!(n > 3 && n < 10);
}
