//! Reading a program.
//!
//! A program is one ordinary Rust file. Its header gives title, description and concept ([`header`]); its documented
//! consts are its parameters ([`params`]); the bindings that hold its locks name them ([`names`]). Because a const cannot
//! change at run time, the engine compiles a copy in which each parameter is a function ([`rewrite`]); the copy has the
//! same lines, and its [shifts](crate::shifts) map its columns back.

mod edits;
mod formats;
pub mod header;
mod macros;
pub mod names;
pub mod params;
mod place;
pub mod rewrite;
mod values;

pub use place::Broken;

use header::Header;
use names::Name;
use params::Param;
use rewrite::Copy;

use crate::live_threads;

/// Everything that is known of one program.
#[derive(Clone, Debug)]
pub struct Source {
    /// The `//!` comment.
    pub header: Header,
    /// The parameters, in the order of the text.
    pub params: Vec<Param>,
    /// The names of what it creates.
    pub names: Vec<Name>,
    /// The text that the engine compiles.
    pub copy: Copy,
    /// Whether it has state that outlives a run: a `static` or a `thread_local!`.
    pub has_statics: bool,
    /// Whether it uses the crate `rayon`.
    pub uses_rayon: bool,
    /// Whether it reads files.
    pub reads_files: bool,
}

/// Reads the text of a program.
///
/// # Errors
///
/// The first rule that it breaks, and where.
pub fn program(text: &str) -> Result<Source, Broken> {
    let file = syn::parse_file(text).map_err(|error| Broken::at(error.span(), error.to_string()))?;
    let header = header::read(&file)?;
    let params = params::read(&file)?;
    check_live_threads(text, &header, &params)?;
    rewrite::check_main(&file)?;
    let facts = names::read(&file);
    let (uses_rayon, reads_files) = (facts.uses("rayon"), facts.uses("fs"));
    let copy = rewrite::copy(text, &file, &params)?;
    Ok(Source { header, params, names: facts.names, copy, has_statics: facts.has_statics, uses_rayon, reads_files })
}

/// What a text says about itself that need not be one of the catalogue's programs: an edited one, or somebody's own file.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The title, if its header gives one.
    pub title: Option<String>,
    /// The parameters, in the order of the text.
    pub params: Vec<Param>,
    /// The names of what it creates.
    pub names: Vec<Name>,
}

/// Reads what any text says about itself.
///
/// # Errors
///
/// It is no Rust, or a const's documented range is wrong.
pub fn outline(text: &str) -> Result<Outline, Broken> {
    let file = syn::parse_file(text).map_err(|error| Broken::at(error.span(), error.to_string()))?;
    let title = header::read(&file).ok().map(|header| header.title).filter(|title| !title.is_empty());
    Ok(Outline { title, params: params::read(&file)?, names: names::read(&file).names })
}

/// The expression has a value with the parameters of the text, and names no others.
fn check_live_threads(text: &str, header: &Header, params: &[Param]) -> Result<(), Broken> {
    let integer = |name: &str| match params.iter().find(|param| param.name == name)?.values {
        params::Values::Integer { default, .. } => Some(default),
        _ => None,
    };
    live_threads::evaluate(&header.live_threads, integer).map(drop).map_err(|error| {
        let line = text.lines().position(|line| line.contains(header::LIVE)).map_or(1, |index| index + 1);
        Broken { line, column: 1, rule: format!("{} {error}", header::LIVE) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "//! # Title\n//!\n//! Text.\n//!\n//! **Watch for:** it.\n//!\n//! Concept: Tests\n\
        //! Live threads: N + 1\n\n/// Threads. (1..=9)\nconst N: usize = 4;\n\nfn main() {}\n";

    #[test]
    fn a_whole_program() {
        let source = program(PROGRAM).unwrap();
        assert_eq!(source.header.title, "Title");
        assert_eq!(source.params[0].name, "N");
        assert!(source.copy.text.contains("fn N() -> usize"));
    }

    #[test]
    fn the_rule_that_is_broken_has_its_place() {
        let table = [
            ("# Title", "Title", "8:1: the header needs a title"),
            ("N + 1", "M + 1", "8:1: Live threads: `M` is no integer parameter"),
            ("= 4", "= 10", "11:7: N: 10 is outside (1..=9)"),
            ("main() {}", "main() { let a = [0; N]; }", "13:25: N is a parameter"),
            ("main() {}", "main() {", "13:11: cannot parse"),
            ("main() {}", "main() { let; }", "13:16: expected"),
            ("fn main() {}", "fn other() {}", "a program has a `fn main()`"),
        ];
        for (from, to, expected) in table {
            let error = program(&PROGRAM.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains(expected), "{to}: {error}");
        }
    }
}
