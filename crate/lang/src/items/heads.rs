//! Heads of items: bounds, types of fields and statics, supertraits, impls. The order matters, since a type can only be
//! lowered when what it names has its parameters, and a length when the consts in it have their types ([`super::early`]);
//! functions come last ([`super::functions`]).

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::collect::Heads;
use crate::items::constant::fits;
use crate::items::lower::identity;
use crate::items::resolve::Scope;
use crate::items::written::Written;
use crate::items::{AdtId, AssocTypeId, ConstId, Container, Generics, ImplId, Items, TraitId, verify};
use crate::source::Span;
use crate::tree::{self, Bound, Fields, ItemKind, TypeKind};
use crate::types::{FnSig, Predicate, Projection, Ty, VarKind};

/// Lowers all heads, and checks what can be checked of them without looking into bodies.
pub(super) fn lower(items: &mut Items, heads: &Heads, errors: &mut Vec<Diagnostic>) {
    let mut lowering = Lowering { items, errors };
    lowering.parameters(heads);
    lowering.early(heads);
    lowering.supertraits(heads);
    for (id, tree) in &heads.traits {
        lowering.trait_bounds(*id, tree);
    }
    for (id, bounds, default) in &heads.assoc_types {
        lowering.assoc_type(*id, bounds, default.as_ref());
    }
    for (id, tree) in &heads.impls {
        lowering.impl_head(*id, tree);
    }
    for (id, ty) in &heads.constants {
        if lowering.items.constants[id.0 as usize].container != Container::Module {
            lowering.assoc_const(*id, ty);
        }
    }
    for (id, tree) in &heads.impls {
        lowering.impl_types(*id, tree);
    }
    for (id, tree) in &heads.structs {
        lowering.adt(*id, &tree.generics, [&tree.fields]);
    }
    for (id, tree) in &heads.enums {
        lowering.adt(*id, &tree.generics, tree.variants.iter().map(|variant| &variant.fields));
        lowering.discriminants(*id, &tree.variants);
    }
    for (id, ty) in &heads.statics {
        lowering.static_item(id.0 as usize, ty);
    }
    for (id, tree) in &heads.functions {
        lowering.function(*id, tree);
    }
    verify::verify(lowering.items, heads, lowering.errors);
}

/// Items whose heads are being lowered.
pub(super) struct Lowering<'a> {
    pub items: &'a mut Items,
    pub errors: &'a mut Vec<Diagnostic>,
}

