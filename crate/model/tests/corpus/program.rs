//! The corpus: programs with their headers.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use interlock_lang::source::Edition;

/// One program in one edition.
#[derive(Clone, Debug)]
pub struct Program {
    /// `chapter/name`, with the edition behind it where there are two.
    pub name: String,
    /// The text, header and all.
    pub text: String,
    /// The edition by whose rules it is compiled.
    pub edition: Edition,
    /// What is expected of it.
    pub kind: Kind,
}

/// What is expected of a program.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Both sides show the same single run.
    OneThread,
    /// Each native run is among the model's outcomes.
    Threads,
    /// As `Threads`, but it may hang, and times that it prints are not compared.
    Catalogue,
    /// Both sides refuse it.
    Refused {
        /// rustc's code.
        code: String,
        /// Where.
        place: Place,
    },
    /// The model engine refuses it, rustc does not.
    Unsupported {
        /// Where.
        place: Place,
    },
}

/// A line and a column of a program, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// All programs below a folder, ordered by name.
///
/// # Errors
///
/// What is wrong with a file, with its path.
pub fn read_folder(folder: &Path) -> Result<Vec<Program>, String> {
    let mut programs = Vec::new();
    for (name, text) in read_texts(folder)? {
        programs.extend(read(&name, text).map_err(|error| format!("{}: {name}: {error}", folder.display()))?);
    }
    Ok(programs)
}

/// All texts below a folder, ordered by name.
///
/// # Errors
///
/// What is wrong with a file, with its path.
pub fn read_texts(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let texts = files(folder)?.into_iter().map(|path| {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let relative = path.strip_prefix(folder).expect("the file was found in the folder").with_extension("");
        Ok((relative.to_string_lossy().replace('\\', "/"), text))
    });
    texts.collect()
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The program once for each edition of its header.
fn read(name: &str, text: String) -> Result<Vec<Program>, String> {
    let chapter = name.split('/').next().unwrap_or_default();
    let mut editions = vec![Edition::E2024];
    let mut kind = if chapter == "threads" { Kind::Threads } else { Kind::OneThread };
    for line in text.lines().map_while(|line| line.strip_prefix("// ")) {
        let (key, value) = line.split_once(": ").ok_or_else(|| format!("no header: {line}"))?;
        match key {
            "edition" => editions = value.split(' ').map(edition).collect::<Result<_, _>>()?,
            "error" => {
                let (code, place) = value.split_once(" at ").ok_or_else(|| format!("no place in: {line}"))?;
                kind = Kind::Refused { code: code.to_owned(), place: self::place(place)? };
            }
            "not supported" => {
                let (_, place) = value.rsplit_once(" at ").ok_or_else(|| format!("no place in: {line}"))?;
                kind = Kind::Unsupported { place: self::place(place)? };
            }
            _ => return Err(format!("no header: {line}")),
        }
    }
    let belongs = match kind {
        Kind::OneThread | Kind::Threads | Kind::Catalogue => !["refused", "unsupported"].contains(&chapter),
        Kind::Refused { .. } => chapter == "refused",
        Kind::Unsupported { .. } => chapter == "unsupported",
    };
    if !belongs {
        return Err("the header does not go with the folder".to_owned());
    }
    let name = |edition: Edition| match editions.as_slice() {
        [_] => name.to_owned(),
        _ => format!("{name} [{}]", year(edition)),
    };
    let program = |&edition| Program { name: name(edition), text: text.clone(), edition, kind: kind.clone() };
    Ok(editions.iter().map(program).collect())
}

fn edition(year: &str) -> Result<Edition, String> {
    match year {
        "2021" => Ok(Edition::E2021),
        "2024" => Ok(Edition::E2024),
        _ => Err(format!("no edition: {year}")),
    }
}

/// An edition as rustc's command line takes it.
pub fn year(edition: Edition) -> &'static str {
    match edition {
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    }
}

fn place(text: &str) -> Result<Place, String> {
    let parsed = text.split_once(':').and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    parsed.map(|(line, column)| Place { line, column }).ok_or_else(|| format!("no place: {text}"))
}
