fn pig_latin(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first @ ('a' | 'e' | 'i' | 'o' | 'u')) => format!("{first}{}-hay", chars.as_str()),
        Some(first) => format!("{}-{first}ay", chars.as_str()),
        None => String::new(),
    }
}

fn main() {
    let text: Vec<String> = "first apple of the day".split(' ').map(pig_latin).collect();
    println!("{}", text.join(" "));
}
