//! The programs that the engine is held against: those of `differential/`, and the laboratory's own.

pub mod catalogue;
pub mod program;

use std::path::{Path, PathBuf};

use program::Program;

/// Where the programs with headers are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/differential")
}

/// All programs with headers, and the laboratory's.
///
/// # Errors
///
/// What is wrong with a file, with its path.
pub fn all() -> Result<Vec<Program>, String> {
    let mut programs = program::read_folder(&folder())?;
    programs.extend(catalogue::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../programs/programs"))?);
    Ok(programs)
}
