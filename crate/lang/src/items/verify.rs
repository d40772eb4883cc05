//! What has to hold between heads without looking at bounds: impls have what their traits ask for and are ours to write,
//! types have a size. Impls are registered here where they are looked up.

use crate::diagnostic::Diagnostic;
use crate::items::collect::Heads;
use crate::items::lower::is_larger;
use crate::items::{AdtId, FnBody, FnId, Generics, Impl, ImplId, Items, ModuleId, Trait, TypeHead};
use crate::source::Span;
use crate::tree::{self, ItemKind};
use crate::types::{Args, FloatTy, IntTy, Predicate, TraitRef, Ty};

/// Registers and checks what is new.
pub(super) fn verify(items: &mut Items, heads: &Heads, errors: &mut Vec<Diagnostic>) {
    for (id, tree) in &heads.impls {
        // An impl whose trait is not there is none of the type's own.
        if items.impls[id.0 as usize].trait_ref.is_some() || tree.of_trait.is_none() {
            register(items, *id);
        }
    }
    let items = &*items;
    for (id, tree) in &heads.impls {
        let of = &items.impls[id.0 as usize];
        if of.self_ty == Ty::Error {
            continue;
        }
        let head = of.span;
        match &of.trait_ref {
            Some(trait_ref) => {
                errors.extend(orphan(items, of, trait_ref, head));
                members(items, of, trait_ref, tree, errors);
                errors.extend(dropped(items, of, trait_ref, head));
            }
            None if tree.of_trait.is_some() => continue,
            None => {
                errors.extend(foreign(items, of, head));
                errors.extend(overlapping(items, *id, heads));
            }
        }
        errors.extend(unconstrained(of, tree));
    }
    let structs = heads.structs.iter().map(|(id, tree)| (*id, &tree.generics));
    for (id, generics) in structs.chain(heads.enums.iter().map(|(id, tree)| (*id, &tree.generics))) {
        errors.extend(infinite(items, id));
        unused(items, id, generics, errors);
    }
}

/// Enters an impl where it is looked up.
fn register(items: &mut Items, id: ImplId) {
    let of = &items.impls[id.0 as usize];
    if let Some(trait_ref) = &of.trait_ref {
        let drop = items.is_lang_trait(trait_ref.id, "drop").then(|| of.functions.get("drop").copied()).flatten();
        let adt = match of.self_ty {
            Ty::Adt(adt, _) => Some(adt),
            _ => None,
        };
        items.impls_of.entry(trait_ref.id).or_default().push(id);
        if let (Some(drop), Some(adt)) = (drop, adt) {
            items.adts[adt.0 as usize].drop = Some(drop);
        }
        return;
    }
    for head in heads_of(items, id) {
        items.inherent_impls.entry(head).or_default().push(id);
    }
}

/// Under what heads an inherent impl is found. One for a parameter is for all integers, or all floats.
fn heads_of(items: &Items, id: ImplId) -> Vec<TypeHead> {
    let of = &items.impls[id.0 as usize];
    let Ty::Param(..) = of.self_ty else { return TypeHead::of(&of.self_ty).into_iter().collect() };
    let bounded = |name: &str| {
        of.generics.predicates.iter().any(
            |it| matches!(it, Predicate::Trait(it) if *it.self_ty() == of.self_ty && items.is_lang_trait(it.id, name)),
        )
    };
    let mut heads = Vec::new();
    if bounded("integer") {
        heads.extend(IntTy::ALL.map(TypeHead::Int));
    }
    if bounded("float") {
        heads.extend([FloatTy::F32, FloatTy::F64].map(TypeHead::Float));
    }
    heads
}

/// Whether a module is one of the program.
pub(super) fn is_local(items: &Items, module: ModuleId) -> bool {
    items.root_of(module) == Items::PROGRAM
}

/// Whether a type belongs to the program: its own, or a reference to or box of it.
pub(super) fn is_local_type(items: &Items, ty: &Ty) -> bool {
    match ty {
        Ty::Adt(id, args) => {
            let adt = &items.adts[id.0 as usize];
            is_local(items, adt.module) || items.is_lang_adt(*id, "owned_box") && is_local_type(items, &args[0])
        }
        Ty::Ref(_, inner) => is_local_type(items, inner),
        Ty::Dyn(dyn_ty) => {
            dyn_ty.principal.as_ref().is_some_and(|(id, _)| is_local(items, items.traits[id.0 as usize].module))
        }
        // What was wrong has been reported.
        Ty::Error => true,
        _ => false,
    }
}

