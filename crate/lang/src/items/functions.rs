//! Heads of functions. `impl Trait` among the parameters becomes a parameter of the function, in its result an opaque type.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::items::heads::{Lowering, placeholder, predicates};
use crate::items::lower::identity;
use crate::items::resolve::{Scope, show};
use crate::items::written::Written;
use crate::items::{Container, FnId, GenericParam, Opaque, OpaqueId};
use crate::source::Span;
use crate::tree::{self, Bound, TypeKind};
use crate::types::{FnSig, Ty};

impl Lowering<'_> {
    /// Parameters, bounds and signature of a function.
    pub(super) fn function(&mut self, id: FnId, tree: &tree::Function) {
        let of = &self.items.functions[id.0 as usize];
        let (module, container) = (of.module, of.container);
        let parent = match container {
            Container::Module => None,
            Container::Impl(id) => Some(self.items.impls[id.0 as usize].generics.clone()),
            Container::Trait(id) => Some(self.items.traits[id.0 as usize].generics.clone()),
        };
        let mut generics = self.own_parameters(&tree.generics, module, parent);

        let mut in_params = Vec::new();
        tree.params.iter().filter_map(|param| param.ty.as_ref()).for_each(|ty| impl_types(ty, &mut in_params));
        let mut in_result = Vec::new();
        tree.output.iter().for_each(|ty| impl_types(ty, &mut in_result));
        if let (Some((span, _)), true) = (in_result.first(), self.is_of_trait(container)) {
            let what = "`impl Trait` in the result of a trait's function";
            self.errors.push(Diagnostic::unsupported(what, *span));
            return;
        }

        let mut types: HashMap<Span, Ty> = HashMap::new();
        for (span, bounds) in &in_params {
            let name = shown(bounds);
            let index = generics.params.len() as u32;
            types.insert(*span, Ty::Param(index, name.as_str().into()));
            generics.params.push(GenericParam {
                name: name.into(),
                constant: None,
                default: None,
                maybe_unsized: bounds.iter().any(|bound| matches!(bound, Bound::MaybeSized)),
                synthetic: true,
            });
        }
        let args = identity(&generics);
        for (span, _) in &in_result {
            let opaque = OpaqueId(self.items.opaques.len() as u32);
            self.items.opaques.push(Opaque { function: id, bounds: Vec::new() });
            types.insert(*span, Ty::Opaque(opaque, args.clone()));
        }

        let written = Written::new(&tree.generics, &[]);
        let mut scope = Scope::within(self.items, module, container, &generics);
        scope.written = Some(&written);
        scope.impl_types = Some(&types);
        let (mut found, mut errors) = predicates(&scope, &tree.generics);
        bounds_of(&scope, &in_params, &types, &mut errors, |_, predicate| found.push(predicate));
        let mut missing = Vec::new();
        let mut lower = |ty: &tree::Type| {
            let lowered = scope.ty(ty, &mut placeholder(&mut missing, "functions"));
            lowered.unwrap_or_else(|error| {
                errors.push(error);
                Ty::Error
            })
        };
        let inputs = tree.params.iter().map(|param| param.ty.as_ref().map_or(Ty::Error, &mut lower)).collect();
        let output = tree.output.as_ref().map_or_else(Ty::unit, &mut lower);
        let mut opaques = Vec::new();
        bounds_of(&scope, &in_result, &types, &mut errors, |ty, predicate| opaques.push((ty.clone(), predicate)));

        self.errors.append(&mut errors);
        self.errors.append(&mut missing);
        for (ty, predicate) in opaques {
            if let Ty::Opaque(opaque, _) = ty {
                self.items.opaques[opaque.0 as usize].bounds.push(predicate);
            }
        }
        generics.predicates.extend(found);
        let of = &mut self.items.functions[id.0 as usize];
        of.generics = generics;
        of.sig = FnSig { inputs, output };
    }

    fn is_of_trait(&self, container: Container) -> bool {
        match container {
            Container::Module => false,
            Container::Trait(_) => true,
            Container::Impl(id) => self.items.impls[id.0 as usize].trait_ref.is_some(),
        }
    }
}

/// Lowers the bounds of each `impl Trait`.
fn bounds_of(
    scope: &Scope,
    list: &[(Span, &[Bound])],
    types: &HashMap<Span, Ty>,
    errors: &mut Vec<Diagnostic>,
    mut keep: impl FnMut(&Ty, crate::types::Predicate),
) {
    for (span, bounds) in list {
        let Some(own) = types.get(span) else { continue };
        for bound in *bounds {
            let (mut found, mut missing) = (Vec::new(), Vec::new());
            errors.extend(scope.bound(own, bound, &mut found, &mut placeholder(&mut missing, "functions")).err());
            errors.append(&mut missing);
            found.into_iter().for_each(|predicate| keep(own, predicate));
        }
    }
}

/// Every `impl Trait` in a type, the outer before the inner ones. Those within `Fn(..)` and `fn(..)` are not allowed, and
/// are reported when the type is lowered.
fn impl_types<'t>(ty: &'t tree::Type, found: &mut Vec<(Span, &'t [Bound])>) {
    match &ty.kind {
        TypeKind::Impl(bounds) => {
            found.push((ty.span, bounds));
            in_bounds(bounds, found);
        }
        TypeKind::Ref { inner, .. } | TypeKind::RawPtr { inner, .. } => impl_types(inner, found),
        TypeKind::Slice(inner) | TypeKind::Array(inner, _) => impl_types(inner, found),
        TypeKind::Tuple(items) => items.iter().for_each(|item| impl_types(item, found)),
        TypeKind::Path(path) => in_path(path, found),
        TypeKind::Dyn(bounds) => in_bounds(bounds, found),
        TypeKind::FnPtr(..) | TypeKind::Never | TypeKind::Infer | TypeKind::Const(_) => {}
    }
}

fn in_bounds<'t>(bounds: &'t [Bound], found: &mut Vec<(Span, &'t [Bound])>) {
    for bound in bounds {
        if let Bound::Trait(path) = bound {
            in_path(path, found);
        }
    }
}

fn in_path<'t>(path: &'t tree::Path, found: &mut Vec<(Span, &'t [Bound])>) {
    let args = path.segments.iter().filter_map(|segment| segment.args.as_ref()).filter(|args| !args.parenthesized);
    for args in args {
        args.types.iter().for_each(|ty| impl_types(ty, found));
        args.bindings.iter().for_each(|(_, ty)| impl_types(ty, found));
    }
}

/// `impl A + B`, without the arguments.
fn shown(bounds: &[Bound]) -> String {
    let names = bounds.iter().filter_map(|bound| match bound {
        Bound::Trait(path) => Some(show(path)),
        Bound::MaybeSized => Some("?Sized".into()),
        Bound::Static(_) => None,
    });
    format!("impl {}", names.collect::<Vec<_>>().join(" + "))
}
