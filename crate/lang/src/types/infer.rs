//! Unification: the table of inference variables, with snapshots for trying something out. It promises that a failed
//! [`Table::unify`] changes nothing, and that no type ever contains itself.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::types::{DynTy, FloatTy, IntTy, Projection, TraitRef, Ty, TyVar, VarKind};

/// How many parts a type may have: far more than any program needs, so that types which double with every line end.
const SIZE_LIMIT: u32 = 20_000;

/// Two types that should be the same are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// What was expected.
    pub expected: Ty,
    /// What was found.
    pub found: Ty,
}

/// The variables of one body's inference.
#[derive(Debug, Default)]
pub struct Table {
    inner: RefCell<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    /// Each variable: what kind it is of, and what it has been bound to (another variable, or a type).
    variables: Vec<(VarKind, Option<Ty>)>,
    /// What the solver has found out in terms of these variables.
    found: HashMap<Found, (Ty, u32)>,
    /// What happened, in order, as far as an open snapshot may want to undo it.
    log: Vec<Undo>,
    /// How many snapshots are open.
    open: usize,
    /// Parts that were looked at by the unification that is going on.
    parts: u32,
    /// Whether a type was larger than the limit.
    too_large: bool,
}

/// Something that the solver has found out; it holds until the snapshot in which it was found is undone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Found {
    /// What the projection is.
    Projection(Projection),
    /// The obligation has been taken on: it need not be looked at twice.
    Taken(TraitRef),
}

#[derive(Debug)]
enum Undo {
    Bound(u32),
    Found(Found),
}

/// A moment to go back to. It must be given back, to [`Table::rollback`] or [`Table::commit`], innermost first.
#[derive(Debug)]
#[must_use]
pub struct Snapshot {
    variables: usize,
    log: usize,
}

impl Table {
    /// A variable that nothing is known of but its kind.
    pub fn fresh(&self, kind: VarKind) -> Ty {
        let mut inner = self.inner.borrow_mut();
        inner.variables.push((kind, None));
        Ty::Var(TyVar { index: inner.variables.len() as u32 - 1, kind })
    }

    /// The type itself, or what its variable has been bound to: a variable comes back only if nothing is known of it, and
    /// it is then the one that stands for all that were unified with it.
    pub fn shallow(&self, ty: &Ty) -> Ty {
        let Ty::Var(var) = ty else { return ty.clone() };
        let inner = self.inner.borrow();
        let mut index = var.index;
        loop {
            match &inner.variables[index as usize] {
                (kind, None) => return Ty::Var(TyVar { index, kind: *kind }),
                (_, Some(Ty::Var(next))) => index = next.index,
                (_, Some(ty)) => return ty.clone(),
            }
        }
    }

