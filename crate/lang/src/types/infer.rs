//! Unification: the table of variables, with snapshots for trying something out.

use std::cell::RefCell;

use crate::types::{Ty, TyVar, VarKind};

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
    inner: RefCell<Vec<Option<Ty>>>,
}

/// A moment to go back to.
#[derive(Debug)]
pub struct Snapshot(usize);

impl Table {
    /// A variable that nothing is known of.
    pub fn fresh(&self, kind: VarKind) -> Ty {
        let mut values = self.inner.borrow_mut();
        values.push(None);
        Ty::Var(TyVar { index: values.len() as u32 - 1, kind })
    }
}
