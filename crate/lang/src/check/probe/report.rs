//! Lookups that lead nowhere, in rustc's words. What std has and the library texts do not is no error of the program: it is
//! not supported.

use super::Probe;
use super::autoderef::Autoderef;
use super::candidate::{Candidate, Source};
use crate::diagnostic::Diagnostic;
use crate::items::library::is_name_of_std;
use crate::items::{Impl, ImplId, Items};
use crate::types::{Predicate, Ty, VarKind};

impl Probe<'_, '_> {
    /// No method of the name takes the receiver.
    pub(super) fn not_found(&self, receiver: &Ty, steps: &[Autoderef], candidates: &[Candidate]) -> Diagnostic {
        let (name, span) = (&self.name.name, self.span());
        let receiver = self.solver.table.resolve(receiver);
        let types: Vec<&Ty> = steps.iter().map(|step| &step.ty).collect();
        let private = candidates.iter().find(|it| !it.visible && types.iter().any(|ty| self.applies_somehow(it, ty)));
        if private.is_some() {
            return Diagnostic::error("E0624", format!("method `{name}` is private"), span)
                .label(span, "private method");
        }
        if let Some(Ty::Var(var)) = types.last()
            && matches!(var.kind, VarKind::Int | VarKind::Float)
            && self.is_numeric_method(var.kind)
        {
            let shown = if var.kind == VarKind::Int { "{integer}" } else { "{float}" };
            let message = format!("can't call method `{name}` on ambiguous numeric type `{shown}`");
            return Diagnostic::error("E0689", message, span);
        }
        if let Some(unsupported) = self.unsupported(types.iter().copied()) {
            return unsupported;
        }
        let kind = kind(self.scope.items, &receiver);
        let shown = self.solver.show(&receiver);
        if candidates.iter().any(|it| it.visible && types.iter().any(|ty| self.lacks_bounds(it, ty))) {
            let message =
                format!("the method `{name}` exists for {kind} `{shown}`, but its trait bounds were not satisfied");
            return Diagnostic::error("E0599", message, span)
                .label(span, format!("method cannot be called on `{shown}` due to unsatisfied trait bounds"));
        }
        let message = format!("no method named `{name}` found for {kind} `{shown}` in the current scope");
        let label = if self.is_function_without_self(&types) {
            "this is an associated function, not a method".into()
        } else {
            format!("method not found in `{shown}`")
        };
        Diagnostic::error("E0599", message, span).label(span, label)
    }

    /// `Type::name` means nothing.
    pub(super) fn no_member(&self, ty: &Ty) -> Diagnostic {
        let (name, span) = (&self.name.name, self.span());
        if let Some(unsupported) = self.unsupported([ty].into_iter()) {
            return unsupported;
        }
        let shown = self.solver.show(ty);
        let is_enum = matches!(ty, Ty::Adt(id, _) if self.scope.items.adts[id.0 as usize].is_enum);
        let what = match name.chars().next() {
            _ if is_enum => "variant or associated item",
            Some(first) if first.is_lowercase() => "function or associated item",
            _ => "associated item",
        };
        let kind = kind(self.scope.items, ty);
        if self.lacks_bounds_of_impl(ty) {
            let message =
                format!("the {what} `{name}` exists for {kind} `{shown}`, but its trait bounds were not satisfied");
            let label = format!("{what} cannot be called on `{shown}` due to unsatisfied trait bounds");
            return Diagnostic::error("E0599", message, span).label(span, label);
        }
        let message = format!("no {what} named `{name}` found for {kind} `{shown}` in the current scope");
        Diagnostic::error("E0599", message, span).label(span, format!("{what} not found in `{shown}`"))
    }

    /// Several methods take the receiver.
    pub(super) fn several(&self, _receiver: &Ty, found: &[&Candidate]) -> Diagnostic {
        let mut error = Diagnostic::error("E0034", "multiple applicable items in scope", self.span())
            .label(self.span(), format!("multiple `{}` found", self.name.name));
        for (number, candidate) in (1..).zip(found) {
            let place = match candidate.trait_id() {
                Some(id) => format!("the trait `{}`", self.scope.items.traits[id.0 as usize].name),
                None => "an inherent impl".into(),
            };
            error = error.note(format!("candidate #{number} is defined in {place}"));
        }
        error
    }

