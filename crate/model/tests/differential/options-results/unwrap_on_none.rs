fn main() {
    let list: Vec<i32> = vec![];
    println!("before");
    let first = list.first().unwrap();
    println!("{first}");
}
