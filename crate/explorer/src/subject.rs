//! What the page asks about: a program's text, the values of its parameters, and how it is to be read.

use std::rc::Rc;

use interlock_lang::items::Settings;
use interlock_lang::source::Edition;
use interlock_lang::tree::Literal;
use interlock_model::engine::Options;
use interlock_model::input::{Files, Input};
use interlock_model::report::About;
use interlock_trace::ParamValue;
use serde::Deserialize;

/// A program as the page has it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Subject {
    /// Its name in the catalogue.
    pub program: String,
    /// Its text.
    pub text: String,
    /// The edition by whose rules it is read: 2021 or 2024.
    pub edition: u16,
    /// Values for its consts.
    pub params: Vec<Given>,
    /// Whether waits may end, and weak exchanges fail, for no reason.
    pub spurious: bool,
    /// Its arguments.
    pub args: Vec<String>,
    /// The files that it finds.
    pub files: Vec<GivenFile>,
}

/// A file that the program finds.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct GivenFile {
    /// Its path, names separated by `/`.
    pub path: String,
    /// What is in it; nothing if it is not UTF-8, or too large.
    pub text: Option<String>,
}

/// What stands for a file without a text: the engine refuses to read it.
const NO_TEXT: &[u8] = &[0xff];

/// The value of one parameter.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Given {
    /// The const.
    pub name: String,
    /// Its value, as JavaScript has it.
    pub value: Value,
    /// Whether the const is of a float type, which a whole number does not tell.
    pub float: bool,
}

/// A value as JavaScript has it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(untagged)]
pub enum Value {
    /// A switch.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// A choice.
    Text(String),
}

impl Subject {
    /// How the front end is to read it.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let edition = if self.edition == 2021 { Edition::E2021 } else { Edition::E2024 };
        let params = self.params.iter().map(|given| (given.name.clone(), given.literal())).collect();
        Settings { edition, params }
    }

    /// What the machine may do.
    #[must_use]
    pub fn options(&self) -> Options {
        let bytes = |file: &GivenFile| file.text.as_ref().map_or(NO_TEXT, |text| text.as_bytes()).to_vec();
        let files = Files::new(self.files.iter().map(|file| (file.path.clone(), bytes(file))).collect());
        let input = Rc::new(Input { args: self.args.clone(), files });
        Options { spurious: self.spurious, input, ..Options::default() }
    }

    /// What a result says about it.
    #[must_use]
    pub fn about(&self) -> About {
        let params = self.params.iter().map(|given| (given.name.clone(), given.value())).collect();
        About { program: self.program.clone(), params, host: "WebAssembly".to_owned() }
    }
}

impl Given {
    fn literal(&self) -> Literal {
        match &self.value {
            Value::Bool(value) => Literal::Bool(*value),
            // `{:?}` keeps the point that tells a float from an integer.
            Value::Integer(value) if self.float => Literal::Float(Rc::from(format!("{:?}", *value as f64)), None),
            Value::Integer(value) => Literal::Int(i128::from(*value).cast_unsigned(), None),
            Value::Float(value) => Literal::Float(Rc::from(format!("{value:?}")), None),
            Value::Text(value) => Literal::Str(Rc::from(value.as_str())),
        }
    }

    fn value(&self) -> ParamValue {
        match &self.value {
            Value::Bool(value) => ParamValue::Bool(*value),
            Value::Integer(value) if self.float => ParamValue::Float(*value as f64),
            Value::Integer(value) => ParamValue::Integer(*value),
            Value::Float(value) => ParamValue::Float(*value),
            Value::Text(value) => ParamValue::Text(value.clone()),
        }
    }
}
