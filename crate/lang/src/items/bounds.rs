//! What has to hold between heads and hangs on bounds: an impl's type has the supertraits, associated types are as their
//! trait asks, methods take and give what the trait says, fields are `Sized`, and types in heads have what they demand.

use std::cell::RefCell;
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::lower::identity;
use crate::items::verify::{is_local, is_local_type};
use crate::items::{Adt, Container, FnId, Generics, Impl, ImplId, Items, Static};
use crate::session::Session;
use crate::source::Span;
use crate::types::env::{Env, demands};
use crate::types::infer::Table;
use crate::types::solve::{Answer, Cause, NoClosures, Solver};
use crate::types::{Args, Predicate, TraitRef, Ty, VarKind};

/// Checks the heads of the items at these places: those of the program, or of the library too.
#[must_use]
pub fn verify_bounds(session: &Session, is_asked: fn(Span) -> bool) -> Vec<Diagnostic> {
    let items = &session.items;
    let mut errors = Vec::new();
    for of in items.impls.iter().filter(|of| is_asked(of.span)) {
        within(session, &of.generics, &mut errors, |heads| heads.implementation(of));
    }
    for adt in items.adts.iter().filter(|adt| is_asked(adt.span)) {
        within(session, &adt.generics, &mut errors, |heads| heads.adt(adt));
    }
    for (index, function) in (0..).zip(&items.functions).filter(|(_, function)| is_asked(function.span)) {
        if function.sig.inputs.iter().chain([&function.sig.output]).any(has_error) {
            continue;
        }
        within(session, &function.generics, &mut errors, |heads| {
            let types = function.sig.inputs.iter().chain([&function.sig.output]);
            types.for_each(|ty| heads.well_formed(ty, function.span));
        });
        if let Container::Impl(of) = function.container {
            errors.extend(method(session, FnId(index), &items.impls[of.0 as usize]));
        }
    }
    for of in items.statics.iter().filter(|of| is_asked(of.span) && !has_error(&of.ty)) {
        within(session, &items.no_generics, &mut errors, |heads| heads.shared(of));
    }
    errors.extend(conflicts(session));
    errors.dedup();
    errors
}

/// Heads under the assumptions of one item.
struct Heads<'h, 'a> {
    items: &'a Items,
    solver: &'h Solver<'a>,
    errors: RefCell<Vec<Diagnostic>>,
}

/// Does checks under the assumptions of an item, and reports what does not hold.
fn within(session: &Session, generics: &Generics, errors: &mut Vec<Diagnostic>, check: impl FnOnce(&Heads)) {
    let (table, env) = (Table::default(), Env::of(session, generics));
    let solver = Solver::new(session, &table, &env, &NoClosures);
    let heads = Heads { items: &session.items, solver: &solver, errors: RefCell::default() };
    check(&heads);
    errors.extend(heads.errors.take());
    errors.extend(solver.finish().iter().map(|failure| solver.report(failure)));
}

impl Heads<'_, '_> {
    fn demand(&self, predicate: Predicate, span: Span) {
        self.solver.register(predicate, span, Cause::Bound);
    }

    /// A bound on an associated type, as one on what the impl says it is.
    fn normal(&self, bound: &Predicate, span: Span) -> Predicate {
        let normal = |args: &Args| args.iter().map(|ty| self.solver.normalize(ty, span)).collect();
        match bound {
            Predicate::Trait(of) => Predicate::Trait(TraitRef { id: of.id, args: normal(&of.args) }),
            Predicate::Projects(..) | Predicate::Static(_) => bound.clone(),
        }
    }

    /// What every type in a type demands of its arguments.
    fn well_formed(&self, ty: &Ty, span: Span) {
        ty.has(&mut |part| {
            if let Ty::Adt(id, args) = part {
                let generics = &self.items.adts[id.0 as usize].generics;
                demands(self.items, generics, args).into_iter().for_each(|demand| self.demand(demand, span));
            }
            false
        });
    }

