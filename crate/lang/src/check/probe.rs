//! Method lookup, as rustc does it: the receiver is dereferenced step by step, and at each step tried by value, by `&` and
//! by `&mut`; inherent methods come before those of the traits in scope. Fields and `Type::name` are looked up here too.

mod assoc;
mod autoderef;
mod candidate;
mod field;
mod report;

use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::items::{FnId, Items};
use crate::source::{Edition, Span};
use crate::tree::Ident;
use crate::types::solve::Solver;
use crate::types::{Args, Mutability, Ty, VarKind};

pub use assoc::{AssocPick, assoc_item};
pub use autoderef::{Autoderef, autoderef};
pub use field::{FieldPick, field};

use candidate::Candidate;

/// A method that was found.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The method; one of a trait is the trait's own.
    pub function: FnId,
    /// Arguments of the impl or trait around it, fresh variables where they are not known yet. Obligations of the impl
    /// are not registered.
    pub parent: Args,
    /// How the receiver is dereferenced first.
    pub steps: Vec<Autoderef>,
    /// How it is borrowed then.
    pub autoref: Option<Mutability>,
    /// Whether that reference to an array becomes one to a slice.
    pub unsize: bool,
}

/// A lookup that is going on.
struct Probe<'p, 'a> {
    solver: &'p Solver<'a>,
    scope: &'p Scope<'a>,
    name: &'p Ident,
}

/// Finds a method.
///
/// # Errors
///
/// There is none of that name (E0599), or there are several (E0034).
pub fn probe(solver: &Solver, scope: &Scope, receiver: &Ty, name: &Ident) -> Result<Pick, Diagnostic> {
    let probe = Probe { solver, scope, name };
    let steps = autoderef(solver, receiver);
    let Some(last) = steps.last() else { return Err(probe.not_found(receiver, &steps, &[])) };
    if matches!(solver.table.shallow(&last.ty), Ty::Var(var) if var.kind == VarKind::General) {
        return Err(
            Diagnostic::error("E0282", "type annotations needed", name.span).label(name.span, "cannot infer type")
        );
    }
    let unsized_ty = match solver.table.shallow(&last.ty) {
        Ty::Array(item, _) => Some(Ty::Slice(item)),
        _ => None,
    };
    let types: Vec<Ty> = steps.iter().map(|step| step.ty.clone()).chain(unsized_ty.clone()).collect();
    let candidates = probe.candidates(&types);
    for (index, ty) in types.iter().enumerate() {
        let unsize = index == steps.len();
        let modes = [None, Some(Mutability::Shared), Some(Mutability::Mut)];
        for autoref in modes.into_iter().skip(usize::from(unsize)) {
            let adjusted = match autoref {
                None => ty.clone(),
                Some(mutability) => Ty::reference(mutability, ty.clone()),
            };
            if let Some(candidate) = probe.pick(&candidates, &adjusted, receiver)? {
                let parent = probe.confirm(&candidate, &adjusted);
                let steps = steps[1..steps.len().min(index + 1)].to_vec();
                return Ok(Pick { function: candidate.function, parent, steps, autoref, unsize });
            }
        }
    }
    Err(probe.not_found(receiver, &steps, &candidates))
}

impl<'a> Probe<'_, 'a> {
    fn items(&self) -> &'a Items {
        self.scope.items
    }

    /// The candidate that takes a receiver of exactly this type, inherent ones first.
    fn pick(&self, candidates: &[Candidate], adjusted: &Ty, receiver: &Ty) -> Result<Option<Candidate>, Diagnostic> {
        for inherent in [true, false] {
            let group = candidates.iter().filter(|it| it.is_inherent() == inherent && it.visible);
            let mut found: Vec<&Candidate> = Vec::new();
            for candidate in group {
                if !self.is_skipped(candidate, adjusted) && self.applies(candidate, adjusted) {
                    found.push(candidate);
                }
            }
            match &found[..] {
                [] => {}
                [only] => return Ok(Some((*only).clone())),
                // Several bounds lead to one method: what it is of is inferred later.
                [first, rest @ ..] if rest.iter().all(|it| it.function == first.function) => {
                    return Ok(Some(self.widest(&found)));
                }
                _ => return Err(self.several(receiver, &found)),
            }
        }
        Ok(None)
    }

    /// In edition 2021, `into_iter` on a boxed slice goes on to the slice.
    fn is_skipped(&self, candidate: &Candidate, adjusted: &Ty) -> bool {
        let items = self.items();
        let of = candidate.trait_id();
        if items.edition == Edition::E2024 || !self.name.span.is_user() || of.is_none() {
            return false;
        }
        let is_boxed_slice = match self.solver.table.shallow(adjusted) {
            Ty::Adt(id, args) if items.is_lang_adt(id, "owned_box") => {
                matches!(self.solver.table.shallow(&args[0]), Ty::Slice(_))
            }
            _ => false,
        };
        is_boxed_slice && of.is_some_and(|of| items.is_lang_trait(of, "into_iterator"))
    }

    fn span(&self) -> Span {
        self.name.span
    }
}
