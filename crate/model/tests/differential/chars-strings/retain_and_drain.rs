fn main() {
    let mut text = String::from("h-e-l-l-o");
    text.retain(|c| c != '-');
    println!("{text}");
    let taken: String = text.drain(..2).collect();
    println!("{taken} {text}");
    let mut words = String::with_capacity(10);
    words.extend(["a", "b", "c"]);
    words.extend(['d', 'e']);
    println!("{words}");
    let tail = words.split_off(3);
    println!("{words} {tail}");
    let bytes = words.into_bytes();
    println!("{bytes:?}");
    println!("{}", String::from_utf8_lossy(&bytes));
}
