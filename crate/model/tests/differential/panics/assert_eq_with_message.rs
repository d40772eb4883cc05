fn main() {
    let name = "left";
    assert_eq!(name, "right", "the {} differ", "names");
}
