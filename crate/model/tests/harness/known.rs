//! Programs that the model engine does not treat rightly yet.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use libtest_mimic::Failed;

use crate::corpus::program::Program;

/// Names and reasons.
#[derive(Clone, Debug)]
pub struct KnownFailures(BTreeMap<String, String>);

impl KnownFailures {
    /// Reads the list: one `name: reason` a line, `#` begins a comment.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or a line has no reason.
    pub fn read(file: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let entries = lines.map(|line| {
            let (name, reason) = line.split_once(": ").ok_or_else(|| format!("no reason in: {line}"))?;
            Ok((name.to_owned(), reason.to_owned()))
        });
        Ok(Self(entries.collect::<Result<_, String>>()?))
    }

    /// Why this program fails, if it is known to.
    pub fn reason(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Every name is a program's.
    ///
    /// # Errors
    ///
    /// A name that is not.
    pub fn check_names(&self, programs: &[Program]) -> Result<(), Failed> {
        let unknown = self.0.keys().find(|name| !programs.iter().any(|program| program.name == **name));
        unknown.map_or(Ok(()), |name| Err(format!("there is no program {name}").into()))
    }
}

/// What a result means for a program that is in the list, or is not.
///
/// # Errors
///
/// An unknown failure, or a known one that is none any more.
pub fn judge(reason: Option<&str>, result: Result<(), Failed>) -> Result<(), Failed> {
    match (reason, result) {
        (None, result) => result,
        (Some(_), Err(_)) => Ok(()),
        (Some(reason), Ok(())) => Err(format!("it passes: remove it from known-failures.txt ({reason})").into()),
    }
}
