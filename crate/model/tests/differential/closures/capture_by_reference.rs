fn main() {
    let n = 5;
    let add = |x: i32| x + n;
    println!("{} {}", add(1), n);
    let text = String::from("text");
    let length = || text.len();
    println!("{} {}", length(), text);
}
