//! From trees to [`Items`]: the program is put beside the std texts, names are resolved, heads are lowered.

use crate::diagnostic::Diagnostic;
use crate::items::Items;
use crate::items::library::Library;
use crate::source::Edition;
use crate::tree;

/// How a program is to be read.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// By whose rules.
    pub edition: Edition,
    /// Values that take the place of those of top-level consts, by name. A negative integer is given as two's
    /// complement in 128 bits.
    pub params: Vec<(String, tree::Literal)>,
}

/// Resolves the names and heads of a program, over the std texts.
///
/// # Errors
///
/// Everything that is wrong with names and heads.
pub fn load(program: &tree::File, settings: &Settings) -> Result<Items, Vec<Diagnostic>> {
    load_over(&*Library::of_this_thread()?, program, settings)
}

/// As [`load`], over another library.
///
/// # Errors
///
/// As [`load`].
pub fn load_over(library: &Library, _program: &tree::File, settings: &Settings) -> Result<Items, Vec<Diagnostic>> {
    let mut items = library.items.clone();
    items.edition = settings.edition;
    Ok(items)
}
