//! The parameters of a text that is not one of the catalogue's programs, told as the catalogue tells them: a form can be made
//! of them.

use interlock_source::read::params::{Param, Values};
use interlock_source::read::{Broken, outline};
use interlock_trace::ParamValue;
use serde::Serialize;

/// A parameter: the twin of the catalogue's, whose texts are in the program.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DescribedParam {
    name: String,
    doc: String,
    line: usize,
    default: ParamValue,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Kind {
    Integer { min: i64, max: i64, unit: Option<String> },
    Float { min: f64, max: f64, unit: Option<String> },
    Bool,
    Choice { options: Vec<String> },
}

/// Reads the parameters of a text, in their order.
///
/// # Errors
///
/// It is no Rust, or a const's documented range is wrong: which rule is broken, and where.
pub fn describe(text: &str) -> Result<Vec<DescribedParam>, Broken> {
    Ok(outline(text)?.params.into_iter().map(param).collect())
}

fn param(param: Param) -> DescribedParam {
    let (default, kind) = match param.values {
        Values::Integer { min, max, unit, default } => (ParamValue::Integer(default), Kind::Integer { min, max, unit }),
        Values::Float { min, max, unit, default } => (ParamValue::Float(default), Kind::Float { min, max, unit }),
        Values::Bool { default } => (ParamValue::Bool(default), Kind::Bool),
        Values::Choice { options, default } => (ParamValue::Text(default), Kind::Choice { options }),
    };
    DescribedParam { name: param.name, doc: param.doc, line: param.line, default, kind, model: param.model }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_described_as_the_catalogue_describes_a_program() {
        let described = describe(
            "//! Two\n\n/// Threads. (1..=9; model 2)\nconst N: usize = 4;\n\n/// How. (\"a\" | \"b\")\nconst HOW: &str = \"b\";\n\n\
             /// Whether. (on | off)\nconst IF: bool = true;\n\n/// Share. (0.0..=1.0)\nconst S: f64 = 0.5;\n\nfn main() {}\n",
        )
        .unwrap();
        let json = serde_json::to_value(&described).unwrap();
        let expected = serde_json::json!([
                { "name": "N", "doc": "Threads", "line": 4, "default": 4, "model": 2,
                  "kind": { "type": "integer", "min": 1, "max": 9, "unit": null } },
                { "name": "HOW", "doc": "How", "line": 7, "default": "b", "kind": { "type": "choice", "options": ["a", "b"] } },
                { "name": "IF", "doc": "Whether", "line": 10, "default": true, "kind": { "type": "bool" } },
                { "name": "S", "doc": "Share", "line": 13, "default": 0.5,
                  "kind": { "type": "float", "min": 0.0, "max": 1.0, "unit": null } },
        ]);
        assert_eq!(json, expected);
    }

    #[test]
    fn a_wrong_range_is_told_with_its_place() {
        let broken = describe("/// Threads. (9..=1)\nconst N: usize = 4;\nfn main() {}\n").unwrap_err();
        assert_eq!(broken.line, 2, "{broken}");
    }
}
