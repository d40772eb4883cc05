fn main() {
    let list: Vec<i32> = Vec::new();
    println!("about to subtract");
    let last = list.len() - 1;
    println!("{last}");
}