    /// The report that this is a part of std which the library does not have, if it is.
    fn unsupported<'t>(&self, mut types: impl Iterator<Item = &'t Ty>) -> Option<Diagnostic> {
        let owner = types.find_map(|ty| std_type(self.scope.items, ty))?;
        if !self.span().is_user() || !is_name_of_std(&self.name.name) {
            return None;
        }
        Some(Diagnostic::unsupported(format!("`{owner}::{}`", self.name.name), self.span()))
    }

    /// Whether a candidate takes a receiver of this type by value or by a reference.
    pub(super) fn applies_somehow(&self, candidate: &Candidate, ty: &Ty) -> bool {
        use crate::types::Mutability::{Mut, Shared};
        self.applies(candidate, ty)
            || [Shared, Mut].into_iter().any(|it| self.applies(candidate, &Ty::reference(it, ty.clone())))
    }

    /// Whether a candidate would take a receiver of this type, but for the bounds of its impl.
    fn lacks_bounds(&self, candidate: &Candidate, ty: &Ty) -> bool {
        let items = self.scope.items;
        let impls = match candidate.source {
            Source::Impl(id) => vec![id],
            Source::Trait(id) => items.impls_of.get(&id).cloned().unwrap_or_default(),
            Source::Bound(_) => return false,
        };
        impls.into_iter().any(|id| self.is_for(id, ty))
    }

    /// Whether an inherent impl has the name and is for the type, but for its bounds.
    fn lacks_bounds_of_impl(&self, ty: &Ty) -> bool {
        let items = self.scope.items;
        let has = |of: &Impl| of.functions.contains_key(&self.name.name) || of.constants.contains_key(&self.name.name);
        self.inherent_impls(ty).into_iter().any(|id| has(&items.impls[id.0 as usize]) && self.is_for(id, ty))
    }

    /// Whether an impl with bounds is for a type, whatever the bounds say.
    fn is_for(&self, id: ImplId, ty: &Ty) -> bool {
        let items = self.scope.items;
        let of = &items.impls[id.0 as usize];
        // What is written once for all numbers is for nothing else.
        let is_sealed = |it: &Predicate| {
            matches!(it, Predicate::Trait(it) if *it.self_ty() == of.self_ty
                && (items.is_lang_trait(it.id, "integer") || items.is_lang_trait(it.id, "float")))
        };
        !of.generics.predicates.is_empty()
            && !of.generics.predicates.iter().any(is_sealed)
            && self.solver.probe(|| {
                let args = self.fresh_args(&of.generics, &[]);
                self.solver.table.unify(&of.self_ty.subst(&args), ty).is_ok()
            })
    }

    /// Whether the name is one of a method that integers or floats have.
    fn is_numeric_method(&self, kind: VarKind) -> bool {
        let ty = match kind {
            VarKind::Float => Ty::Float(crate::types::FloatTy::F64),
            _ => Ty::Int(crate::types::IntTy::I32),
        };
        let items = self.scope.items;
        self.inherent_impls(&ty).iter().any(|id| items.impls[id.0 as usize].functions.contains_key(&self.name.name))
    }

    fn is_function_without_self(&self, types: &[&Ty]) -> bool {
        let items = self.scope.items;
        let mut impls = types.iter().flat_map(|ty| self.inherent_impls(ty));
        impls.any(|id| {
            let function = items.impls[id.0 as usize].functions.get(&self.name.name);
            function.is_some_and(|id| !items.functions[id.0 as usize].has_self)
        })
    }
}

/// The name of a type that std defines.
fn std_type(items: &Items, ty: &Ty) -> Option<String> {
    Some(match ty {
        Ty::Adt(id, _) => {
            let adt = &items.adts[id.0 as usize];
            return (items.root_of(adt.module) == Items::STD).then(|| adt.name.to_string());
        }
        Ty::Bool => "bool".into(),
        Ty::Char => "char".into(),
        Ty::Str => "str".into(),
        Ty::Int(int) => int.name().into(),
        Ty::Float(float) => format!("{float:?}").to_lowercase(),
        Ty::Array(..) => "array".into(),
        Ty::Slice(_) => "slice".into(),
        Ty::Var(var) if var.kind == VarKind::Int => "i32".into(),
        Ty::Var(var) if var.kind == VarKind::Float => "f64".into(),
        Ty::Opaque(id, _) => return bound_of_std(items, &items.opaques[id.0 as usize].bounds),
        _ => return None,
    })
}

/// The name of a trait of std among the bounds of a type of which nothing else is known.
fn bound_of_std(items: &Items, bounds: &[Predicate]) -> Option<String> {
    bounds.iter().find_map(|bound| match bound {
        Predicate::Trait(it) => {
            let of = &items.traits[it.id.0 as usize];
            (items.root_of(of.module) == Items::STD).then(|| of.name.to_string())
        }
        Predicate::Projects(..) | Predicate::Static(_) => None,
    })
}

/// What rustc calls a type of this kind.
fn kind(items: &Items, ty: &Ty) -> &'static str {
    match ty {
        Ty::Adt(id, _) if items.adts[id.0 as usize].is_enum => "enum",
        Ty::Adt(..) => "struct",
        Ty::Tuple(parts) if parts.is_empty() => "unit type",
        Ty::Tuple(_) => "tuple",
        Ty::Array(..) => "array",
        Ty::Slice(_) => "slice",
        Ty::RawPtr(..) => "raw pointer",
        Ty::Ref(..) => "reference",
        Ty::FnDef(..) => "fn item",
        Ty::FnPtr(_) => "fn pointer",
        Ty::Dyn(_) => "trait object",
        Ty::Closure(..) => "closure",
        Ty::Param(..) => "type parameter",
        Ty::Opaque(..) => "opaque type",
        Ty::Projection(_) => "associated type",
        _ => "type",
    }
}

/// Whether a type has neither fields nor anything else inside.
pub(super) fn is_primitive(ty: &Ty) -> bool {
    match ty {
        Ty::Bool | Ty::Char | Ty::Int(_) | Ty::Float(_) | Ty::Str => true,
        Ty::Var(var) => matches!(var.kind, VarKind::Int | VarKind::Float),
        _ => false,
    }
}
