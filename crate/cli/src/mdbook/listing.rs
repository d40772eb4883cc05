//! A program of the catalogue as a page shows it that has no lab: without its header, which has the answer to its own
//! question, and with the values that were chosen.

use std::collections::BTreeMap;

use interlock_programs::catalogue::Program;
use interlock_trace::ParamValue;

/// The text of the program. A parameter that has no value in `values` keeps that of the text.
pub(crate) fn listing(program: &Program, values: &BTreeMap<String, ParamValue>) -> String {
    let mut listing = String::with_capacity(program.source.len());
    for (index, line) in program.source.lines().enumerate() {
        if listing.is_empty() && (line.starts_with("//!") || line.trim().is_empty()) {
            continue;
        }
        let param = program.params.iter().find(|param| param.line as usize == index + 1);
        let chosen = param.and_then(|param| values.get(param.name).filter(|value| **value != param.default.value()));
        match chosen.and_then(|value| with_value(line, value)) {
            Some(line) => listing.push_str(&line),
            None => listing.push_str(line),
        }
        listing.push('\n');
    }
    listing
}

/// The line of a const with another value.
fn with_value(line: &str, value: &ParamValue) -> Option<String> {
    let (head, old) = line.split_once("= ")?;
    // Nothing but the value of a text can have a semicolon of its own.
    let end = if old.starts_with('"') { old.rfind("\";")? + 1 } else { old.find(';')? };
    Some(format!("{head}= {}{}", literal(value), &old[end..]))
}

/// The value as a literal of Rust, the digits of whole numbers in threes.
fn literal(value: &ParamValue) -> String {
    match value {
        ParamValue::Bool(value) => value.to_string(),
        ParamValue::Integer(value) => grouped(*value),
        ParamValue::Float(value) => format!("{value:?}"),
        ParamValue::Text(value) => format!("{value:?}"),
    }
}

fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::from(if value < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use interlock_programs::catalogue;

    use super::*;

    fn shown(program: &str, values: &[(&str, &str)]) -> String {
        let program = catalogue::find(program).unwrap();
        listing(program, &program.parse_params(values.iter().copied()).unwrap())
    }

    #[test]
    fn the_header_is_left_out_and_the_values_are_those_that_were_chosen() {
        let text = shown("counter-mutex", &[("threads", "8"), ("increments", "100000")]);
        assert!(text.starts_with("use std::sync::{Arc, Mutex};\n"), "{text}");
        assert!(text.contains("const THREADS: u64 = 8;\n"), "{text}");
        assert!(text.contains("const INCREMENTS: u64 = 100_000;\n"), "{text}");
        assert!(shown("bank-transfer", &[("order", "as-given")]).contains("const ORDER: &str = \"as-given\";\n"));
        assert!(shown("bounded-buffer", &[("look-again", "off")]).contains("const LOOK_AGAIN: bool = false;\n"));
    }

    #[test]
    fn every_program_has_its_values_in_the_lines_of_its_parameters() {
        for program in catalogue::all() {
            let text = listing(program, &program.defaults());
            let lines: Vec<&str> = program.source.lines().skip_while(|line| line.starts_with("//!")).collect();
            assert_eq!(text.trim(), lines.join("\n").trim(), "{}", program.name);
            for param in program.params {
                let line = program.source.lines().nth(param.line as usize - 1).unwrap();
                assert_eq!(with_value(line, &param.default.value()).as_deref(), Some(line), "{}", program.name);
            }
        }
    }

    #[test]
    fn digits_are_grouped() {
        for (value, text) in [(0, "0"), (999, "999"), (1000, "1_000"), (-1_234_567, "-1_234_567")] {
            assert_eq!(grouped(value), text);
        }
    }
}
