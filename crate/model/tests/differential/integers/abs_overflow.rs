fn main() {
    for n in [5i32, -5, i32::MIN + 1, i32::MIN] {
        println!("{}", n.abs());
    }
}
