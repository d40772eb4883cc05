//! From tokens to a value.

use crate::lexer::Token;

/* Outer /* and inner */ still outer */
pub fn value(tokens: &[Token]) -> u32 {
    let comment = "/* not a comment */ // nor this";
    let escaped = "a quote \" and then // still a string";
    let long = "a string that goes on
        // this line is code

        /* and so is this */";
    let _ = (comment, escaped, long);
    tokens.iter().map(weight).sum() /* /* two levels
    deep */ one level
    */ }

fn weight(token: &Token) -> u32 {
    match token {
        Token::Digit(digit) => u32::from(*digit),
        _ => 0, // ****/ closes nothing here.
    }
}
