//! `use`: imports are resolved together, round by round, until nothing changes, since they may go through each other.
//!
//! Names that come by a glob give way to defined and named ones. A named import can make a glob's name vanish and with it
//! what was found through it; so each round begins without any name from globs.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::collect::Import;
use crate::items::library::is_name_of_std;
use crate::items::names::Namespace;
use crate::items::{Binding, Def, Items, ModuleId, Origin, TraitId, Visible};
use crate::tree::Ident;

/// Macros of std that an import may name: the parser knows them without.
const MACROS: [&str; 30] = [
    "print",
    "println",
    "eprint",
    "eprintln",
    "format",
    "format_args",
    "write",
    "writeln",
    "panic",
    "unreachable",
    "todo",
    "unimplemented",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "matches",
    "vec",
    "dbg",
    "thread_local",
    "concat",
    "stringify",
    "line",
    "column",
    "file",
    "module_path",
    "cfg",
    "env",
];

/// Why a path of modules leads nowhere.
pub(super) enum Missing {
    /// The first segment is not in scope.
    First,
    /// No such name (the index of the segment) in the module that the path has led to.
    In(ModuleId, usize),
    /// No such variant of an enum, or something else that has no members.
    Other(usize),
    /// Not to be named from here.
    Private(usize, Def),
    /// Names of several globs.
    Ambiguous(usize),
}

/// Resolves imports.
pub(super) fn resolve(items: &mut Items, imports: &[Import], errors: &mut Vec<Diagnostic>) {
    let named: Vec<&Import> = imports.iter().filter(|import| !import.glob).collect();
    let globs: Vec<&Import> = imports.iter().filter(|import| import.glob).collect();
    let mut found: Vec<[Option<Def>; 2]> = vec![[None; 2]; named.len()];
    let modules: Vec<ModuleId> = imports.iter().map(|import| import.module).collect();
    // A round that changes nothing comes after at most one for each import and namespace; the limit only guards against
    // imports that take each other's ground away for ever, which are reported as not found.
    for _ in 0..2 * imports.len() + 2 {
        for module in &modules {
            let module = &mut items.modules[module.0 as usize];
            module.types.retain(|_, binding| binding.origin == Origin::Named);
            module.values.retain(|_, binding| binding.origin == Origin::Named);
        }
        let mut grows = true;
        while grows {
            grows = false;
            for glob in &globs {
                grows |= import_glob(items, glob);
            }
        }
        let mut changed = false;
        for (import, found) in named.iter().zip(&mut found) {
            for (space, found) in [Namespace::Types, Namespace::Values].into_iter().zip(found) {
                let def = target(items, import, space, false).ok().map(|binding| binding.def);
                if def != *found {
                    changed = true;
                    place(items, import, space, *found, def, errors);
                    *found = def;
                }
            }
        }
        if !changed {
            break;
        }
    }
    for (import, found) in named.iter().zip(&found) {
        report_named(items, import, *found, errors);
    }
    for glob in globs {
        if let Err(missing) = items.module_path_of(&glob.path, glob.module, true) {
            errors.push(items.missing(&glob.path, &missing, true));
        }
    }
}

/// Sets what an import's name stands for, in place of what it stood for before.
fn place(
    items: &mut Items,
    import: &Import,
    space: Namespace,
    before: Option<Def>,
    now: Option<Def>,
    errors: &mut Vec<Diagnostic>,
) {
    let module = &mut items.modules[import.module.0 as usize];
    if &*import.name.name == "_" {
        if let (Some(Def::Trait(id)), false) = (now, before.is_some()) {
            module.unnamed_traits.push(id);
        }
        return;
    }
    let names = names(module, space);
    let taken = names.get(&import.name.name).is_some_and(|it| it.origin == Origin::Named && Some(it.def) != before);
    match now {
        _ if taken => {
            let message = format!("the name `{}` is defined multiple times", import.name.name);
            let error = Diagnostic::error("E0252", message, import.name.span);
            if !errors.contains(&error) {
                errors.push(error);
            }
        }
        Some(def) => {
            let binding = Binding { def, visible: import.visible, origin: Origin::Named };
            names.insert(import.name.name.clone(), binding);
        }
        None => {
            names.remove(&import.name.name);
        }
    }
}

fn names(module: &mut super::Module, space: Namespace) -> &mut HashMap<Rc<str>, Binding> {
    match space {
        Namespace::Types => &mut module.types,
        Namespace::Values => &mut module.values,
    }
}

/// What an import names in one namespace.
fn target(items: &Items, import: &Import, space: Namespace, check: bool) -> Result<Binding, Missing> {
    let path = match import.path.split_last() {
        // `use a::b::{self}` names the module alone.
        Some((last, rest)) if &*last.name == "self" && !rest.is_empty() => {
            if space == Namespace::Values {
                return Err(Missing::First);
            }
            rest
        }
        _ => &import.path[..],
    };
    items.binding_of(path, import.module, space, check)
}

