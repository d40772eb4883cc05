#[derive(Debug, Clone)]
enum Token {
    Number(i64),
    Operator(char),
    Open,
    Close,
}

fn parse(tokens: &[Token]) -> Option<(i64, &[Token])> {
    let (mut left, mut rest) = primary(tokens)?;
    while let [Token::Operator(op @ ('+' | '-')), tail @ ..] = rest {
        let (right, tail) = primary(tail)?;
        left = match op {
            '+' => left + right,
            _ => left - right,
        };
        rest = tail;
    }
    Some((left, rest))
}

fn primary(tokens: &[Token]) -> Option<(i64, &[Token])> {
    match tokens {
        [Token::Number(n), rest @ ..] => Some((*n, rest)),
        [Token::Open, rest @ ..] => {
            let (value, rest) = parse(rest)?;
            let [Token::Close, rest @ ..] = rest else { return None };
            Some((value, rest))
        }
        _ => None,
    }
}

fn main() {
    use Token::*;
    let tokens = [Number(10), Operator('-'), Open, Number(2), Operator('+'), Number(3), Close];
    println!("{:?}", parse(&tokens).map(|(value, rest)| (value, rest.len())));
    println!("{:?}", parse(&tokens[..6]).is_none());
    println!("{:?}", parse(&[Number(1), Close]));
}
