fn main() {
    let mut list = vec![1, 2, 3];
    list.push(list.len());
    list.insert(list.len() - 1, list[0] + list[1]);
    println!("{list:?}");
    let mut text = String::from("ab");
    text.truncate(text.len() - 1);
    println!("{text}");
}
