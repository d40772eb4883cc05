fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(&c) = chars.peek() {
        if c.is_ascii_digit() {
            let mut number = String::new();
            while let Some(digit) = chars.next_if(|c| c.is_ascii_digit()) {
                number.push(digit);
            }
            tokens.push(number);
        } else {
            chars.next();
            if !c.is_whitespace() {
                tokens.push(c.to_string());
            }
        }
    }
    tokens
}

fn main() {
    println!("{:?}", tokens("12+ 345*(6-7)"));
    let mut iterator = [1, 2].iter().peekable();
    println!("{:?}", iterator.peek());
    println!("{:?} {:?}", iterator.next(), iterator.next());
    println!("{:?}", iterator.peek());
    println!("{:?}", iterator.next());
}