impl Lowering<'_> {
    /// Reports what went wrong.
    pub(super) fn keep<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }

    /// Supertraits, those that a trait builds on first.
    fn supertraits(&mut self, heads: &Heads) {
        let mut order: Vec<usize> = Vec::new();
        let mut state = vec![State::New; heads.traits.len()];
        for start in 0..heads.traits.len() {
            self.visit_supertraits(heads, start, &mut state, &mut order);
        }
        for index in order {
            let (id, tree) = &heads.traits[index];
            let of = &self.items.traits[id.0 as usize];
            let written = Written::new(&tree.generics, &tree.supertraits);
            let mut scope = Scope::within(self.items, of.module, Container::Trait(*id), &of.generics);
            scope.written = Some(&written);
            let own = Ty::Param(0, "Self".into());
            let on_self = tree.generics.predicates.iter().filter(|it| names(&it.ty, "Self")).flat_map(|it| &it.bounds);
            let mut found = Vec::new();
            let mut errors = Vec::new();
            for bound in tree.supertraits.iter().chain(on_self) {
                let mut missing = Vec::new();
                let result = scope.bound(&own, bound, &mut found, &mut placeholder(&mut missing, "traits"));
                errors.extend(result.err());
                errors.append(&mut missing);
            }
            self.items.traits[id.0 as usize].supertraits = found;
            self.errors.append(&mut errors);
        }
    }

    fn visit_supertraits(&mut self, heads: &Heads, index: usize, state: &mut [State], order: &mut Vec<usize>) {
        if state[index] != State::New {
            return;
        }
        state[index] = State::Open;
        let (id, tree) = &heads.traits[index];
        let of = &self.items.traits[id.0 as usize];
        let (name, module) = (of.name.clone(), of.module);
        for bound in &tree.supertraits {
            let Bound::Trait(path) = bound else { continue };
            let found = Scope::plain(self.items, module).trait_id(path);
            let Some(next) = found.ok().and_then(|found| heads.traits.iter().position(|(id, _)| *id == found)) else {
                continue;
            };
            if state[next] == State::Open {
                let message = format!("cycle detected when computing the super predicates of `{name}`");
                self.errors.push(Diagnostic::error("E0391", message, path.span));
                return;
            }
            self.visit_supertraits(heads, next, state, order);
        }
        state[index] = State::Done;
        order.push(index);
    }

    /// What a trait demands of its parameters.
    fn trait_bounds(&mut self, id: TraitId, tree: &tree::Trait) {
        let of = &self.items.traits[id.0 as usize];
        let written = Written::new(&tree.generics, &tree.supertraits);
        let mut scope = Scope::within(self.items, of.module, Container::Trait(id), &of.generics);
        scope.written = Some(&written);
        let (predicates, errors) = predicates(&scope, &tree.generics);
        self.items.traits[id.0 as usize].generics.predicates.extend(predicates);
        self.errors.extend(errors);
    }

    fn assoc_type(&mut self, id: AssocTypeId, bounds: &[Bound], default: Option<&tree::Type>) {
        let of = self.items.assoc_types[id.0 as usize].of;
        let owner = &self.items.traits[of.0 as usize];
        let scope = Scope::within(self.items, owner.module, Container::Trait(of), &owner.generics);
        let itself = Projection { trait_ref: self.items.identity_trait(of), assoc: id };
        let own = Ty::Projection(Rc::new(itself));
        let mut lowered = Vec::new();
        let mut errors = Vec::new();
        for bound in bounds {
            let mut missing = Vec::new();
            errors.extend(
                scope.bound(&own, bound, &mut lowered, &mut placeholder(&mut missing, "associated types")).err(),
            );
            errors.append(&mut missing);
        }
        let default = default.map(|ty| scope.ty(ty, &mut placeholder(&mut Vec::new(), "associated types")));
        let entry = &mut self.items.assoc_types[id.0 as usize];
        entry.bounds = lowered;
        entry.maybe_unsized = is_maybe_unsized(bounds);
        self.errors.append(&mut errors);
        let default = default.and_then(|default| self.keep(default));
        self.items.assoc_types[id.0 as usize].default = default;
    }

    fn impl_head(&mut self, id: ImplId, tree: &tree::Impl) {
        let of = &self.items.impls[id.0 as usize];
        let written = Written::new(&tree.generics, &[]);
        let mut scope = Scope { generics: &of.generics, ..Scope::plain(self.items, of.module) };
        scope.written = Some(&written);
        let mut missing = Vec::new();
        let self_ty = scope.ty(&tree.self_ty, &mut placeholder(&mut missing, "implementations"));
        let self_ty = match self_ty {
            Ok(ty) => ty,
            Err(error) => {
                missing.push(error);
                Ty::Error
            }
        };
        scope.self_ty = Some(self_ty.clone());
        let trait_ref = tree.of_trait.as_ref().and_then(|path| {
            let result = scope.trait_id(path).and_then(|id| match path.segments.last() {
                Some(last) => scope.trait_args(
                    id,
                    self_ty.clone(),
                    last,
                    false,
                    &mut placeholder(&mut missing, "implementations"),
                ),
                None => Err(Diagnostic::unsupported("this path", path.span)),
            });
            result.map_err(|error| missing.push(error)).ok()
        });
        scope.self_trait = trait_ref.clone();
        let (predicates, errors) = predicates(&scope, &tree.generics);
        let of = &mut self.items.impls[id.0 as usize];
        of.generics.predicates = predicates;
        of.self_ty = self_ty;
        of.trait_ref = trait_ref;
        self.errors.extend(missing);
        self.errors.extend(errors);
    }

    /// The associated types of an impl; each may name those before it.
    fn impl_types(&mut self, id: ImplId, tree: &tree::Impl) {
        for part in &tree.items {
            let ItemKind::TypeAlias { ty: Some(ty), .. } = &part.kind else { continue };
            let of = &self.items.impls[id.0 as usize];
            let Some(trait_ref) = &of.trait_ref else {
                let what = "an associated type in an inherent impl";
                self.errors.push(Diagnostic::unsupported(what, part.name.span));
                continue;
            };
            let owner = &self.items.traits[trait_ref.id.0 as usize];
            let Some(assoc) = owner.types.get(&part.name.name).copied() else {
                let message = format!("type `{}` is not a member of trait `{}`", part.name.name, owner.name);
                let label = format!("not a member of trait `{}`", owner.name);
                self.errors.push(Diagnostic::error("E0437", message, part.name.span).label(part.name.span, label));
                continue;
            };
            let scope = Scope::within(self.items, of.module, Container::Impl(id), &of.generics);
            let mut missing = Vec::new();
            let lowered = scope.ty(ty, &mut placeholder(&mut missing, "associated types"));
            self.errors.extend(missing);
            if let Some(lowered) = self.keep(lowered)
                && self.items.impls[id.0 as usize].types.insert(assoc, lowered).is_some()
            {
                let message = format!("duplicate definitions with name `{}`:", part.name.name);
                self.errors.push(Diagnostic::error("E0201", message, part.name.span));
            }
        }
    }

    fn assoc_const(&mut self, id: ConstId, ty: &tree::Type) {
        let of = self.constant(id);
        let generics = match of.container {
            Container::Impl(id) => self.items.impls[id.0 as usize].generics.clone(),
            Container::Trait(id) => self.items.traits[id.0 as usize].generics.clone(),
            Container::Module => Generics::default(),
        };
        let generics = Generics { parent_count: generics.params.len(), ..generics };
        let scope = Scope::within(self.items, of.module, of.container, &generics);
        let mut missing = Vec::new();
        let lowered = scope.ty(ty, &mut placeholder(&mut missing, "associated constants"));
        self.errors.extend(missing);
        let lowered = self.keep(lowered).unwrap_or(Ty::Error);
        let of = &mut self.items.constants[id.0 as usize];
        of.generics = generics;
        of.ty = lowered;
    }

    /// Bounds, fields and constructors of a struct or enum.
    fn adt<'t>(&mut self, id: AdtId, tree: &tree::Generics, variants: impl IntoIterator<Item = &'t Fields>) {
        let of = &self.items.adts[id.0 as usize];
        let written = Written::new(tree, &[]);
        let own = Ty::Adt(id, identity(&of.generics));
        let mut scope = Scope { generics: &of.generics, ..Scope::plain(self.items, of.module) };
        scope.self_ty = Some(own.clone());
        scope.written = Some(&written);
        let (predicates, mut errors) = predicates(&scope, tree);
        let mut lowered: Vec<Vec<Ty>> = Vec::new();
        for fields in variants {
            let list = match fields {
                Fields::Unit => &[][..],
                Fields::Tuple(list) | Fields::Named(list) => list,
            };
            let mut types = Vec::new();
            for field in list {
                let mut missing = Vec::new();
                let ty = scope.ty(&field.ty, &mut placeholder(&mut missing, "structs"));
                types.push(ty.unwrap_or_else(|error| {
                    errors.push(error);
                    Ty::Error
                }));
                errors.append(&mut missing);
            }
            lowered.push(types);
        }
        self.errors.append(&mut errors);
        let of = &mut self.items.adts[id.0 as usize];
        of.generics.predicates = predicates;
        for (variant, types) in of.variants.iter_mut().zip(lowered) {
            if let Some(constructor) = variant.constructor {
                let function = &mut self.items.functions[constructor.0 as usize];
                function.generics = of.generics.clone();
                function.sig = FnSig { inputs: types.clone(), output: own.clone() };
            }
            for (field, ty) in variant.fields.iter_mut().zip(types) {
                field.ty = ty;
            }
        }
    }

    fn discriminants(&mut self, id: AdtId, variants: &[tree::Variant]) {
        let repr = self.items.adts[id.0 as usize].repr;
        let mut next: i128 = 0;
        let mut used: Vec<i128> = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            if let Some(expr) = &variant.discriminant {
                let scope = Scope::plain(self.items, self.items.adts[id.0 as usize].module);
                let value = scope.evaluate(expr, &Ty::Int(repr));
                if let Some(value) = self.keep(value) {
                    next = value as i128;
                }
            }
            if !fits(repr, next) {
                let message = "enum discriminant overflowed";
                self.errors.push(Diagnostic::error("E0370", message, variant.name.span));
            }
            if used.contains(&next) {
                let message = format!("discriminant value `{next}` assigned more than once");
                self.errors.push(Diagnostic::error("E0081", message, variant.name.span));
            }
            used.push(next);
            self.items.adts[id.0 as usize].variants[index].discriminant = next;
            next = next.wrapping_add(1);
        }
    }

    fn static_item(&mut self, index: usize, ty: &tree::Type) {
        let of = &self.items.statics[index];
        let mut missing = Vec::new();
        let scope = Scope::plain(self.items, of.module);
        let lowered = scope.ty(ty, &mut placeholder(&mut missing, "static variables"));
        let lowered = match (lowered, of.thread_local) {
            (Ok(ty), true) => self.items.lang_adt("LocalKey").map(|key| Ty::Adt(key, Rc::from([ty]))),
            (lowered, _) => lowered,
        };
        self.errors.extend(missing);
        self.items.statics[index].ty = self.keep(lowered).unwrap_or(Ty::Error);
    }
}

