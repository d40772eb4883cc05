fn capitalize_first(input: &str) -> String {
    let mut chars = input.chars();
    match chars.next() {
        None => String::new(),
        Some(first) => first.to_uppercase().to_string() + chars.as_str(),
    }
}

fn capitalize_words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| capitalize_first(word)).collect()
}

fn factorial(num: u64) -> u64 {
    (1..=num).product()
}

fn main() {
    println!("{:?} {:?}", capitalize_first("hello"), capitalize_first(""));
    println!("{:?} {}", capitalize_words(&["hello", " ", "world"]), capitalize_words(&["a", "b"]).concat());
    println!("{} {}", factorial(0), factorial(10));
}
