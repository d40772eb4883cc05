//! What the expression behind `Live threads:` in a program's header means: whole numbers, names of parameters,
//! `+ - * /`, parentheses, and `max` and `min` of two. `/` drops the fraction, as in Rust.

use std::error::Error;
use std::fmt;

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoValue(String);

impl fmt::Display for NoValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for NoValue {}

/// The value of an expression. `param` gives the value of an integer parameter.
///
/// # Errors
///
/// When it is no such expression, names something that is no integer parameter, divides by zero, or leaves the range
/// of `i64`.
pub fn evaluate(expression: &str, param: impl Fn(&str) -> Option<i64>) -> Result<i64, NoValue> {
    let mut reader = Reader { rest: expression, param };
    let value = reader.sum()?;
    match reader.next() {
        "" => Ok(value),
        token => Err(NoValue(format!("`{expression}` does not end before `{token}`"))),
    }
}

struct Reader<'a, P> {
    rest: &'a str,
    param: P,
}

impl<'a, P: Fn(&str) -> Option<i64>> Reader<'a, P> {
    /// The next token, which stays; empty at the end.
    fn next(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        let word = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(self.rest.len());
        let symbol = self.rest.chars().next().map_or(0, char::len_utf8);
        &self.rest[..word.max(symbol)]
    }

    fn take(&mut self, token: &str) -> bool {
        let is = self.next() == token;
        if is {
            self.rest = &self.rest[token.len()..];
        }
        is
    }

    fn expect(&mut self, token: &str) -> Result<(), NoValue> {
        if self.take(token) { Ok(()) } else { Err(NoValue(format!("`{token}` is missing before `{}`", self.rest))) }
    }

    fn sum(&mut self) -> Result<i64, NoValue> {
        let mut value = self.product()?;
        loop {
            if self.take("+") {
                value = defined(value.checked_add(self.product()?))?;
            } else if self.take("-") {
                value = defined(value.checked_sub(self.product()?))?;
            } else {
                return Ok(value);
            }
        }
    }

    fn product(&mut self) -> Result<i64, NoValue> {
        let mut value = self.factor()?;
        loop {
            if self.take("*") {
                value = defined(value.checked_mul(self.factor()?))?;
            } else if self.take("/") {
                value = defined(value.checked_div(self.factor()?))?;
            } else {
                return Ok(value);
            }
        }
    }

    fn factor(&mut self) -> Result<i64, NoValue> {
        if self.take("(") {
            let value = self.sum()?;
            self.expect(")")?;
            return Ok(value);
        }
        let token = self.next();
        self.rest = &self.rest[token.len()..];
        if token == "max" || token == "min" {
            self.expect("(")?;
            let first = self.sum()?;
            self.expect(",")?;
            let second = self.sum()?;
            self.expect(")")?;
            return Ok(if token == "max" { first.max(second) } else { first.min(second) });
        }
        if token.starts_with(|first: char| first.is_ascii_digit()) {
            return token.replace('_', "").parse().map_err(|_| NoValue(format!("`{token}` is no whole number")));
        }
        (self.param)(token).ok_or_else(|| NoValue(format!("`{token}` is no integer parameter")))
    }
}

fn defined(value: Option<i64>) -> Result<i64, NoValue> {
    value.ok_or_else(|| NoValue("a division by zero, or a number out of range".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_table_holds() {
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../../../../tests/live-threads.json")).unwrap();
        for row in table["rows"].as_array().unwrap() {
            let expression = row["expression"].as_str().unwrap();
            let value = evaluate(expression, |name| row["params"][name].as_i64());
            assert_eq!(value.clone().ok(), row["value"].as_i64(), "{row}: {value:?}");
        }
    }
}
