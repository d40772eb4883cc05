//! What programs there are, what their text says about them, and how to start them.

use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::BTreeMap;
use std::{error, fmt};

use interlock_source::live_threads;
use interlock_std::runtime::{self, ObjectName, Options, Run, StartError, Subject};
use interlock_trace::ParamValue;
use serde::Serialize;

use crate::prelude::*;
use crate::sample::{self, SampleFile};

/// A text of the catalogue that only people read. The page has the catalogue as data of its own, so that the engine that
/// it loads need not carry these a second time.
macro_rules! for_people {
    ($text:literal) => {
        if cfg!(target_family = "wasm") { "" } else { $text }
    };
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// A program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Program {
    /// Its name: that of its file, without `.rs`.
    pub name: &'static str,
    /// The title.
    pub title: &'static str,
    /// What it does; paragraphs are separated by an empty line.
    pub summary: &'static str,
    /// What to look at when it runs; empty for one that does not compile.
    pub watch_for: &'static str,
    /// A question to think about before it runs.
    pub question: &'static str,
    /// The answer, for afterwards.
    pub answer: &'static str,
    /// The group that it belongs to: a chapter of the catalogue.
    pub concept: &'static str,
    /// What it teaches, in one sentence.
    pub teaches: &'static str,
    /// Its family, if it has one: programs that do the same in different ways, under the same parameters, to be compared.
    pub family: Option<&'static str>,
    /// What the compiler says, if it refuses the program. Such a program can be read but not started.
    pub refused: Option<Refused>,
    /// The most threads that are alive at once, main included: an expression over the parameters.
    pub live_threads: &'static str,
    /// Whether it uses the crate `rayon`.
    pub uses_rayon: bool,
    /// Whether it has state that outlives a run, so that each run needs a fresh instance or process.
    pub has_statics: bool,
    /// Whether it reads files: those of the folders in its arguments, or the sample tree if it is given none.
    pub files: bool,
    /// The sample tree, if it reads files: for those who have none of the files of this crate.
    pub sample: &'static [SampleFile],
    /// The parameters, in the order of the text.
    pub params: &'static [Param],
    /// The text.
    pub source: &'static str,
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    compiled: Option<Compiled>,
}

/// How the compiler refuses a program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Refused {
    /// The code of the error, e.g. `E0277`.
    pub code: &'static str,
    /// Everything that rustc says, with `NAME.rs` as the path of the program.
    pub message: &'static str,
}

/// Why a program was not started.
#[derive(Debug)]
pub enum CannotStart {
    /// It does not compile: this error is what it shows.
    Refused {
        /// The code of the error.
        code: &'static str,
    },
    /// It could have been started, but for want of a thread.
    Start(StartError),
}

impl fmt::Display for CannotStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { code } => write!(f, "the program does not compile: error {code}"),
            Self::Start(error) => error.fmt(f),
        }
    }
}

impl error::Error for CannotStart {}

/// A parameter of a program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Param {
    /// The const's name.
    pub name: &'static str,
    /// The doc comment, without the full stop and the range at its end.
    pub doc: &'static str,
    /// The line of the const, from 1.
    pub line: u32,
    /// The value that stands in the text.
    #[cfg_attr(feature = "types", ts(as = "ParamValue"))]
    pub default: Default,
    /// The values that it may have.
    pub kind: ParamKind,
    /// The value that the model engine uses by default, where that is another one than in the text: small enough for every
    /// interleaving to be explored.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub model: Option<i64>,
}

/// The values that a parameter may have.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum ParamKind {
    /// A whole number.
    Integer {
        /// The smallest.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        min: i64,
        /// The largest.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        max: i64,
        /// What it counts, e.g. `increments` or `%`.
        unit: Option<&'static str>,
    },
    /// A number with decimal places.
    Float {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
        /// What it measures.
        unit: Option<&'static str>,
    },
    /// On or off.
    Bool,
    /// One of some words.
    Choice {
        /// The words.
        options: &'static [&'static str],
    },
}

/// The value of a parameter in the text. Its twin [`ParamValue`] is for run time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Default {
    /// A `bool`.
    Bool(bool),
    /// An integer of any width.
    Integer(i64),
    /// An `f32` or `f64`.
    Float(f64),
    /// A `&str`.
    Text(&'static str),
}

