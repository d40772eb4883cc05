//! Parameters: top-level consts whose doc comment ends with the values that they may have.
//!
//! `(1..=32)`, `(1..=1_000_000 increments)` and `(0.0..=1.0)` for numbers, `("a" | "b")` for text, `(on | off)` for
//! `bool`. A range of whole numbers may end with the value that the model engine uses by default, which has to be small for
//! every interleaving to be explored: `(1..=1_000_000 increments; model 2)`.

use syn::spanned::Spanned;
use syn::{File, Item, ItemConst, Type};

use super::header::doc_text;
use super::place::Broken;
use super::values::{Literal, float, integer, literal};

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// The const's name.
    pub name: String,
    /// Its type, as it is written.
    pub ty: String,
    /// The doc comment without the range.
    pub doc: String,
    /// The line of the const.
    pub line: usize,
    /// The values that it may have, and the one that stands in the text.
    pub values: Values,
    /// The value that the model engine uses by default, where that is another one than in the text.
    pub model: Option<i64>,
}

/// The values that a parameter may have.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// A whole number.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
        /// What it counts, e.g. `increments` or `%`.
        unit: Option<String>,
        /// The one in the text.
        default: i64,
    },
    /// A number with decimal places.
    Float {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
        /// What it measures.
        unit: Option<String>,
        /// The one in the text.
        default: f64,
    },
    /// On or off.
    Bool {
        /// The one in the text.
        default: bool,
    },
    /// One of some words.
    Choice {
        /// The words.
        options: Vec<String>,
        /// The one in the text.
        default: String,
    },
}

const FORMS: &str = "the doc comment of a parameter ends with its values, \
    `(MIN..=MAX)`, `(MIN..=MAX unit)`, `(MIN..=MAX unit; model VALUE)`, `(\"a\" | \"b\")` or `(on | off)`";

pub(crate) fn read(file: &File) -> Result<Vec<Param>, Broken> {
    let consts = file.items.iter().filter_map(|item| match item {
        Item::Const(item) => Some(item),
        _ => None,
    });
    consts.filter_map(|item| param(item).transpose()).collect()
}

/// The parameter that a const is, if it is one.
fn param(item: &ItemConst) -> Result<Option<Param>, Broken> {
    let docs = item.attrs.iter().filter_map(doc_text).collect::<Vec<_>>().join(" ");
    let Some((doc, range)) = docs.strip_suffix(')').and_then(|docs| docs.rsplit_once('(')) else { return Ok(None) };
    if !(range.contains("..") || range.contains('|')) {
        return Ok(None);
    }
    let doc = doc.trim().trim_end_matches('.').to_owned();
    let broken = |rule: String| Broken::at(item.ident.span(), rule);
    let name = item.ident.to_string();
    if doc.is_empty() {
        return Err(broken(format!("{name} needs a doc comment that can stand beside its field in a form")));
    }
    if item.const_token.span().start().line != item.semi_token.span().end().line {
        return Err(broken(format!("{name} is a parameter and has to fit on one line")));
    }
    let ty = type_name(&item.ty).ok_or_else(|| broken(format!("{name}: a parameter is a number, `bool` or `&str`")))?;
    let default = literal(&item.expr).ok_or_else(|| broken(format!("{name}: a parameter's value is a literal")))?;
    let (shown, model) = range.split_once("; model ").map_or((range, None), |(shown, model)| (shown, Some(model)));
    let values = values(shown.trim(), default).map_err(|rule| broken(format!("{name}: {rule}")))?;
    let model = model.map(|model| small(&values, model.trim())).transpose();
    let model = model.map_err(|rule| broken(format!("{name}: {rule} ({range})")))?;
    if !fits(&values, &ty) {
        return Err(broken(format!("{name}: ({range}) are no values of type {ty}")));
    }
    Ok(Some(Param { name, ty, doc, line: item.const_token.span().start().line, values, model }))
}

