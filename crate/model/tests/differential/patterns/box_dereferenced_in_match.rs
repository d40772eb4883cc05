enum Expr {
    Number(i64),
    Add(Box<Expr>, Box<Expr>),
    Multiply(Box<Expr>, Box<Expr>),
    Negate(Box<Expr>),
}

use Expr::*;

fn simplify(expr: Expr) -> Expr {
    match expr {
        Negate(inner) => match *inner {
            Negate(twice) => simplify(*twice),
            other => Negate(Box::new(simplify(other))),
        },
        Multiply(a, b) => match (*a, *b) {
            (Number(0), _) | (_, Number(0)) => Number(0),
            (a, b) => Multiply(Box::new(simplify(a)), Box::new(simplify(b))),
        },
        other => other,
    }
}

fn value(expr: &Expr) -> i64 {
    match expr {
        Number(n) => *n,
        Add(a, b) => value(a) + value(b),
        Multiply(a, b) => value(a) * value(b),
        Negate(a) => -value(a),
    }
}

fn main() {
    let expr = Negate(Box::new(Negate(Box::new(Add(Box::new(Number(3)), Box::new(Number(4)))))));
    println!("{}", value(&expr));
    let simple = simplify(expr);
    println!("{} {}", value(&simple), matches!(simple, Add(..)));
    let zero = simplify(Multiply(Box::new(Number(9)), Box::new(Number(0))));
    println!("{}", matches!(zero, Number(0)));
}
