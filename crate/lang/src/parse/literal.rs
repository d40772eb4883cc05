//! Literals: their values and suffixes, and what rustc's lexer refuses in them.

use std::rc::Rc;

use super::reader::Reader;
use crate::source::Span;
use crate::tree::{Expr, ExprKind, Literal, UnaryOp};

const INTEGERS: [&str; 12] = ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

impl Reader {
    /// A literal with whether a `-` belongs to it, which syn takes into literals of patterns and const arguments.
    pub(super) fn literal(&mut self, lit: &syn::Lit) -> (bool, Literal) {
        let span = self.span(lit.span());
        let value = match lit {
            syn::Lit::Str(lit) => {
                self.no_suffix("string", lit.suffix(), span);
                Literal::Str(lit.value().into())
            }
            syn::Lit::ByteStr(lit) => {
                self.no_suffix("byte string", lit.suffix(), span);
                Literal::ByteStr(lit.value().into())
            }
            syn::Lit::Byte(lit) => {
                self.no_suffix("byte", lit.suffix(), span);
                Literal::Byte(lit.value())
            }
            syn::Lit::Char(lit) => {
                self.no_suffix("char", lit.suffix(), span);
                Literal::Char(lit.value())
            }
            syn::Lit::Bool(lit) => Literal::Bool(lit.value),
            syn::Lit::Int(lit) => return self.integer(lit, span),
            syn::Lit::Float(lit) => return self.float(lit.base10_digits(), lit.suffix(), span),
            syn::Lit::CStr(_) => {
                self.refuse("C string literals", span);
                Literal::Bool(false)
            }
            _ => {
                self.syntax("invalid literal", span);
                Literal::Bool(false)
            }
        };
        (false, value)
    }

    fn integer(&mut self, lit: &syn::LitInt, span: Span) -> (bool, Literal) {
        let (negative, digits) = sign(lit.base10_digits());
        let suffix = lit.suffix();
        if matches!(suffix, "f32" | "f64") {
            return self.float(lit.base10_digits(), suffix, span);
        }
        if !suffix.is_empty() && !is_integer(suffix) {
            self.syntax(format!("invalid suffix `{suffix}` for number literal"), span);
        }
        let value = digits.parse().unwrap_or_else(|_| {
            self.syntax("integer literal is too large", span);
            0
        });
        (negative, Literal::Int(value, suffix_of(suffix)))
    }

    fn float(&mut self, digits: &str, suffix: &str, span: Span) -> (bool, Literal) {
        let (negative, digits) = sign(digits);
        match suffix {
            "" | "f32" | "f64" => {}
            "f16" | "f128" => self.refuse(format!("the type `{suffix}`"), span),
            _ => self.syntax(format!("invalid suffix `{suffix}` for float literal"), span),
        }
        (negative, Literal::Float(digits.into(), suffix_of(suffix)))
    }

    fn no_suffix(&mut self, kind: &str, suffix: &str, span: Span) {
        if !suffix.is_empty() {
            self.syntax(format!("suffixes on {kind} literals are invalid"), span);
        }
    }

    /// A literal as an expression.
    pub(super) fn literal_expr(&mut self, lit: &syn::Lit) -> Expr {
        let span = self.span(lit.span());
        let (negative, value) = self.literal(lit);
        let literal = Expr { kind: ExprKind::Literal(value), span };
        if negative { Expr { kind: ExprKind::Unary(UnaryOp::Neg, Box::new(literal)), span } } else { literal }
    }
}

/// Whether it names an integer type.
pub(super) fn is_integer(name: &str) -> bool {
    INTEGERS.contains(&name)
}

fn sign(digits: &str) -> (bool, &str) {
    digits.strip_prefix('-').map_or((false, digits), |rest| (true, rest))
}

fn suffix_of(suffix: &str) -> Option<Rc<str>> {
    (!suffix.is_empty()).then(|| suffix.into())
}
