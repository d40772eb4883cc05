//! Splits a line into tokens.

/* The alphabet is small:
   digits, four operators, two parentheses.

   (The empty line above is blank, not comment.) */
pub fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new(); /* A comment may begin behind code
                                    and end on a line of its own. */
    for symbol in line.chars() {
        match symbol {
            ' ' => continue,
            '"' => panic!("no strings, please"), // This " opens nothing, and neither does '"'.
            '0'..='9' => tokens.push(Token::Digit(symbol as u8 - b'0')),
            /* four */ '+' | '-' | '*' | '/' => tokens.push(Token::Operator(symbol)),
            _ => tokens.push(Token::Other(symbol)),
        }
    }
    tokens
}

/// What a line is made of.
pub enum Token {
    /// 0 to 9.
    Digit(u8),
    /** Plus, minus, times, divided by. */
    Operator(char),
    Other(char),
}
