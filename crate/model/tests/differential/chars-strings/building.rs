fn main() {
    let mut text = String::new();
    text.push('a');
    text.push_str("bc");
    text += "de";
    text = text + "f" + &String::from("g");
    text.insert(0, '>');
    text.insert_str(1, "--");
    println!("{text} {}", text.len());
    println!("{:?} {:?}", text.pop(), text.remove(0));
    text.truncate(4);
    println!("{text}");
    text.clear();
    println!("{:?} {}", text, text.is_empty());
    println!("{}", "ab".repeat(3));
    println!("{}", String::from_utf8(vec![104, 105]).unwrap());
    println!("{}", ["a", "b", "c"].concat());
}
