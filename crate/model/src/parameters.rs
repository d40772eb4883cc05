//! The values of a program's parameters for an exploration: what was asked for, else what the text declares for the model,
//! else what stands in the text.

use std::collections::BTreeMap;
use std::fmt;

use interlock_lang::tree::Literal;
use interlock_source::read::Outline;
use interlock_source::read::params::{Param, Values};
use interlock_trace::ParamValue;

/// The values of all parameters.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// For people.
    pub values: BTreeMap<String, ParamValue>,
    /// For the compiler: those that differ from the text.
    pub literals: Vec<(String, Literal)>,
}

/// A value that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadParameter(String);

impl fmt::Display for BadParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadParameter {}

/// Chooses the values. Names may be given in any case.
///
/// # Errors
///
/// A name that the program does not have, or a value that the parameter cannot have.
pub fn choose(outline: &Outline, given: &[(String, String)]) -> Result<Chosen, BadParameter> {
    for (name, _) in given {
        if !outline.params.iter().any(|param| param.name.eq_ignore_ascii_case(name)) {
            let names: Vec<&str> = outline.params.iter().map(|param| param.name.as_str()).collect();
            let has = if names.is_empty() { "it has none".to_owned() } else { format!("it has {}", names.join(", ")) };
            return Err(BadParameter(format!("the program has no parameter {name}: {has}")));
        }
    }
    let mut chosen = Chosen::default();
    for param in &outline.params {
        let text = given.iter().rev().find(|(name, _)| param.name.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let (value, literal) = match text {
            Some(text) => parse(param, text)?,
            None => default(param),
        };
        chosen.literals.push((param.name.clone(), literal));
        chosen.values.insert(param.name.clone(), value);
    }
    Ok(chosen)
}

fn default(param: &Param) -> (ParamValue, Literal) {
    match &param.values {
        Values::Integer { default, .. } => integer(param.model.unwrap_or(*default)),
        Values::Float { default, .. } => float(*default),
        Values::Bool { default } => (ParamValue::Bool(*default), Literal::Bool(*default)),
        Values::Choice { default, .. } => text(default),
    }
}

fn integer(value: i64) -> (ParamValue, Literal) {
    (ParamValue::Integer(value), Literal::Int(i128::from(value) as u128, None))
}

fn float(value: f64) -> (ParamValue, Literal) {
    (ParamValue::Float(value), Literal::Float(format!("{value:?}").into(), None))
}

fn text(value: &str) -> (ParamValue, Literal) {
    (ParamValue::Text(value.to_owned()), Literal::Str(value.into()))
}

fn parse(param: &Param, given: &str) -> Result<(ParamValue, Literal), BadParameter> {
    let name = &param.name;
    let plain = given.replace('_', "");
    let bad = |rule: String| BadParameter(format!("{name} cannot be {given:?}: it is {rule}"));
    match &param.values {
        Values::Integer { min, max, .. } => {
            let value = plain.parse().ok().filter(|value| (min..=max).contains(&value));
            value.map(integer).ok_or_else(|| bad(format!("a whole number from {min} to {max}")))
        }
        Values::Float { min, max, .. } => {
            let value = plain.parse().ok().filter(|value| (min..=max).contains(&value));
            value.map(float).ok_or_else(|| bad(format!("a number from {min} to {max}")))
        }
        Values::Bool { .. } => match given {
            "on" | "true" => Ok((ParamValue::Bool(true), Literal::Bool(true))),
            "off" | "false" => Ok((ParamValue::Bool(false), Literal::Bool(false))),
            _ => Err(bad("on or off".to_owned())),
        },
        Values::Choice { options, .. } => {
            let found = options.iter().find(|option| option.as_str() == given);
            found.map(|option| text(option)).ok_or_else(|| bad(format!("one of {}", options.join(", "))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use interlock_source::read;

    const PROGRAM: &str = "/// Threads. (1..=9; model 2)\nconst THREADS: usize = 4;\n\
        /// Look. (on | off)\nconst LOOK: bool = true;\n/// Way. (\"a\" | \"b\")\nconst WAY: &str = \"a\";\nfn main() {}\n";

    fn chosen(given: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let given: Vec<_> = given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let chosen = choose(&read::outline(PROGRAM).unwrap(), &given).map_err(|error| error.to_string())?;
        Ok(chosen.values.iter().map(|(name, value)| format!("{name}={value:?}")).collect())
    }

    #[test]
    fn what_is_asked_for_comes_before_what_the_text_declares() {
        assert_eq!(chosen(&[]).unwrap(), ["LOOK=Bool(true)", "THREADS=Integer(2)", "WAY=Text(\"a\")"]);
        let asked = chosen(&[("threads", "3"), ("WAY", "b"), ("Look", "off")]).unwrap();
        assert_eq!(asked, ["LOOK=Bool(false)", "THREADS=Integer(3)", "WAY=Text(\"b\")"]);
    }

    #[test]
    fn what_cannot_be_is_named() {
        let table = [
            ("THREADS", "10", "THREADS cannot be \"10\": it is a whole number from 1 to 9"),
            ("THREADS", "x", "THREADS cannot be \"x\": it is a whole number from 1 to 9"),
            ("LOOK", "1", "LOOK cannot be \"1\": it is on or off"),
            ("WAY", "c", "WAY cannot be \"c\": it is one of a, b"),
            ("N", "1", "the program has no parameter N: it has THREADS, LOOK, WAY"),
        ];
        for (name, value, expected) in table {
            assert_eq!(chosen(&[(name, value)]).unwrap_err(), expected);
        }
    }
}
