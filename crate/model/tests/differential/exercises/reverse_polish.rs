#[derive(Debug, PartialEq)]
enum Problem {
    UnknownToken(String),
    TooFewOperands,
    TooManyOperands(usize),
    DivisionByZero,
}

fn evaluate(text: &str) -> Result<i64, Problem> {
    let mut stack: Vec<i64> = Vec::new();
    for token in text.split_whitespace() {
        if let Ok(n) = token.parse() {
            stack.push(n);
            continue;
        }
        let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else {
            return Err(Problem::TooFewOperands);
        };
        stack.push(match token {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" if b == 0 => return Err(Problem::DivisionByZero),
            "/" => a / b,
            other => return Err(Problem::UnknownToken(other.to_owned())),
        });
    }
    match stack[..] {
        [] => Err(Problem::TooFewOperands),
        [n] => Ok(n),
        _ => Err(Problem::TooManyOperands(stack.len())),
    }
}

fn main() {
    for text in ["3 4 + 2 *", "1 0 /", "1 +", "1 2", "2 3 ^", "", "-7 2 /"] {
        println!("{text:?} {:?}", evaluate(text));
    }
}
