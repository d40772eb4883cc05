fn main() {
    let list = vec![String::from("a")];
    let first = &list[0];
    println!("{first}");
}