/// A trait of the library is implemented only for types of the program.
fn orphan(items: &Items, of: &Impl, trait_ref: &TraitRef, at: Span) -> Option<Diagnostic> {
    let allowed = !is_local(items, of.module)
        || is_local(items, items.traits[trait_ref.id.0 as usize].module)
        || trait_ref.args.iter().any(|ty| is_local_type(items, ty));
    if allowed {
        return None;
    }
    if let Ty::Param(_, name) = &of.self_ty {
        let message = format!(
            "type parameter `{name}` must be used as the type parameter for some local type (e.g., `MyStruct<{name}>`)"
        );
        return Some(Diagnostic::error("E0210", message, at));
    }
    let message = "only traits defined in the current crate can be implemented for types defined outside of the crate";
    let message = match of.self_ty {
        Ty::Adt(..) | Ty::Dyn(_) => message,
        _ => "only traits defined in the current crate can be implemented for arbitrary types",
    };
    Some(
        Diagnostic::error("E0117", message, at)
            .note("impl doesn't have any local type before any uncovered type parameters"),
    )
}

/// An inherent impl is one of a type of the program.
fn foreign(items: &Items, of: &Impl, at: Span) -> Option<Diagnostic> {
    if !is_local(items, of.module) {
        return None;
    }
    match &of.self_ty {
        Ty::Adt(id, _) if is_local(items, items.adts[id.0 as usize].module) => None,
        Ty::Dyn(_) if is_local_type(items, &of.self_ty) => None,
        Ty::Adt(..) | Ty::Dyn(_) => {
            let message = "cannot define inherent `impl` for a type outside of the crate where the type is defined";
            Some(Diagnostic::error("E0116", message, at).label(at, "impl of type defined outside of crate"))
        }
        Ty::Param(..) => {
            let message = "no nominal type found for inherent implementation";
            Some(Diagnostic::error("E0118", message, at).label(at, "impl requires a nominal type"))
        }
        _ => Some(Diagnostic::error("E0390", "cannot define inherent `impl` for primitive types", at)),
    }
}

/// An impl has all that its trait asks for and nothing else.
fn members(items: &Items, of: &Impl, trait_ref: &TraitRef, tree: &tree::Impl, errors: &mut Vec<Diagnostic>) {
    let owner = &items.traits[trait_ref.id.0 as usize];
    for part in &tree.items {
        let name = &part.name;
        let (known, code, what) = match &part.kind {
            ItemKind::Function(_) => (owner.functions.contains_key(&name.name), "E0407", "method"),
            ItemKind::Const { .. } => (owner.constants.contains_key(&name.name), "E0438", "const"),
            _ => continue,
        };
        if !known {
            let message = format!("{what} `{}` is not a member of trait `{}`", name.name, owner.name);
            let label = format!("not a member of trait `{}`", owner.name);
            errors.push(Diagnostic::error(code, message, name.span).label(name.span, label));
        }
    }
    let missing = missing(items, of, owner);
    if !missing.is_empty() && !of.negative {
        let list = missing.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let message = format!("not all trait items implemented, missing: {list}");
        let head = of.span;
        errors.push(Diagnostic::error("E0046", message, head).label(head, format!("missing {list} in implementation")));
    }
    for (name, id) in &of.functions {
        if let Some(wanted) = owner.functions.get(name) {
            errors.extend(like(items, owner, *id, *wanted));
        }
    }
}

/// What an impl lacks, in the order of rustc: as it stands in the trait, types first.
fn missing(items: &Items, of: &Impl, owner: &Trait) -> Vec<String> {
    let mut types: Vec<_> = owner.types.iter().collect();
    types.sort_by_key(|(_, id)| **id);
    let types = types
        .into_iter()
        .filter(|(_, id)| !of.types.contains_key(id) && items.assoc_types[id.0 as usize].default.is_none());
    let mut constants: Vec<_> = owner.constants.iter().collect();
    constants.sort_by_key(|(_, id)| **id);
    let constants = constants
        .into_iter()
        .filter(|(name, id)| !of.constants.contains_key(*name) && items.constants[id.0 as usize].value.is_none());
    let functions = owner
        .function_order
        .iter()
        .map(|id| &items.functions[id.0 as usize])
        .filter(|function| matches!(function.body, FnBody::Required) && !of.functions.contains_key(&function.name));
    let names = types.map(|(name, _)| name).chain(constants.map(|(name, _)| name));
    names.chain(functions.map(|function| &function.name)).map(ToString::to_string).collect()
}