/// Copies what a glob sees; whether that was anything new.
fn import_glob(items: &mut Items, glob: &Import) -> bool {
    let Ok(from) = items.module_path_of(&glob.path, glob.module, false) else { return false };
    let seen = |items: &Items, names: &HashMap<Rc<str>, Binding>| -> Vec<(Rc<str>, Binding)> {
        let visible = names.iter().filter(|(_, binding)| items.may_see(glob.module, binding.visible));
        visible.map(|(name, binding)| (name.clone(), *binding)).collect()
    };
    let (types, values) = match from {
        Def::Module(module) => {
            let module = items.module(module);
            let found = (seen(items, &module.types), seen(items, &module.values));
            let unnamed = module.unnamed_traits.clone();
            let own = &mut items.modules[glob.module.0 as usize].unnamed_traits;
            let new: Vec<TraitId> = unnamed.into_iter().filter(|id| !own.contains(id)).collect();
            own.extend(new);
            found
        }
        Def::Adt(adt) => {
            let variants = (0..).zip(&items.adts[adt.0 as usize].variants).map(|(index, variant)| {
                let def = Def::Variant(adt, index);
                (variant.name.clone(), Binding { def, visible: Visible::Everywhere, origin: Origin::Named })
            });
            let list: Vec<_> = variants.collect();
            (list.clone(), list)
        }
        _ => return false,
    };
    let mut changed = false;
    for (space, list) in [(Namespace::Types, types), (Namespace::Values, values)] {
        for (name, binding) in list {
            let visible = items.narrower(glob.visible, binding.visible);
            let names = names(&mut items.modules[glob.module.0 as usize], space);
            let origin = match names.get(&name) {
                None => Origin::Glob,
                Some(known) if known.origin == Origin::Glob && known.def != binding.def => Origin::Ambiguous,
                Some(_) => continue,
            };
            let origin = if binding.origin == Origin::Ambiguous { Origin::Ambiguous } else { origin };
            names.insert(name, Binding { def: binding.def, visible, origin });
            changed = true;
        }
    }
    changed
}

fn report_named(items: &Items, import: &Import, found: [Option<Def>; 2], errors: &mut Vec<Diagnostic>) {
    let spaces = [Namespace::Types, Namespace::Values];
    let results = spaces.map(|space| target(items, import, space, true));
    if found.iter().all(Option::is_none) {
        let [Err(types), Err(values)] = results else { return };
        let is_macro = import.path.len() == 2
            && items.is_std(&import.path[0].name, import.module)
            && MACROS.contains(&&*import.path[1].name);
        if !is_macro {
            let reached = |missing: &Missing| matches!(missing, Missing::Ambiguous(_) | Missing::Private(..));
            let missing = if reached(&values) && !reached(&types) { values } else { types };
            errors.push(items.missing(&import.path, &missing, true));
        }
        return;
    }
    // One namespace that may be named is enough.
    if results.iter().any(Result::is_ok) {
        return;
    }
    let missing = results.into_iter().filter_map(Result::err);
    if let Some(missing) = missing.into_iter().find(|it| matches!(it, Missing::Private(..) | Missing::Ambiguous(_))) {
        errors.push(items.missing(&import.path, &missing, true));
    }
}

impl Items {
    /// The module, enum or other thing that a path of plain names leads to, all of it in the namespace of types.
    fn module_path_of(&self, path: &[Ident], from: ModuleId, check: bool) -> Result<Def, Missing> {
        self.binding_of(path, from, Namespace::Types, check).map(|binding| binding.def)
    }

    /// What a path of plain names leads to. With `check`, names that may not be named from there are refused.
    pub(super) fn binding_of(
        &self,
        path: &[Ident],
        from: ModuleId,
        space: Namespace,
        check: bool,
    ) -> Result<Binding, Missing> {
        let module = |id| Binding { def: Def::Module(id), visible: Visible::Everywhere, origin: Origin::Named };
        let mut current: Option<Binding> = None;
        for (index, segment) in path.iter().enumerate() {
            let space = if index + 1 == path.len() { space } else { Namespace::Types };
            let name = &*segment.name;
            let next = match (current.map(|binding| binding.def), name) {
                (None, "crate") => Some(module(self.root_of(from))),
                (None, "$std") => Some(module(Self::STD)),
                (None, "self") => Some(module(self.nearest_module(from))),
                (None, "super") => self.parent_module(from).map(module),
                (Some(Def::Module(id)), "super") => self.parent_module(id).map(module),
                (None, _) => self.lexical(from, space, name),
                (Some(Def::Module(id)), _) => self.member(id, space, name),
                (Some(Def::Adt(id)), _) => {
                    let variant = self.adts[id.0 as usize].variant(name);
                    variant.map(|(variant, _)| Binding {
                        def: Def::Variant(id, variant),
                        visible: Visible::Everywhere,
                        origin: Origin::Named,
                    })
                }
                (Some(_), _) => return Err(Missing::Other(index)),
            };
            let Some(next) = next else {
                return Err(match current.map(|binding| binding.def) {
                    None => Missing::First,
                    Some(Def::Module(id)) => Missing::In(id, index),
                    Some(_) => Missing::Other(index),
                });
            };
            if next.origin == Origin::Ambiguous {
                return Err(Missing::Ambiguous(index));
            }
            if check && !self.may_see(from, next.visible) {
                return Err(Missing::Private(index, next.def));
            }
            current = Some(next);
        }
        current.ok_or(Missing::First)
    }

