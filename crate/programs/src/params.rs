//! Values for parameters from text: what is legal, and what to say when something is not.

use std::collections::BTreeMap;
use std::{error, fmt};

use interlock_trace::ParamValue;

use crate::catalogue::{Param, ParamKind, Program};
use crate::prelude::*;

/// Why a text is not the value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum ParamError {
    /// There is no parameter of that name.
    Unknown {
        /// The program.
        program: &'static str,
        /// The name that was given.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
        /// The one that is most like it, if any is like it.
        nearest: Option<&'static str>,
    },
    /// The parameter has no such value.
    Illegal {
        /// The parameter.
        param: &'static str,
        /// What was given.
        given: String,
        /// The values that there are, in words.
        legal: String,
        /// The one that is nearest.
        nearest: ParamValue,
    },
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { program, name, known, .. } if known.is_empty() => {
                write!(f, "{program} has no parameters, so none that is called {name}")
            }
            Self::Unknown { program, name, known, nearest } => {
                write!(f, "{program} has no parameter {name}")?;
                match nearest {
                    Some(nearest) => write!(f, "; did you mean {nearest}?"),
                    None => write!(f, "; it has {}", known.join(", ")),
                }
            }
            Self::Illegal { param, given, legal, nearest } => {
                write!(f, "{param} cannot be {given:?}: it is {legal}; the nearest is {}", shown(nearest))
            }
        }
    }
}

impl error::Error for ParamError {}

/// A value as one would type it.
#[must_use]
pub fn shown(value: &ParamValue) -> String {
    match value {
        ParamValue::Bool(value) => String::from(if *value { "on" } else { "off" }),
        ParamValue::Integer(value) => value.to_string(),
        ParamValue::Float(value) => format!("{value:?}"),
        ParamValue::Text(value) => value.clone(),
    }
}

/// The candidate that is most like a name, if any is like it: for "did you mean".
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |candidate: &str| strsim::jaro_winkler(&name.to_lowercase(), &candidate.to_lowercase());
    let best = candidates.max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) > 0.75).then_some(best)
}

impl Program {
    /// Values for all parameters: those given, by name and as text, and those of the source for the rest. A name may be
    /// in lower case and have hyphens; of two values for one parameter the later counts.
    ///
    /// # Errors
    ///
    /// At the first name or value that does not exist.
    pub fn parse_params<'a>(
        &self,
        given: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<BTreeMap<String, ParamValue>, ParamError> {
        let mut values = self.defaults();
        for (name, text) in given {
            let written = name.to_uppercase().replace('-', "_");
            let param = self.params.iter().find(|param| param.name == written).ok_or_else(|| ParamError::Unknown {
                program: self.name,
                name: name.to_owned(),
                known: self.params.iter().map(|param| param.name).collect(),
                nearest: nearest(name, self.params.iter().map(|param| param.name)),
            })?;
            values.insert(param.name.to_owned(), param.parse(text)?);
        }
        Ok(values)
    }
}

impl Param {
    /// The value that a text stands for.
    ///
    /// # Errors
    ///
    /// When it is none of the legal ones.
    pub fn parse(&self, text: &str) -> Result<ParamValue, ParamError> {
        let text = text.trim();
        let illegal = |nearest: ParamValue| ParamError::Illegal {
            param: self.name,
            given: text.to_owned(),
            legal: self.kind.to_string(),
            nearest,
        };
        // What is no number at all, or no word that there is, is nearest to the value of the source.
        let default = || illegal(self.default.value());
        let digits = text.replace('_', "");
        match &self.kind {
            ParamKind::Integer { min, max, .. } => {
                if let Ok(value) = digits.parse::<i64>() {
                    let nearest = ParamValue::Integer(value.clamp(*min, *max));
                    return if (min..=max).contains(&&value) { Ok(nearest) } else { Err(illegal(nearest)) };
                }
                let number: f64 = digits.parse().ok().filter(|number: &f64| !number.is_nan()).ok_or_else(default)?;
                // A conversion with `as` stays within the type.
                Err(illegal(ParamValue::Integer((number.round() as i64).clamp(*min, *max))))
            }
            ParamKind::Float { min, max, .. } => {
                let number: f64 = digits.parse().ok().filter(|number: &f64| !number.is_nan()).ok_or_else(default)?;
                let nearest = ParamValue::Float(number.clamp(*min, *max));
                if (min..=max).contains(&&number) { Ok(nearest) } else { Err(illegal(nearest)) }
            }
            ParamKind::Bool => match text {
                "on" | "true" => Ok(ParamValue::Bool(true)),
                "off" | "false" => Ok(ParamValue::Bool(false)),
                _ => Err(default()),
            },
            ParamKind::Choice { options } => {
                if options.contains(&text) {
                    return Ok(ParamValue::Text(text.to_owned()));
                }
                let nearest = nearest(text, options.iter().copied());
                Err(nearest.map_or_else(default, |option| illegal(ParamValue::Text(option.to_owned()))))
            }
        }
    }
}

impl fmt::Display for ParamKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_unit = |f: &mut fmt::Formatter<'_>, unit: &Option<&str>| match unit {
            Some(unit) => write!(f, " {unit}"),
            None => Ok(()),
        };
        match self {
            Self::Integer { min, max, unit } => {
                write!(f, "a whole number from {min} to {max}")?;
                with_unit(f, unit)
            }
            Self::Float { min, max, unit } => {
                write!(f, "a number from {min} to {max}")?;
                with_unit(f, unit)
            }
            Self::Bool => f.write_str("on or off"),
            Self::Choice { options: [most @ .., last] } if !most.is_empty() => {
                write!(f, "{} or {last}", most.join(", "))
            }
            Self::Choice { options } => f.write_str(&options.concat()),
        }
    }
}
