fn main() {
    let n = |k: i32| k + 5;
    println!("{}", n(1));
}