/// The value for the model engine.
fn small(values: &Values, text: &str) -> Result<i64, &'static str> {
    let Values::Integer { min, max, .. } = values else {
        return Err("only whole numbers have a value for the model in");
    };
    let value = integer(text).ok_or("the value for the model is no whole number in")?;
    if (*min..=*max).contains(&value) { Ok(value) } else { Err("the value for the model is outside its own range in") }
}

fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.get_ident().map(ToString::to_string),
        Type::Reference(reference) => {
            let inner = type_name(&reference.elem)?;
            (inner == "str").then(|| "&str".to_owned())
        }
        _ => None,
    }
}

fn values(range: &str, default: Literal) -> Result<Values, String> {
    if let Some((min, rest)) = range.split_once("..=") {
        let (max, unit) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
        let unit = Some(unit.trim()).filter(|unit| !unit.is_empty()).map(str::to_owned);
        let outside = |shown: String| format!("{shown} is outside ({range})");
        return match default {
            Literal::Integer(default) => {
                let (min, max) = integer(min).zip(integer(max)).filter(|(min, max)| min < max).ok_or(FORMS)?;
                let inside = (min..=max).contains(&default);
                inside
                    .then_some(Values::Integer { min, max, unit, default })
                    .ok_or_else(|| outside(default.to_string()))
            }
            Literal::Float(default) => {
                let (min, max) = float(min).zip(float(max)).filter(|(min, max)| min < max).ok_or(FORMS)?;
                let inside = (min..=max).contains(&default);
                inside.then_some(Values::Float { min, max, unit, default }).ok_or_else(|| outside(default.to_string()))
            }
            Literal::Bool(_) | Literal::Text(_) => Err(format!("({range}) is for numbers")),
        };
    }
    match default {
        Literal::Bool(default) if range == "on | off" => Ok(Values::Bool { default }),
        Literal::Text(default) => {
            let quoted = |option: &str| option.trim().strip_prefix('"')?.strip_suffix('"').map(str::to_owned);
            let options: Vec<String> = range.split('|').map(quoted).collect::<Option<_>>().ok_or(FORMS)?;
            let chosen = options.contains(&default);
            let none = format!("\"{default}\" is none of ({range})");
            chosen.then_some(Values::Choice { options, default }).ok_or(none)
        }
        _ => Err(FORMS.to_owned()),
    }
}