/// A method of an impl takes as much as that of the trait.
fn like(items: &Items, owner: &Trait, id: FnId, wanted: FnId) -> Option<Diagnostic> {
    let (found, wanted) = (&items.functions[id.0 as usize], &items.functions[wanted.0 as usize]);
    let name = &found.name;
    if found.has_self != wanted.has_self {
        let (code, message) = if found.has_self {
            ("E0185", format!("method `{name}` has a `self` declaration in the impl, but not in the trait"))
        } else {
            ("E0186", format!("method `{name}` has a `self` declaration in the trait, but not in the impl"))
        };
        return Some(Diagnostic::error(code, message, found.span));
    }
    let count = |n: usize| format!("{n} parameter{}", if n == 1 { "" } else { "s" });
    let (has, wants) = (found.sig.inputs.len(), wanted.sig.inputs.len());
    if has != wants {
        let message = format!(
            "method `{name}` has {} but the declaration in trait `{}::{name}` has {wants}",
            count(has),
            owner.name
        );
        return Some(
            Diagnostic::error("E0050", message, found.span)
                .label(found.span, format!("expected {}, found {has}", count(wants))),
        );
    }
    let own = |generics: &Generics| generics.params[generics.parent_count..].iter().filter(|it| !it.synthetic).count();
    let (has, wants) = (own(&found.generics), own(&wanted.generics));
    if has != wants {
        let count = |n: usize| format!("{n} type parameter{}", if n == 1 { "" } else { "s" });
        let message = format!("method `{name}` has {} but its trait declaration has {}", count(has), count(wants));
        return Some(Diagnostic::error("E0049", message, found.span));
    }
    None
}

/// What is dropped in its own way is no `Copy`, and is dropped so for all arguments.
fn dropped(items: &Items, of: &Impl, trait_ref: &TraitRef, at: Span) -> Option<Diagnostic> {
    let (is_drop, is_copy) = (items.is_lang_trait(trait_ref.id, "drop"), items.is_lang_trait(trait_ref.id, "copy"));
    let Ty::Adt(id, args) = &of.self_ty else {
        let message = "the `Drop` trait may only be implemented for local structs, enums, and unions";
        return is_drop.then(|| Diagnostic::error("E0120", message, at));
    };
    if is_copy && items.adts[id.0 as usize].drop.is_some() {
        let message = "the trait `Copy` cannot be implemented for this type; the type has a destructor";
        return Some(Diagnostic::error("E0184", message, at).label(at, "`Copy` not allowed on types with destructors"));
    }
    if is_drop && !distinct_params(args) {
        let message = "`Drop` impls cannot be specialized";
        return Some(Diagnostic::error("E0366", message, at));
    }
    None
}

/// Whether all arguments are parameters, each another.
fn distinct_params(args: &Args) -> bool {
    let is_fresh = |(index, arg): (usize, &Ty)| matches!(arg, Ty::Param(..)) && !args[..index].contains(arg);
    args.iter().enumerate().all(is_fresh)
}

/// Each parameter of an impl is told by its type or trait, or by an associated type.
fn unconstrained(of: &Impl, tree: &tree::Impl) -> Option<Diagnostic> {
    let mut known: Vec<u32> = Vec::new();
    let mut add = |ty: &Ty| {
        // What a projection is made of does not follow from it.
        let _ = ty.map(&mut |part| match part {
            Ty::Projection(_) => Some(Ty::Error),
            Ty::Param(index, _) => {
                known.push(*index);
                None
            }
            _ => None,
        });
    };
    match &of.trait_ref {
        Some(trait_ref) => trait_ref.args.iter().for_each(&mut add),
        None => add(&of.self_ty),
    }
    for predicate in &of.generics.predicates {
        if let Predicate::Projects(_, ty) = predicate {
            add(ty);
        }
    }
    let position = (0..of.generics.params.len()).find(|index| !known.contains(&(*index as u32)))?;
    let name = &tree.generics.params.get(position)?.name;
    let kind = if of.generics.params[position].constant.is_some() { "const" } else { "type" };
    let message =
        format!("the {kind} parameter `{}` is not constrained by the impl trait, self type, or predicates", name.name);
    Some(Diagnostic::error("E0207", message, name.span).label(name.span, format!("unconstrained {kind} parameter")))
}

