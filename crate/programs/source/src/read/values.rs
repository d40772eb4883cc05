//! Numbers as they stand in doc comments, and literals as they stand behind a const's `=`.

use syn::{Expr, ExprLit, ExprUnary, Lit, UnOp};

/// A literal, perhaps with a sign.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
}

pub(crate) fn literal(expr: &Expr) -> Option<Literal> {
    match expr {
        Expr::Lit(ExprLit { lit, .. }) => match lit {
            Lit::Bool(value) => Some(Literal::Bool(value.value)),
            Lit::Int(value) => value.base10_parse().ok().map(Literal::Integer),
            Lit::Float(value) => value.base10_parse().ok().map(Literal::Float),
            Lit::Str(value) => Some(Literal::Text(value.value())),
            _ => None,
        },
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match literal(expr)? {
            Literal::Integer(value) => value.checked_neg().map(Literal::Integer),
            Literal::Float(value) => Some(Literal::Float(-value)),
            Literal::Bool(_) | Literal::Text(_) => None,
        },
        _ => None,
    }
}

/// A whole number, in which `_` separates digits.
pub(crate) fn integer(text: &str) -> Option<i64> {
    digits(text)?.parse().ok()
}

/// A number, in which `_` separates digits.
pub(crate) fn float(text: &str) -> Option<f64> {
    digits(text)?.parse().ok().filter(|value: &f64| value.is_finite())
}

fn digits(text: &str) -> Option<String> {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit()).then(|| text.replace('_', ""))
}
