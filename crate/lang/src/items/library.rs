//! The std texts: read once a thread, and copied for each program. The module tree is that of the files: `sync/mutex.rs` is
//! `std::sync::mutex`, and `lib.rs` the root.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::collect::Collector;
use crate::items::late::LateBodies;
use crate::items::names::new_module;
use crate::items::{Binding, Def, Items, ModuleId, Origin, Visible, heads, imports};
use crate::parse;
use crate::source::{Edition, FileId};
use crate::tree;

/// The std texts by their paths; the n-th is [`FileId`] n, counted from 1.
pub static TEXTS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The items of the std texts. The first module is empty: it is the root of the program to come.
#[derive(Debug, Default)]
pub struct Library {
    /// The items.
    pub items: Items,
}

thread_local! {
    static LIBRARY: OnceCell<Result<Rc<Library>, Vec<Diagnostic>>> = const { OnceCell::new() };
}

impl Library {
    /// The std texts, read when they are first asked for.
    ///
    /// # Errors
    ///
    /// Something is wrong with the texts.
    pub fn of_this_thread() -> Result<Rc<Self>, Vec<Diagnostic>> {
        LIBRARY.with(|library| library.get_or_init(|| Self::read(TEXTS, true).map(Rc::new)).clone())
    }

    /// Reads the texts of a library, all bodies too.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn new(texts: &[(&str, &str)]) -> Result<Self, Vec<Diagnostic>> {
        Self::read(texts, false)
    }

    fn read(texts: &[(&str, &str)], bodies_late: bool) -> Result<Self, Vec<Diagnostic>> {
        let mut items = Items::default();
        items.modules.push(new_module("crate", None, false));
        items.modules.push(new_module("std", None, false));
        let mut errors = Vec::new();
        let mut trees = Vec::new();
        let mut late = LateBodies::default();
        for (index, (path, text)) in (1..).zip(texts) {
            let file = FileId(index);
            let text = if bodies_late { late.hollow(file, text).into() } else { Cow::Borrowed(*text) };
            match parse::parse(file, &text, Edition::E2024) {
                Ok(tree) => trees.push((module_of(&mut items, path), tree)),
                Err(found) => errors.extend(found),
            }
        }
        items.late = Rc::new(late);
        let mut collector = Collector::new(&mut items);
        for (module, tree) in &trees {
            collector.items_of(&tree.items, *module);
        }
        let Collector { heads, errors: found, .. } = collector;
        errors.extend(found);
        items.prelude = items.modules[Items::STD.0 as usize].types.get("prelude").and_then(|it| match it.def {
            Def::Module(id) => Some(id),
            _ => None,
        });
        imports::resolve(&mut items, &heads.imports, &mut errors);
        let modules = 0..items.modules.len();
        imports::list_traits(&mut items, modules);
        heads::lower(&mut items, &heads, &mut errors);
        if errors.is_empty() { Ok(Self { items }) } else { Err(errors) }
    }
}

impl Items {
    /// The body of a function that has one.
    #[must_use]
    pub fn body_of(&self, function: &tree::Function) -> Option<Rc<tree::Block>> {
        let block = function.body.as_ref()?;
        match self.late.read(block.span) {
            Some(late) => late,
            None => Some(block.clone()),
        }
    }
}

/// The module of a file, made with those around it where they are not there yet.
fn module_of(items: &mut Items, path: &str) -> ModuleId {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let mut module = Items::STD;
    for name in path.split('/').filter(|name| *name != "lib") {
        module = match items.modules[module.0 as usize].types.get(name) {
            Some(Binding { def: Def::Module(id), .. }) => *id,
            _ => {
                let id = ModuleId(items.modules.len() as u32);
                items.modules.push(new_module(name, Some(module), false));
                let binding = Binding { def: Def::Module(id), visible: Visible::Everywhere, origin: Origin::Named };
                items.modules[module.0 as usize].types.insert(name.into(), binding);
                id
            }
        };
    }
    module
}

/// Whether something in std has this name, as far as is known: what the texts lack but std has is not supported, all else
/// is a mistake in the program.
#[must_use]
pub fn is_name_of_std(name: &str) -> bool {
    NAMES.lines().any(|line| line == name)
}

/// Names of methods and associated functions of std.
const NAMES: &str = include_str!("../../std/names.txt");
