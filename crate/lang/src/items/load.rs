//! From trees to [`Items`]: the program is put beside the std texts, names are resolved, heads are lowered.

use crate::diagnostic::Diagnostic;
use crate::items::collect::Collector;
use crate::items::constant::accepts;
use crate::items::library::Library;
use crate::items::{Def, Items, heads, imports};
use crate::source::{Edition, Span};
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
pub fn load_over(library: &Library, program: &tree::File, settings: &Settings) -> Result<Items, Vec<Diagnostic>> {
    let mut items = library.items.clone();
    items.edition = settings.edition;
    let modules = items.modules.len();
    let mut collector = Collector::new(&mut items);
    collector.items_of(&program.items, Items::PROGRAM);
    let Collector { heads, mut errors, .. } = collector;
    imports::resolve(&mut items, &heads.imports, &mut errors);
    let new = modules..items.modules.len();
    imports::list_traits(&mut items, 0..1);
    imports::list_traits(&mut items, new);
    give(&mut items, settings, &mut errors);
    heads::lower(&mut items, &heads, &mut errors);
    check_given(&items, settings, &mut errors);
    errors.sort_by_key(|error| error.span);
    if errors.is_empty() { Ok(items) } else { Err(errors) }
}

/// Puts given values in the place of those in the text.
fn give(items: &mut Items, settings: &Settings, errors: &mut Vec<Diagnostic>) {
    for (name, value) in &settings.params {
        match items.modules[Items::PROGRAM.0 as usize].values.get(name.as_str()).map(|it| it.def) {
            Some(Def::Const(id)) => items.constants[id.0 as usize].given = Some(value.clone()),
            _ => errors.push(Diagnostic::error(
                "",
                format!("no parameter `{name}`: a value can be given to a const at the top of the program"),
                Span::default(),
            )),
        }
    }
}

fn check_given(items: &Items, settings: &Settings, errors: &mut Vec<Diagnostic>) {
    for constant in &items.constants {
        let Some(given) = &constant.given else { continue };
        if settings.params.iter().any(|(name, _)| **name == *constant.name) && !accepts(&constant.ty, given) {
            let message = format!("the value that was given for `{}` is none of its type", constant.name);
            errors.push(Diagnostic::error("E0308", message, constant.span));
        }
    }
}
