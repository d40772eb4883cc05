fn main() {
    let mut words = vec!["one".to_string(), "two".to_string(), "three".to_string()];
    let last = words.pop().unwrap();
    let first = words.remove(0);
    let middle = std::mem::take(&mut words[0]);
    println!("{first} {middle} {last} {words:?}");
}
