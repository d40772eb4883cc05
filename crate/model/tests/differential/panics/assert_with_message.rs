fn main() {
    let n = 3;
    assert!(n > 2, "n is {n}");
    assert!(n > 3, "n is {n}, not {}", n + 1);
}