/// Whether values of that kind, within these bounds, are values of the type.
fn fits(values: &Values, ty: &str) -> bool {
    let (min, max) = match values {
        Values::Integer { min, max, .. } => (*min, *max),
        Values::Float { .. } => return matches!(ty, "f32" | "f64"),
        Values::Bool { .. } => return ty == "bool",
        Values::Choice { .. } => return ty == "&str",
    };
    // A `usize` has 32 bits in a browser, and a number of its page 53.
    let (least, most) = match ty {
        "u8" => (0, u8::MAX.into()),
        "u16" => (0, u16::MAX.into()),
        "u32" | "usize" => (0, u32::MAX.into()),
        "u64" | "u128" => (0, 1 << 53),
        "i8" => (i8::MIN.into(), i8::MAX.into()),
        "i16" => (i16::MIN.into(), i16::MAX.into()),
        "i32" | "isize" => (i32::MIN.into(), i32::MAX.into()),
        "i64" | "i128" => (-(1 << 53), 1 << 53),
        _ => return false,
    };
    least <= min && max <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Vec<Param>, String> {
        read(&syn::parse_file(text).unwrap()).map_err(|broken| broken.to_string())
    }

    #[test]
    fn values_come_from_the_doc_comment() {
        let integer = |min, max, unit: &str, default| Values::Integer {
            min,
            max,
            unit: (!unit.is_empty()).then(|| unit.into()),
            default,
        };
        let table = [
            ("/// Threads. (1..=32)\nconst N: usize = 4;", integer(1, 32, "", 4)),
            ("/// Adds.\n/// Many. (1..=1_000 increments)\nconst N: u64 = 1_00;", integer(1, 1000, "increments", 100)),
            ("/// Share. (0..=100 %)\nconst N: u32 = 90;", integer(0, 100, "%", 90)),
            ("/// Depth. (-5..=5 m)\nconst N: i8 = -5;", integer(-5, 5, "m", -5)),
            (
                "/// Load. (0.5..=1.5 s)\nconst N: f64 = 1.0;",
                Values::Float { min: 0.5, max: 1.5, unit: Some("s".into()), default: 1.0 },
            ),
            ("/// Look. (on | off)\nconst N: bool = true;", Values::Bool { default: true }),
            (
                "/// Order. (\"a\" | \"as-given\")\nconst N: &str = \"as-given\";",
                Values::Choice { options: vec!["a".into(), "as-given".into()], default: "as-given".into() },
            ),
        ];
        for (text, values) in table {
            let params = of(text).unwrap();
            assert_eq!(params.len(), 1, "{text}");
            assert_eq!(params[0].values, values, "{text}");
            assert_eq!(params[0].line, text.lines().count());
            assert!(!params[0].doc.ends_with('.'), "{:?}", params[0].doc);
        }
    }

    #[test]
    fn the_model_has_values_of_its_own() {
        let model = |text: &str| of(text).map(|params| params[0].model);
        assert_eq!(model("/// Adds. (1..=1_000 increments; model 2)\nconst N: u64 = 500;"), Ok(Some(2)));
        assert_eq!(model("/// Threads. (1..=32; model 1_0)\nconst N: u64 = 5;"), Ok(Some(10)));
        assert_eq!(model("/// Threads. (1..=32)\nconst N: u64 = 5;"), Ok(None));
        for text in ["(1..=32; model 33)", "(1..=32; model two)", "(0.5..=1.5; model 1)"] {
            let value =
                if text.contains('.') && text.contains("0.5") { "const N: f64 = 1.0;" } else { "const N: u8 = 5;" };
            let error = model(&format!("/// Threads. {text}\n{value}")).unwrap_err();
            assert!(error.contains("for the model"), "{text}: {error}");
        }
    }

    #[test]
    fn other_consts_are_no_parameters() {
        for text in ["const N: usize = 4;", "/// Why (because).\nconst N: u8 = 1;", "/// Aside (so)\nconst N: u8 = 1;"]
        {
            assert_eq!(of(text), Ok(vec![]), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let table = [
            ("/// (1..=32)\nconst N: usize = 4;", "2:7: N needs a doc comment"),
            ("/// T. (1..32)\nconst N: usize = 4;", "ends with its values"),
            ("/// T. (x..=32)\nconst N: usize = 4;", "ends with its values"),
            ("/// T. (9..=3)\nconst N: usize = 4;", "ends with its values"),
            ("/// T. (1..=3)\nconst N: usize = 4;", "N: 4 is outside (1..=3)"),
            ("/// T. (1..=300)\nconst N: u8 = 4;", "no values of type u8"),
            ("/// T. (1..=300)\nconst N: f64 = 4.0;", ""),
            ("/// T. (1..=300)\nconst N: Duration = 4;", "no values of type Duration"),
            ("/// T. (1..=300)\nconst N: [u8; 1] = [4];", "a number, `bool` or `&str`"),
            ("/// T. (1..=300)\nconst N: usize = 2 * 2;", "is a literal"),
            ("/// T. (1..=300)\nconst N: usize =\n    2;", "on one line"),
            ("/// T. (\"a\" | b)\nconst N: &str = \"a\";", "ends with its values"),
            ("/// T. (\"a\" | \"b\")\nconst N: &str = \"c\";", "\"c\" is none of"),
            ("/// T. (yes | no)\nconst N: bool = true;", "ends with its values"),
            ("/// T. (1..=3)\nconst N: bool = true;", "is for numbers"),
        ];
        for (text, part) in table {
            match of(text) {
                Ok(_) => assert_eq!(part, "", "{text}"),
                Err(error) => assert!(!part.is_empty() && error.contains(part), "{text}: {error}"),
            }
        }
    }
}
