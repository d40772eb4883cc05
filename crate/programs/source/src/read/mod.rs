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
    rewrite::check_main(&file)?;
    let facts = names::read(&file);
    let (uses_rayon, reads_files) = (facts.uses("rayon"), facts.uses("fs"));
    let copy = rewrite::copy(text, &file, &params)?;
    Ok(Source { header, params, names: facts.names, copy, has_statics: facts.has_statics, uses_rayon, reads_files })
}