    /// Whether a first segment means the std texts.
    pub(super) fn is_std(&self, first: &str, from: ModuleId) -> bool {
        first == "std" || self.lexical(from, Namespace::Types, first).is_some_and(|it| it.def == Def::Module(Self::STD))
    }

    /// Whether a name that a module of the library lacks is one of std.
    pub(super) fn is_missing_part(&self, module: ModuleId, name: &Ident) -> bool {
        self.is_within(module, Self::STD) && name.span.is_user() && is_name_of_std(&name.name)
    }

    /// The report for a path that leads nowhere.
    pub(super) fn missing(&self, path: &[Ident], missing: &Missing, import: bool) -> Diagnostic {
        let text = |to: usize| path[..to].iter().map(|it| &*it.name).collect::<Vec<_>>().join("::");
        let whole = text(path.len());
        let code = if import { "E0432" } else { "E0433" };
        match missing {
            Missing::First => {
                let first = &path[0];
                if &*first.name == "super" {
                    let message = "there are too many leading `super` keywords";
                    return Diagnostic::error("E0433", message, first.span).label(first.span, message);
                }
                if import {
                    return Diagnostic::unsupported(format!("the crate `{}`", first.name), first.span);
                }
                let message = format!("cannot find module or crate `{}` in this scope", first.name);
                Diagnostic::error("E0433", message, first.span)
                    .label(first.span, format!("use of unresolved module or unlinked crate `{}`", first.name))
            }
            Missing::In(module, index) => {
                let segment = &path[*index];
                if self.is_missing_part(*module, segment) {
                    let what = format!("`{}::{}`", self.module_path(*module), segment.name);
                    let span = if import { segment.span } else { path[0].span.to(segment.span) };
                    return Diagnostic::unsupported(what, span);
                }
                let place = match self.module(*module).parent {
                    None => "the root".to_owned(),
                    Some(_) => format!("`{}`", text(*index).rsplit("::").next().unwrap_or_default()),
                };
                let message = if import {
                    format!("unresolved import `{whole}`")
                } else {
                    format!("cannot find `{}` in {place}", segment.name)
                };
                let label = match place.as_str() {
                    "the root" => format!("no `{}` in the root", segment.name),
                    place => format!("no `{}` in {}", segment.name, place.trim_matches('`')),
                };
                let span = if import { path[0].span.to(segment.span) } else { segment.span };
                Diagnostic::error(code, message, span).label(span, label)
            }
            Missing::Other(index) => {
                let segment = &path[*index];
                let message = format!("unresolved import `{whole}`");
                let label = format!("no `{}` in `{}`", segment.name, text(*index));
                Diagnostic::error(code, message, segment.span).label(segment.span, label)
            }
            Missing::Private(index, def) => {
                let segment = &path[*index];
                let what = self.def_kind(*def);
                Diagnostic::error("E0603", format!("{what} `{}` is private", segment.name), segment.span)
                    .label(segment.span, format!("private {what}"))
            }
            Missing::Ambiguous(index) => {
                let segment = &path[*index];
                Diagnostic::error("E0659", format!("`{}` is ambiguous", segment.name), segment.span)
                    .label(segment.span, "ambiguous name")
                    .note("ambiguous because of multiple glob imports of a name in the same module")
            }
        }
    }

    /// What rustc calls a thing of this kind.
    pub(super) fn def_kind(&self, def: Def) -> &'static str {
        match def {
            Def::Module(_) => "module",
            Def::Adt(id) if self.adts[id.0 as usize].is_enum => "enum",
            Def::Adt(_) => "struct",
            Def::Variant(..) => "variant",
            Def::Fn(_) => "function",
            Def::Trait(_) => "trait",
            Def::Const(_) => "constant",
            Def::Static(_) => "static",
            Def::Alias(_) => "type alias",
            Def::Primitive(_) => "builtin type",
        }
    }
}

/// Lists for each module the traits whose methods can be called in it.
pub(super) fn list_traits(items: &mut Items, modules: Range<usize>) {
    for index in modules {
        let id = ModuleId(index as u32);
        let mut traits: Vec<TraitId> = Vec::new();
        let mut add = |module: &super::Module, all: bool| {
            let named = module.types.values().filter(|it| all || items.may_see(id, it.visible));
            let named = named.filter_map(|it| match it.def {
                Def::Trait(id) => Some(id),
                _ => None,
            });
            traits.extend(named.chain(module.unnamed_traits.iter().copied()));
        };
        items.enclosing(id).for_each(|module| add(module, true));
        if let Some(prelude) = items.prelude {
            add(items.module(prelude), false);
        }
        traits.sort_unstable();
        traits.dedup();
        items.modules[index].traits = traits.into();
    }
}