/// How far the search for supertraits has come with a trait.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// Reports each place where a type must be written and is not.
pub(super) fn placeholder<'e>(
    errors: &'e mut Vec<Diagnostic>,
    of: &'static str,
) -> impl FnMut(VarKind, Span) -> Ty + use<'e> {
    move |_, span| {
        let message = format!("the placeholder `_` is not allowed within types on item signatures for {of}");
        errors.push(Diagnostic::error("E0121", message, span).label(span, "not allowed in type signatures"));
        Ty::Error
    }
}

/// What parameters and where clauses demand.
pub(super) fn predicates(scope: &Scope, tree: &tree::Generics) -> (Vec<Predicate>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut errors = Vec::new();
    for param in &tree.params {
        let Some(own) = scope.param(&param.name.name, false) else { continue };
        for bound in &param.bounds {
            let mut missing = Vec::new();
            errors.extend(scope.bound(&own, bound, &mut found, &mut placeholder(&mut missing, "bounds")).err());
            errors.append(&mut missing);
        }
    }
    for predicate in &tree.predicates {
        let mut missing = Vec::new();
        let own = scope.ty(&predicate.ty, &mut placeholder(&mut missing, "bounds"));
        match own {
            Ok(own) => {
                for bound in &predicate.bounds {
                    errors.extend(scope.bound(&own, bound, &mut found, &mut placeholder(&mut missing, "bounds")).err());
                }
            }
            Err(error) => errors.push(error),
        }
        errors.append(&mut missing);
    }
    (found, errors)
}

pub(super) fn is_maybe_unsized(bounds: &[Bound]) -> bool {
    bounds.iter().any(|bound| matches!(bound, Bound::MaybeSized))
}

/// Whether a type is just this name.
pub(super) fn names(ty: &tree::Type, name: &str) -> bool {
    matches!(&ty.kind, TypeKind::Path(path) if path.qself.is_none()
        && matches!(&path.segments[..], [only] if *only.name.name == *name))
}
