//! Lookup of `Type::name`: variants, then functions and consts of inherent impls and bounds, then those of traits in scope.

use super::Probe;
use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::items::{ConstId, FnId, TraitId};
use crate::tree::Ident;
use crate::types::solve::{Answer, Solver};
use crate::types::{Args, TraitRef, Ty};

/// What `Type::name` leads to.
#[derive(Clone, Debug)]
pub enum AssocPick {
    /// A function, with the arguments of the impl or trait around it.
    Fn(FnId, Args),
    /// A const, with all its arguments.
    Const(ConstId, Args),
    /// A variant of an enum (through an alias or `Self`), with the enum's arguments.
    Variant(u32, Args),
}

/// A function or const.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Member {
    Fn(FnId),
    Const(ConstId),
}

impl Member {
    fn pick(self, parent: Args) -> AssocPick {
        match self {
            Self::Fn(id) => AssocPick::Fn(id, parent),
            Self::Const(id) => AssocPick::Const(id, parent),
        }
    }
}

/// Finds what `Type::name` means.
///
/// # Errors
///
/// There is nothing of that name (E0599), or there is more than one (E0034).
pub fn assoc_item(solver: &Solver, scope: &Scope, ty: &Ty, name: &Ident) -> Result<AssocPick, Diagnostic> {
    let probe = Probe { solver, scope, name };
    let ty = solver.table.resolve(ty);
    if let Ty::Adt(id, args) = &ty {
        let adt = &scope.items.adts[id.0 as usize];
        if let Some((variant, _)) = adt.variant(&name.name).filter(|_| adt.is_enum) {
            return Ok(AssocPick::Variant(variant, args.clone()));
        }
    }
    if let Some(found) = probe.inherent_member(&ty)? {
        return Ok(found);
    }
    let mut found: Vec<(Member, TraitRef)> = Vec::new();
    for trait_ref in probe.bounds_on(&ty) {
        if let Some(member) = probe.member_of_trait(trait_ref.id) {
            found.push((member, trait_ref));
        }
    }
    if found.is_empty() {
        for id in scope.traits().iter() {
            let Some(member) = probe.member_of_trait(*id) else { continue };
            let applies = solver.probe(|| {
                let args = probe.fresh_args(&scope.items.traits[id.0 as usize].generics, std::slice::from_ref(&ty));
                solver.implements(&TraitRef { id: *id, args }) != Answer::No
            });
            if applies {
                let args = probe.fresh_args(&scope.items.traits[id.0 as usize].generics, std::slice::from_ref(&ty));
                found.push((member, TraitRef { id: *id, args }));
            }
        }
    }
    match &found[..] {
        [] => Err(probe.no_member(&ty)),
        [(member, trait_ref)] => Ok(member.pick(trait_ref.args.clone())),
        // Several bounds with one trait: which is meant is inferred.
        [(member, first), rest @ ..] if rest.iter().all(|(other, _)| other == member) => {
            let generics = &scope.items.traits[first.id.0 as usize].generics;
            Ok(member.pick(probe.fresh_args(generics, std::slice::from_ref(&ty))))
        }
        _ => Err(Diagnostic::error("E0034", "multiple applicable items in scope", name.span)
            .label(name.span, format!("multiple `{}` found", name.name))),
    }
}

impl Probe<'_, '_> {
    /// A function or const of an inherent impl.
    fn inherent_member(&self, ty: &Ty) -> Result<Option<AssocPick>, Diagnostic> {
        let items = self.scope.items;
        let mut private = None;
        let mut found = Vec::new();
        for id in self.inherent_impls(ty) {
            let of = &items.impls[id.0 as usize];
            let member = match (of.functions.get(&self.name.name), of.constants.get(&self.name.name)) {
                (Some(function), _) => (Member::Fn(*function), items.functions[function.0 as usize].visible),
                (None, Some(constant)) => (Member::Const(*constant), items.constants[constant.0 as usize].visible),
                (None, None) => continue,
            };
            let applies = self.solver.probe(|| {
                let args = self.fresh_args(&of.generics, &[]);
                self.takes_self(&of.self_ty.subst(&args), ty) && self.may_use_impl(id, &args)
            });
            if !applies {
                continue;
            }
            if self.scope.may_see(member.1) {
                found.push((id, member.0));
            } else {
                private = Some(member.0);
            }
        }
        match (&found[..], private) {
            ([], None) => Ok(None),
            ([], Some(member)) => {
                let kind = match member {
                    Member::Const(_) => "associated constant",
                    Member::Fn(id) if items.functions[id.0 as usize].has_self => "method",
                    Member::Fn(_) => "associated function",
                };
                let message = format!("{kind} `{}` is private", self.name.name);
                Err(Diagnostic::error("E0624", message, self.span()).label(self.span(), format!("private {kind}")))
            }
            ([(id, member)], _) => {
                let of = &items.impls[id.0 as usize];
                let args = self.fresh_args(&of.generics, &[]);
                self.takes_self(&of.self_ty.subst(&args), ty);
                Ok(Some(member.pick(args.iter().map(|arg| self.solver.table.resolve(arg)).collect())))
            }
            // The type has variables that tell impls such as `impl Foo<u8>` and `impl Foo<u16>` apart later.
            _ => Err(Diagnostic::error("E0034", "multiple applicable items in scope", self.span())
                .label(self.span(), format!("multiple `{}` found", self.name.name))),
        }
    }

    fn takes_self(&self, own: &Ty, ty: &Ty) -> bool {
        let own = self.solver.normalize(own, self.span());
        self.solver.table.unify(&own, ty).is_ok()
    }

    fn member_of_trait(&self, id: TraitId) -> Option<Member> {
        let of = &self.scope.items.traits[id.0 as usize];
        let function = of.functions.get(&self.name.name).map(|id| Member::Fn(*id));
        function.or_else(|| of.constants.get(&self.name.name).map(|id| Member::Const(*id)))
    }
}