    /// The type with all variables replaced that something is known of.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        let mut parts = 0;
        if self.exceeds(ty, &mut parts) {
            self.inner.borrow_mut().too_large = true;
            return Ty::Error;
        }
        self.resolve_small(ty)
    }

    /// Whether a type was met that is larger than any program needs: it counts as an error that is to be reported.
    pub fn met_too_large(&self) -> bool {
        self.inner.borrow().too_large
    }

    fn exceeds(&self, ty: &Ty, parts: &mut u32) -> bool {
        ty.has(&mut |part| {
            *parts += 1;
            *parts > SIZE_LIMIT
                || matches!(part, Ty::Var(_))
                    && match self.shallow(part) {
                        Ty::Var(_) => false,
                        known => self.exceeds(&known, parts),
                    }
        })
    }

    fn resolve_small(&self, ty: &Ty) -> Ty {
        if !ty.has(&mut |part| matches!(part, Ty::Var(_))) {
            return ty.clone();
        }
        ty.map(&mut |part| match part {
            Ty::Var(_) => Some(match self.shallow(part) {
                known @ Ty::Var(_) => known,
                known => self.resolve_small(&known),
            }),
            _ => None,
        })
    }

    /// As [`Table::resolve`], of all arguments.
    pub fn resolve_trait_ref(&self, trait_ref: &TraitRef) -> TraitRef {
        TraitRef { id: trait_ref.id, args: trait_ref.args.iter().map(|ty| self.resolve(ty)).collect() }
    }

    /// Adds the variables of a type that nothing is known of.
    pub fn unknown(&self, ty: &Ty, into: &mut Vec<TyVar>) {
        self.resolve(ty).has(&mut |part| {
            if let Ty::Var(var) = part
                && !into.contains(var)
            {
                into.push(*var);
            }
            false
        });
    }

    /// Whether something is known of this variable.
    pub fn is_bound(&self, var: TyVar) -> bool {
        self.inner.borrow().variables[var.index as usize].1.is_some()
    }

    /// Makes the two types the same, or changes nothing.
    ///
    /// # Errors
    ///
    /// The innermost parts that differ.
    pub fn unify(&self, expected: &Ty, found: &Ty) -> Result<(), Mismatch> {
        let snapshot = self.snapshot();
        self.inner.borrow_mut().parts = 0;
        let result = self.relate(expected, found);
        match result {
            Ok(()) => self.commit(snapshot),
            Err(_) => self.rollback(snapshot),
        }
        result
    }

    /// As [`Table::unify`], of all arguments of two trait references.
    ///
    /// # Errors
    ///
    /// The innermost parts that differ.
    pub fn unify_args(&self, expected: &[Ty], found: &[Ty]) -> Result<(), Mismatch> {
        let snapshot = self.snapshot();
        self.inner.borrow_mut().parts = 0;
        let result = expected.iter().zip(found).try_for_each(|(a, b)| self.relate(a, b));
        match result {
            Ok(()) => self.commit(snapshot),
            Err(_) => self.rollback(snapshot),
        }
        result
    }

    /// Whether the two types could be made the same. Changes nothing.
    pub fn can_unify(&self, a: &Ty, b: &Ty) -> bool {
        let snapshot = self.snapshot();
        self.inner.borrow_mut().parts = 0;
        let result = self.relate(a, b).is_ok();
        self.rollback(snapshot);
        result
    }

    /// Begins to try something out.
    pub fn snapshot(&self) -> Snapshot {
        let mut inner = self.inner.borrow_mut();
        inner.open += 1;
        Snapshot { variables: inner.variables.len(), log: inner.log.len() }
    }

    /// Undoes all since the snapshot; variables made since are gone.
    pub fn rollback(&self, snapshot: Snapshot) {
        let inner = &mut *self.inner.borrow_mut();
        for undo in inner.log.drain(snapshot.log..) {
            match undo {
                Undo::Bound(index) => inner.variables[index as usize].1 = None,
                Undo::Found(found) => {
                    inner.found.remove(&found);
                }
            }
        }
        inner.variables.truncate(snapshot.variables);
        inner.open -= 1;
    }

    /// Keeps all since the snapshot.
    pub fn commit(&self, _snapshot: Snapshot) {
        let inner = &mut *self.inner.borrow_mut();
        inner.open -= 1;
        if inner.open == 0 {
            inner.log.clear();
        }
    }

    /// Makes all integers of which nothing else is known `i32` and all such floats `f64`; says whether there were any.
    pub fn fallback(&self) -> bool {
        let inner = &mut *self.inner.borrow_mut();
        let mut any = false;
        for (index, (kind, value)) in inner.variables.iter_mut().enumerate() {
            let default = match kind {
                VarKind::Int => Ty::Int(IntTy::I32),
                VarKind::Float => Ty::Float(FloatTy::F64),
                VarKind::General | VarKind::Const => continue,
            };
            if value.is_none() {
                *value = Some(default);
                any = true;
                if inner.open > 0 {
                    inner.log.push(Undo::Bound(index as u32));
                }
            }
        }
        any
    }

    /// What the solver found out before, and at which level of trials; of what has been taken on, the type says nothing.
    pub(super) fn found(&self, found: &Found) -> Option<(Ty, u32)> {
        self.inner.borrow().found.get(found).cloned()
    }

    /// Keeps what the solver has found out.
    pub(super) fn keep(&self, found: Found, ty: Ty, level: u32) {
        let inner = &mut *self.inner.borrow_mut();
        if inner.open > 0 {
            inner.log.push(Undo::Found(found.clone()));
        }
        inner.found.insert(found, (ty, level));
    }

    fn bind(&self, var: TyVar, ty: Ty) {
        let inner = &mut *self.inner.borrow_mut();
        inner.variables[var.index as usize].1 = Some(ty);
        if inner.open > 0 {
            inner.log.push(Undo::Bound(var.index));
        }
    }

    /// Counts one more part that is looked at; true if they are too many.
    fn is_exhausted(&self) -> bool {
        let inner = &mut *self.inner.borrow_mut();
        inner.parts += 1;
        inner.too_large |= inner.parts > SIZE_LIMIT;
        inner.parts > SIZE_LIMIT
    }

    fn relate(&self, expected: &Ty, found: &Ty) -> Result<(), Mismatch> {
        if self.is_exhausted() {
            return Ok(());
        }
        let (a, b) = (self.shallow(expected), self.shallow(found));
        let mismatch = || Err(Mismatch { expected: self.resolve(&a), found: self.resolve(&b) });
        let all = |a: &[Ty], b: &[Ty]| a.iter().zip(b).try_for_each(|(a, b)| self.relate(a, b));
        match (&a, &b) {
            (Ty::Error, _) | (_, Ty::Error) => Ok(()),
            (Ty::Var(x), Ty::Var(y)) => {
                match (x.kind, y.kind) {
                    _ if x.index == y.index => {}
                    // The older of two equals stays, so that what a snapshot made never outlives it.
                    (p, q) if p == q && x.index < y.index => self.bind(*y, a.clone()),
                    (p, q) if p == q => self.bind(*x, b.clone()),
                    (VarKind::General, _) => self.bind(*x, b.clone()),
                    (_, VarKind::General) => self.bind(*y, a.clone()),
                    _ => return mismatch(),
                }
                Ok(())
            }
            (Ty::Var(var), ty) | (ty, Ty::Var(var)) => {
                let fits = match var.kind {
                    VarKind::General => !self.occurs(*var, ty),
                    VarKind::Int => matches!(ty, Ty::Int(_)),
                    VarKind::Float => matches!(ty, Ty::Float(_)),
                    VarKind::Const => matches!(ty, Ty::Const(_) | Ty::Param(..)),
                };
                if !fits {
                    return mismatch();
                }
                self.bind(*var, ty.clone());
                Ok(())
            }
            (Ty::Tuple(x), Ty::Tuple(y)) if x.len() == y.len() => all(x, y),
            (Ty::Array(x, n), Ty::Array(y, m)) => self.relate(x, y).and_then(|()| self.relate(n, m)),
            (Ty::Slice(x), Ty::Slice(y)) => self.relate(x, y),
            (Ty::Ref(p, x), Ty::Ref(q, y)) | (Ty::RawPtr(p, x), Ty::RawPtr(q, y)) if p == q => self.relate(x, y),
            (Ty::Adt(i, x), Ty::Adt(j, y)) if i == j => all(x, y),
            (Ty::FnDef(i, x), Ty::FnDef(j, y)) if i == j => all(x, y),
            (Ty::Closure(i, x), Ty::Closure(j, y)) if i == j => all(x, y),
            (Ty::Opaque(i, x), Ty::Opaque(j, y)) if i == j => all(x, y),
            (Ty::FnPtr(x), Ty::FnPtr(y)) if x.inputs.len() == y.inputs.len() => {
                all(&x.inputs, &y.inputs).and_then(|()| self.relate(&x.output, &y.output))
            }
            (Ty::Dyn(x), Ty::Dyn(y)) => self.relate_dyn(x, y).unwrap_or_else(mismatch),
            (Ty::Projection(x), Ty::Projection(y)) if x.assoc == y.assoc => all(&x.trait_ref.args, &y.trait_ref.args),
            _ if a == b => Ok(()),
            _ => mismatch(),
        }
    }

    /// None if the traits differ.
    fn relate_dyn(&self, x: &Rc<DynTy>, y: &Rc<DynTy>) -> Option<Result<(), Mismatch>> {
        if x.auto_traits != y.auto_traits || x.bindings.len() != y.bindings.len() {
            return None;
        }
        let principals = match (&x.principal, &y.principal) {
            (None, None) => Ok(()),
            (Some((i, p)), Some((j, q))) if i == j => p.iter().zip(q.iter()).try_for_each(|(p, q)| self.relate(p, q)),
            _ => return None,
        };
        if principals.is_err() {
            return Some(principals);
        }
        for (id, ty) in &x.bindings {
            let (_, other) = y.bindings.iter().find(|(other, _)| other == id)?;
            if let Err(mismatch) = self.relate(ty, other) {
                return Some(Err(mismatch));
            }
        }
        Some(Ok(()))
    }

    fn occurs(&self, var: TyVar, ty: &Ty) -> bool {
        // What is too large is looked at no further.
        let mut exhausted = false;
        let found = ty.has(&mut |part| {
            exhausted = exhausted || self.is_exhausted();
            exhausted
                || match part {
                    Ty::Var(_) => match self.shallow(part) {
                        Ty::Var(other) => other.index == var.index,
                        known => self.occurs(var, &known),
                    },
                    _ => false,
                }
        });
        found && !exhausted
    }
}
