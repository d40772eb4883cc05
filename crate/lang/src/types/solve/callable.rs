//! Calls of closures, functions and function pointers: which `Fn*` traits they implement, and what is known of a closure
//! before its body is checked.

use crate::check::typed::ClosureKind;
use crate::items::ClosureId;
use crate::types::env::elaborate;
use crate::types::{Args, FnSig, Predicate, TraitRef, Ty};

use super::builtin::Builtin;
use super::goal::What;
use super::{ClosureInfo, ExpectedClosure, Solver};

impl Solver<'_> {
    /// The kind of call that a trait stands for.
    pub(super) fn fn_trait(&self, id: crate::items::TraitId) -> Option<ClosureKind> {
        match self.lang_name(id) {
            Some("fn") => Some(ClosureKind::Fn),
            Some("fn_mut") => Some(ClosureKind::FnMut),
            Some("fn_once") => Some(ClosureKind::FnOnce),
            _ => None,
        }
    }

    /// What is known of a closure: by the body that is being checked, or by the session.
    pub(super) fn closure_info(&self, id: ClosureId, args: &Args) -> Option<ClosureInfo> {
        self.closures.closure(id).or_else(|| {
            let closure = self.session.closure(id)?;
            Some(ClosureInfo {
                sig: FnSig {
                    inputs: closure.params.iter().map(|param| param.ty.subst(args)).collect(),
                    output: closure.output.subst(args),
                },
                kind: Some(closure.kind),
                captures: Some(closure.captures.iter().map(|capture| capture.field_ty().subst(args)).collect()),
                head: closure.head,
            })
        })
    }

    /// What a closure can be called as, if that is known.
    pub(super) fn closure_kind(&self, id: ClosureId) -> Option<ClosureKind> {
        match self.closures.closure(id) {
            Some(info) => info.kind,
            None => self.session.closure(id).map(|closure| closure.kind),
        }
    }

    /// What the type takes and gives when it is called; not normalized.
    pub(super) fn signature(&self, ty: &Ty) -> Option<FnSig> {
        match ty {
            Ty::Closure(id, args) => self.closure_info(*id, args).map(|info| info.sig),
            Ty::FnDef(id, args) => Some(self.items().functions[id.0 as usize].sig.subst(args)),
            Ty::FnPtr(sig) => Some((**sig).clone()),
            _ => None,
        }
    }

    /// What the language says of `F: Fn*(..)`.
    pub(super) fn callable(&self, trait_ref: &TraitRef) -> Builtin {
        let (Some(sig), Some(wanted)) = (self.signature(trait_ref.self_ty()), self.fn_trait(trait_ref.id)) else {
            return match trait_ref.self_ty() {
                Ty::Closure(..) => Builtin::Unknown,
                _ => Builtin::Other,
            };
        };
        let inputs = Ty::Tuple(sig.inputs.into());
        match trait_ref.self_ty() {
            Ty::Closure(id, _) => match self.closure_kind(*id) {
                Some(kind) if kind <= wanted => Builtin::Callable(inputs, None),
                // The obligation of the kind fails then, and names it.
                _ => Builtin::Callable(inputs, Some((*id, wanted))),
            },
            _ => Builtin::Callable(inputs, None),
        }
    }

    /// What is known of the closure that should be of this type: by pending obligations if it is a variable, else by the
    /// type itself.
    pub fn deduce_closure(&self, expected: &Ty) -> ExpectedClosure {
        let expected = self.table.shallow(expected);
        let mut predicates = Vec::new();
        match &expected {
            Ty::FnPtr(sig) => {
                return ExpectedClosure {
                    inputs: Some(sig.inputs.clone()),
                    output: Some(sig.output.clone()),
                    kind: None,
                };
            }
            Ty::Dyn(dyn_ty) => {
                predicates.extend(self.dyn_traits(&expected).into_iter().map(Predicate::Trait));
                if let Some((id, args)) = &dyn_ty.principal {
                    for (assoc, ty) in &dyn_ty.bindings {
                        let args = std::iter::once(expected.clone()).chain(args.iter().cloned()).collect();
                        let projection =
                            crate::types::Projection { trait_ref: TraitRef { id: *id, args }, assoc: *assoc };
                        predicates.push(Predicate::Projects(projection, ty.clone()));
                    }
                }
            }
            Ty::Opaque(..) | Ty::Projection(_) => predicates = self.bounds_of(&expected),
            Ty::Var(_) => {
                for goal in self.pending.borrow().iter() {
                    if let What::Holds(predicate) = &goal.what {
                        elaborate(self.items(), predicate.clone(), &mut predicates);
                    }
                }
            }
            _ => return ExpectedClosure::default(),
        }
        self.deduce_from(&expected, &predicates)
    }

    fn deduce_from(&self, expected: &Ty, predicates: &[Predicate]) -> ExpectedClosure {
        let mut deduced = ExpectedClosure::default();
        for predicate in predicates {
            let (trait_ref, output) = match predicate {
                Predicate::Trait(trait_ref) => (trait_ref, None),
                Predicate::Projects(projection, ty) => (&projection.trait_ref, Some(ty)),
                Predicate::Static(_) => continue,
            };
            let Some(kind) = self.fn_trait(trait_ref.id) else { continue };
            if self.table.shallow(trait_ref.self_ty()) != *expected {
                continue;
            }
            match output {
                Some(output) => deduced.output = Some(self.table.resolve(output)),
                None => deduced.kind = Some(deduced.kind.map_or(kind, |known| known.min(kind))),
            }
            if let Ty::Tuple(inputs) = self.table.resolve(&trait_ref.args[1])
                && deduced.inputs.is_none()
            {
                deduced.inputs = Some(inputs.to_vec());
            }
        }
        deduced
    }
}
