fn main() {
    let text = String::from("hello world");
    println!("{} {} {} {}", &text[0..5], &text[6..], &text[..=4], &text[..]);
    println!("{:?} {:?}", text.get(0..2), text.get(0..99));
    println!("{:?}", "é".get(0..1));
    let (left, right) = text.split_at(5);
    println!("{left:?} {right:?}");
}