    fn implementation(&self, of: &Impl) {
        let Some(trait_ref) = &of.trait_ref else { return self.well_formed(&of.self_ty, of.span) };
        if of.negative || has_error(&of.self_ty) {
            return;
        }
        trait_ref.args.iter().for_each(|ty| self.well_formed(ty, of.span));
        let owner = &self.items.traits[trait_ref.id.0 as usize];
        let itself = |it: &Predicate| matches!(it, Predicate::Trait(it) if it.id == trait_ref.id);
        let wanted = owner.supertraits.iter().chain(owner.generics.predicates.iter().filter(|it| !itself(it)));
        wanted.for_each(|predicate| self.demand(predicate.subst(&trait_ref.args), of.span));
        for id in owner.types.values() {
            let assoc = &self.items.assoc_types[id.0 as usize];
            for bound in &assoc.bounds {
                self.demand(self.normal(&bound.subst(&trait_ref.args), of.span), of.span);
            }
            if let (Some(ty), Ok(sized), false) =
                (of.types.get(id), self.items.lang_trait("sized"), assoc.maybe_unsized)
            {
                self.demand(Predicate::Trait(TraitRef { id: sized, args: Rc::from([ty.clone()]) }), of.span);
            }
        }
        if of.derived && self.items.is_lang_trait(trait_ref.id, "total_eq") {
            self.fields(&of.self_ty, |field, span| {
                self.demand(Predicate::Trait(TraitRef { id: trait_ref.id, args: Rc::from([field]) }), span);
            });
        }
        if self.items.is_lang_trait(trait_ref.id, "copy") {
            self.fields(&of.self_ty, |field, span| {
                let copies = TraitRef { id: trait_ref.id, args: Rc::from([field]) };
                if self.solver.implements(&copies) == Answer::No {
                    let message = "the trait `Copy` cannot be implemented for this type";
                    let error = Diagnostic::error("E0204", message, of.span);
                    self.errors.borrow_mut().push(error.label(span, "this field does not implement `Copy`"));
                }
            });
        }
    }

    /// Does something with each field of a struct or enum.
    fn fields(&self, ty: &Ty, mut f: impl FnMut(Ty, Span)) {
        let Ty::Adt(id, args) = ty else { return };
        for field in self.items.adts[id.0 as usize].variants.iter().flat_map(|variant| &variant.fields) {
            f(field.ty.subst(args), field.span);
        }
    }

    /// A static is seen by all threads; one of `thread_local!` by its own.
    fn shared(&self, of: &Static) {
        self.well_formed(&of.ty, of.ty_span);
        let traits: &[&str] = if of.thread_local { &["sized"] } else { &["sized", "sync"] };
        for id in traits.iter().filter_map(|name| self.items.lang_trait(name).ok()) {
            self.demand(Predicate::Trait(TraitRef { id, args: Rc::from([of.ty.clone()]) }), of.ty_span);
        }
    }

    fn adt(&self, adt: &Adt) {
        let Ok(sized) = self.items.lang_trait("sized") else { return };
        for variant in &adt.variants {
            for (index, field) in variant.fields.iter().enumerate() {
                self.well_formed(&field.ty, field.span);
                let may_be_unsized = !adt.is_enum && index + 1 == variant.fields.len();
                if !may_be_unsized && !has_error(&field.ty) {
                    let trait_ref = TraitRef { id: sized, args: Rc::from([field.ty.clone()]) };
                    self.demand(Predicate::Trait(trait_ref), field.span);
                }
            }
        }
    }
}

/// A method of a trait's impl takes and gives what the trait's does, and demands no more.
fn method(session: &Session, id: FnId, of: &Impl) -> Vec<Diagnostic> {
    let items = &session.items;
    let found = &items.functions[id.0 as usize];
    let Some(trait_ref) = of.trait_ref.as_ref().filter(|_| !has_error(&of.self_ty)) else { return Vec::new() };
    let owner = &items.traits[trait_ref.id.0 as usize];
    let Some(wanted) = owner.functions.get(&found.name).map(|id| &items.functions[id.0 as usize]) else {
        return Vec::new();
    };
    let own = |generics: &Generics| generics.params.len() - generics.parent_count;
    let same_count = found.sig.inputs.len() == wanted.sig.inputs.len() && found.has_self == wanted.has_self;
    if !same_count {
        return Vec::new();
    }
    if own(&found.generics) != own(&wanted.generics) {
        let message = format!("method `{}` has incompatible signature for trait", found.name);
        return vec![Diagnostic::error("E0643", message, found.span)];
    }
    // The trait's method in terms of the impl's: its own parameters are those of the impl's method.
    let params = identity(&found.generics);
    let args: Args = trait_ref.args.iter().chain(&params[found.generics.parent_count..]).cloned().collect();
    let inherited = owner.generics.predicates.len();
    let mut assumed = of.generics.clone();
    assumed.params.clone_from(&found.generics.params);
    assumed.predicates.extend(wanted.generics.predicates[inherited..].iter().map(|it| it.subst(&args)));

    let (table, env) = (Table::default(), Env::of(session, &assumed));
    let solver = Solver::new(session, &table, &env, &NoClosures);
    let demanded = &found.generics.predicates[of.generics.predicates.len()..];
    demanded.iter().for_each(|predicate| solver.register(predicate.clone(), found.span, Cause::Bound));
    if !solver.finish().is_empty() {
        return vec![Diagnostic::error("E0276", "impl has stricter requirements than trait", found.span)];
    }
    let normal = |ty: &Ty| solver.normalize(ty, found.span);
    let types = found.sig.inputs.iter().chain([&found.sig.output]);
    let wanted_types = wanted.sig.inputs.iter().chain([&wanted.sig.output]);
    for (ty, wanted) in types.zip(wanted_types) {
        let (ty, wanted) = (normal(ty), normal(&wanted.subst(&args)));
        if let Err(mismatch) = table.unify(&wanted, &ty) {
            let message = format!("method `{}` has an incompatible type for trait", found.name);
            let label = match (&wanted, &ty) {
                (Ty::Ref(a, _), Ty::Ref(b, _)) if a != b => "types differ in mutability".into(),
                _ => {
                    format!("expected `{}`, found `{}`", solver.show(&mismatch.expected), solver.show(&mismatch.found))
                }
            };
            return vec![Diagnostic::error("E0053", message, found.span).label(found.span, label)];
        }
    }
    Vec::new()
}

