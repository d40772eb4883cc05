//! The programs of the laboratory itself, with the values of their parameters that the model engine uses.

use std::fs;
use std::path::Path;

use interlock_lang::source::Edition;

use super::program::{Kind, Place, Program, read_folder};

/// What the model engine is not made for: it uses a crate.
const LEFT_OUT: &str = "parallel-sum";

/// Has infinitely many outcomes, as it counts what it did in vain: the model lists those with the shortest ways.
pub const ENDLESS: &str = "programs/philosophers-try-lock";

/// The programs in a folder, named `programs/…`.
///
/// # Errors
///
/// What is wrong with a file, with its path.
pub fn read(folder: &Path) -> Result<Vec<Program>, String> {
    let mut programs = read_folder(folder)?;
    programs.retain(|program| program.name != LEFT_OUT);
    for program in &mut programs {
        program.kind = match fs::read_to_string(folder.join(&program.name).with_extension("stderr")) {
            Ok(stderr) => refusal(&stderr).ok_or_else(|| format!("{}: no error is in its .stderr", program.name))?,
            Err(_) => Kind::Catalogue,
        };
        program.name = format!("programs/{}", program.name);
        program.edition = Edition::E2024;
        program.text = with_model_values(&program.text);
    }
    Ok(programs)
}

/// The first error of rustc's output: `error[E0382]: …`, then `--> file.rs:22:36`.
fn refusal(stderr: &str) -> Option<Kind> {
    let (code, rest) = stderr.split_once("error[")?.1.split_once(']')?;
    let mut place = rest.lines().find(|line| line.trim_start().starts_with("-->"))?.rsplit(':');
    let column = place.next()?.parse().ok()?;
    let line = place.next()?.parse().ok()?;
    Some(Kind::Refused { code: code.to_owned(), place: Place { line, column } })
}

/// The text with the value of each const replaced for which its doc comment says `(…; model VALUE)`.
fn with_model_values(text: &str) -> String {
    let mut value = None;
    let lines = text.lines().map(|line| {
        if let Some(comment) = line.strip_prefix("///") {
            let declared = comment.split_once("; model ").and_then(|(_, rest)| rest.split_once(')'));
            value = declared.map(|(declared, _)| declared).or(value);
        } else if let (Some(value), Some((head, _))) = (value.take(), line.split_once(" = ")) {
            return format!("{head} = {value};\n");
        }
        format!("{line}\n")
    });
    lines.collect()
}
