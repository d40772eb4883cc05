//! Compares a report with what a table of `tests/tables` expects of it: the notation of `tests/browser/matching.ts`, so
//! that one table serves the native tests and those in browsers.

use regex_lite::Regex;
use serde_json::Value;

/// One sentence for each way in which `actual` is not as expected; `path` names the place.
pub fn mismatches(expected: &Value, actual: &Value, path: &str) -> Vec<String> {
    let wrong = |what: &str| vec![format!("{path}: expected {what}, got {}", brief(actual))];
    match (expected, actual) {
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => expected
            .iter()
            .zip(actual)
            .enumerate()
            .flat_map(|(index, (expected, actual))| mismatches(expected, actual, &format!("{path}[{index}]")))
            .collect(),
        (Value::Array(expected), _) => wrong(&format!("a list of {}", expected.len())),
        (Value::Object(fields), _) => fields
            .iter()
            .flat_map(|(key, value)| condition(key, value, actual, path).unwrap_or_else(|what| wrong(&what)))
            .collect(),
        (Value::Number(expected), Value::Number(actual)) if expected.as_f64() == actual.as_f64() => vec![],
        _ if expected == actual => vec![],
        _ => wrong(&brief(expected)),
    }
}

/// What is wrong with one field, or one condition; an error is what was expected instead.
fn condition(key: &str, value: &Value, actual: &Value, path: &str) -> Result<Vec<String>, String> {
    let holds = |is: bool, what: String| if is { Ok(vec![]) } else { Err(what) };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    match key {
        "$like" => {
            let pattern = value.as_str().unwrap_or_default();
            let regex = Regex::new(&format!("(?s){pattern}")).map_err(|error| error.to_string())?;
            holds(actual.as_str().is_some_and(|text| regex.is_match(text)), format!("text like /{pattern}/"))
        }
        "$atLeast" => holds(actual.as_f64() >= value.as_f64(), format!("at least {value}")),
        "$atMost" => holds(actual.as_f64().is_some() && actual.as_f64() <= value.as_f64(), format!("at most {value}")),
        "$length" => {
            let length = actual.as_array().map(|elements| elements.len() as u64);
            holds(length.is_some() && length == value.as_u64(), format!("{value} elements"))
        }
        "$some" => {
            let some = list(actual).iter().any(|each| mismatches(value, each, path).is_empty());
            holds(some, format!("an element like {}", brief(value)))
        }
        "$oneOf" => {
            let one = list(value).iter().any(|each| mismatches(each, actual, path).is_empty());
            holds(one, format!("one of {}", brief(value)))
        }
        "$all" => Ok(list(value).iter().flat_map(|each| mismatches(each, actual, path)).collect()),
        "$text" => {
            let texts = actual.as_array().ok_or("output")?.iter().map(|chunk| chunk["text"].as_str().unwrap_or(""));
            Ok(mismatches(value, &Value::String(texts.collect()), &format!("{path} as text")))
        }
        _ => {
            let field = actual.as_object().ok_or_else(|| format!("an object with {key}"))?.get(key);
            Ok(mismatches(value, field.unwrap_or(&Value::Null), &format!("{path}.{key}")))
        }
    }
}

fn brief(value: &Value) -> String {
    let text = value.to_string();
    if text.len() > 400 { text.chars().take(400).chain(['…']).collect() } else { text }
}
