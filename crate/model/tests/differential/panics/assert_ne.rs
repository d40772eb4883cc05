fn main() {
    assert_ne!(1, 2);
    assert_ne!("same", "same");
}