impl Default {
    /// The same, for run time.
    #[must_use]
    pub fn value(self) -> ParamValue {
        match self {
            Self::Bool(value) => ParamValue::Bool(value),
            Self::Integer(value) => ParamValue::Integer(value),
            Self::Float(value) => ParamValue::Float(value),
            Self::Text(value) => ParamValue::Text(value.to_owned()),
        }
    }
}

/// The copy of a program that was compiled, and the way from it to the text.
#[derive(Clone, Debug)]
struct Compiled {
    main: fn(),
    cells: &'static [AtomicU64],
    file: &'static str,
    names: &'static [ObjectName],
    unmap: fn(u32, u32) -> u32,
}

/// All programs, in the order in which to teach them.
#[must_use]
pub fn all() -> &'static [Program] {
    PROGRAMS
}

/// The program of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Program> {
    PROGRAMS.iter().find(|program| program.name == name)
}

/// The program whose name is most like that one, if any is like it.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static Program> {
    let name = crate::params::nearest(name, PROGRAMS.iter().map(|program| program.name))?;
    find(name)
}

impl Program {
    /// The values of the text.
    #[must_use]
    pub fn defaults(&self) -> BTreeMap<String, ParamValue> {
        self.params.iter().map(|param| (param.name.to_owned(), param.default.value())).collect()
    }

    /// The most threads that are alive at once, main included, with these values; at least 1.
    #[must_use]
    pub fn live_threads(&self, params: &BTreeMap<String, ParamValue>) -> u32 {
        let integer = |name: &str| match params.get(name) {
            Some(ParamValue::Integer(value)) => Some(*value),
            _ => match self.params.iter().find(|param| param.name == name)?.default {
                Default::Integer(value) => Some(value),
                _ => None,
            },
        };
        // Tests evaluate every program's expression.
        let threads = live_threads::evaluate(self.live_threads, integer).unwrap_or(1);
        threads.clamp(1, i64::from(u32::MAX)) as u32
    }

    /// Starts it with these values, those of the text for the rest. There is one run at a time in a process or in an
    /// instance of a WebAssembly module.
    ///
    /// # Errors
    ///
    /// When it does not compile, or no thread can be started.
    pub fn start(&self, params: BTreeMap<String, ParamValue>, options: Options) -> Result<Run, CannotStart> {
        let Some(compiled) = &self.compiled else {
            return Err(CannotStart::Refused { code: self.refused.as_ref().map_or("", |refused| refused.code) });
        };
        let mut values = self.defaults();
        for (param, cell) in self.params.iter().zip(compiled.cells) {
            let given = params.get(param.name).and_then(|value| Some((value, param.kind.bits(value)?)));
            if let Some((value, bits)) = given {
                cell.store(bits, Ordering::Relaxed);
                values.insert(param.name.to_owned(), value.clone());
            } else if let Some(bits) = param.kind.bits(&param.default.value()) {
                cell.store(bits, Ordering::Relaxed);
            }
        }
        let subject = Subject {
            program: self.name.to_owned(),
            params: values,
            names: compiled.names,
            file: compiled.file,
            unmap: compiled.unmap,
        };
        runtime::start(subject, options, compiled.main).map_err(CannotStart::Start)
    }
}

impl ParamKind {
    /// Whether a parameter of this kind can have the value.
    #[must_use]
    pub fn admits(&self, value: &ParamValue) -> bool {
        self.bits(value).is_some()
    }

    /// How the compiled copy holds a value; `None` for one that is not of this kind.
    fn bits(&self, value: &ParamValue) -> Option<u64> {
        match (self, value) {
            (Self::Integer { min, max, .. }, ParamValue::Integer(value)) => {
                (min..=max).contains(&value).then(|| value.cast_unsigned())
            }
            (Self::Float { min, max, .. }, ParamValue::Float(value)) => {
                (min..=max).contains(&value).then(|| value.to_bits())
            }
            (Self::Bool, ParamValue::Bool(value)) => Some(u64::from(*value)),
            (Self::Choice { options }, ParamValue::Text(value)) => {
                options.iter().position(|option| option == value).map(|index| index as u64)
            }
            _ => None,
        }
    }
}