/// Two impls of a trait of which one is the program's and that can be for the same types. Of the library's own it cannot
/// be told, as some of them are kept apart only by what the solver knows of numbers.
fn conflicts(session: &Session) -> Vec<Diagnostic> {
    let items = &session.items;
    let mut errors = Vec::new();
    for (index, of) in (0..).zip(&items.impls).filter(|(_, of)| of.span.is_user()) {
        let Some(trait_ref) = &of.trait_ref else { continue };
        let others = items.impls_of.get(&trait_ref.id).into_iter().flatten();
        // Of two impls of the program, the later one is told of.
        let mut others =
            others.filter(|other| **other < ImplId(index) || !items.impls[other.0 as usize].span.is_user());
        if others.any(|other| overlap(session, of, &items.impls[other.0 as usize])) {
            let table = Table::default();
            let env = Env::default();
            let solver = Solver::new(session, &table, &env, &NoClosures);
            let (shown, ty) = (solver.show_trait(trait_ref), solver.show(&of.self_ty));
            let message = format!("conflicting implementations of trait `{shown}` for type `{ty}`");
            errors.push(Diagnostic::error("E0119", message, of.span).label(of.span, "conflicting implementation"));
        }
    }
    errors
}

/// Whether there may be types that both impls are for.
fn overlap(session: &Session, one: &Impl, other: &Impl) -> bool {
    let (Some(a), Some(b)) = (&one.trait_ref, &other.trait_ref) else { return false };
    let (table, env) = (Table::default(), Env::default());
    let solver = Solver::new(session, &table, &env, &NoClosures);
    let fresh = |generics: &Generics| -> Args {
        let kind = |constant| if constant { VarKind::Const } else { VarKind::General };
        generics.params.iter().map(|param| table.fresh(kind(param.constant.is_some()))).collect()
    };
    let (p, q) = (fresh(&one.generics), fresh(&other.generics));
    let normal = |of: &TraitRef, args: &Args| -> Vec<Ty> {
        of.args.iter().map(|ty| solver.normalize(&ty.subst(args), Span::default())).collect()
    };
    if table.unify_args(&normal(a, &p), &normal(b, &q)).is_err() {
        return false;
    }
    let items = &session.items;
    let both = demands(items, &one.generics, &p).into_iter().chain(demands(items, &other.generics, &q));
    let traits: Vec<TraitRef> = both
        .filter_map(|demand| match demand {
            Predicate::Trait(trait_ref) => Some(table.resolve_trait_ref(&trait_ref)),
            Predicate::Projects(..) | Predicate::Static(_) => None,
        })
        .collect();
    // No type is an integer and a float.
    let of = |name: &'static str| traits.iter().filter(move |it| items.is_lang_trait(it.id, name));
    if of("integer").any(|it| of("float").any(|other| it.self_ty() == other.self_ty())) {
        return false;
    }
    let refuted = |it: &TraitRef| is_knowable(items, it) && solver.implements(it) == Answer::No;
    traits.iter().all(|it| !refuted(it) && may_widen(items, &solver, it))
}

/// Whether nobody but the program can ever implement the trait for these types: only then is it relied on that nobody does.
fn is_knowable(items: &Items, trait_ref: &TraitRef) -> bool {
    let of = &items.traits[trait_ref.id.0 as usize];
    let is_closed = matches!(
        of.lang.as_deref(),
        Some("sized" | "fn" | "fn_mut" | "fn_once" | "integer" | "float" | "widens_to" | "narrows_to")
    );
    is_closed || is_local(items, of.module) || trait_ref.args.iter().any(|ty| is_local_type(items, ty))
}

/// Whether there is an impl for these types, of a trait that only numbers can have and that has one for each pair of them.
fn may_widen(items: &Items, solver: &Solver, trait_ref: &TraitRef) -> bool {
    if !["widens_to", "narrows_to"].into_iter().any(|name| items.is_lang_trait(trait_ref.id, name)) {
        return true;
    }
    let mut impls = items.impls_of.get(&trait_ref.id).into_iter().flatten();
    impls.any(|id| {
        let known = items.impls[id.0 as usize].trait_ref.as_ref();
        known.is_some_and(|known| solver.probe(|| solver.table.unify_args(&known.args, &trait_ref.args).is_ok()))
    })
}

fn has_error(ty: &Ty) -> bool {
    ty.has(&mut |part| *part == Ty::Error)
}