/// Names that two inherent impls of one type both define.
fn overlapping(items: &Items, id: ImplId, heads: &Heads) -> Vec<Diagnostic> {
    let of = &items.impls[id.0 as usize];
    // What is written once for all integers and once for all floats does not overlap.
    if matches!(of.self_ty, Ty::Param(..)) || of.self_ty.has(&mut |part| *part == Ty::Error) {
        return Vec::new();
    }
    let earlier = heads.impls.iter().map(|(other, _)| *other).take_while(|other| *other != id);
    let others = earlier.map(|other| &items.impls[other.0 as usize]);
    let others = others.filter(|other| other.trait_ref.is_none() && alike(&other.self_ty, &of.self_ty));
    let mut errors = Vec::new();
    for other in others {
        for (name, function) in &of.functions {
            if other.functions.contains_key(name) {
                let at = items.functions[function.0 as usize].span;
                let message = format!("duplicate definitions with name `{name}`");
                errors.push(
                    Diagnostic::error("E0592", message, at).label(at, format!("duplicate definitions for `{name}`")),
                );
            }
        }
    }
    errors
}

/// Whether two types are the same, whatever their parameters are called.
fn alike(one: &Ty, other: &Ty) -> bool {
    let nameless = |ty: &Ty| {
        ty.map(&mut |part| match part {
            Ty::Param(index, _) => Some(Ty::Param(*index, "".into())),
            _ => None,
        })
    };
    nameless(one) == nameless(other)
}

/// A type that holds itself without a pointer between.
fn infinite(items: &Items, id: AdtId) -> Option<Diagnostic> {
    let adt = &items.adts[id.0 as usize];
    let own = Ty::Adt(id, super::lower::identity(&adt.generics));
    let mut seen: Vec<Ty> = Vec::new();
    let mut open: Vec<Ty> = vec![own];
    while let Some(ty) = open.pop() {
        match &ty {
            Ty::Adt(next, _) if *next == id && !seen.is_empty() => {
                let message = format!("recursive type `{}` has infinite size", adt.name);
                return Some(
                    Diagnostic::error("E0072", message, adt.span)
                        .note("insert some indirection (e.g., a `Box`, `Rc`, or `&`) to break the cycle"),
                );
            }
            // A type that grows with each level is told of where it is defined.
            Ty::Adt(next, args) if !seen.contains(&ty) && !is_larger(&ty, 1000) => {
                let fields = items.adts[next.0 as usize].variants.iter().flat_map(|variant| &variant.fields);
                open.extend(fields.map(|field| field.ty.subst(args)));
                seen.push(ty);
            }
            Ty::Tuple(parts) => open.extend(parts.iter().cloned()),
            Ty::Array(item, _) => open.push((**item).clone()),
            _ => {}
        }
    }
    None
}

/// Type parameters that no field has.
fn unused(items: &Items, id: AdtId, tree: &tree::Generics, errors: &mut Vec<Diagnostic>) {
    let adt = &items.adts[id.0 as usize];
    // The library's own phantom data is what it is by name.
    if adt.lang.is_some() {
        return;
    }
    let types = || adt.variants.iter().flat_map(|variant| &variant.fields).map(|field| &field.ty);
    if types().any(|ty| *ty == Ty::Error) {
        return;
    }
    for (index, param) in (0..).zip(&tree.params) {
        let is_it = |part: &Ty| matches!(part, Ty::Param(found, _) if *found == index);
        if param.constant.is_none() && !types().any(|ty| ty.has(&mut |part| is_it(part))) {
            let message = format!("type parameter `{}` is never used", param.name.name);
            errors.push(
                Diagnostic::error("E0392", message, param.name.span).label(param.name.span, "unused type parameter"),
            );
        }
    }
}

impl TypeHead {
    /// The head of a type; none where it has no inherent impls of its own.
    #[must_use]
    pub fn of(ty: &Ty) -> Option<Self> {
        Some(match ty {
            Ty::Bool => Self::Bool,
            Ty::Char => Self::Char,
            Ty::Int(int) => Self::Int(*int),
            Ty::Float(float) => Self::Float(*float),
            Ty::Str => Self::Str,
            Ty::Never => Self::Never,
            Ty::Tuple(_) => Self::Tuple,
            Ty::Array(..) => Self::Array,
            Ty::Slice(_) => Self::Slice,
            Ty::Ref(..) => Self::Ref,
            Ty::RawPtr(..) => Self::RawPtr,
            Ty::Adt(id, _) => Self::Adt(*id),
            Ty::FnPtr(_) => Self::FnPtr,
            Ty::Dyn(dyn_ty) => Self::Dyn(dyn_ty.principal.as_ref()?.0),
            Ty::FnDef(..)
            | Ty::Closure(..)
            | Ty::Param(..)
            | Ty::Projection(_)
            | Ty::Opaque(..)
            | Ty::Var(_)
            | Ty::Const(_)
            | Ty::Error => return None,
        })
    }
}
