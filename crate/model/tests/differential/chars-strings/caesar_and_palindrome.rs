fn caesar(text: &str, by: u8) -> String {
    text.chars()
        .map(|c| match c {
            'a'..='z' => ((c as u8 - b'a' + by) % 26 + b'a') as char,
            'A'..='Z' => ((c as u8 - b'A' + by) % 26 + b'A') as char,
            _ => c,
        })
        .collect()
}

fn is_palindrome(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(|c| c.to_lowercase()).collect();
    letters.iter().eq(letters.iter().rev())
}

fn main() {
    let secret = caesar("Hello, World!", 3);
    println!("{secret} {}", caesar(&secret, 23));
    println!("{} {}", is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"));
}
