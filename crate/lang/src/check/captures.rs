//! What a closure takes from around it, and how it can be called.

use crate::check::typed::{Capture, ClosureKind, Expr, LocalId, Param};
use crate::items::ClosureId;
use crate::session::Session;
use crate::types::Ty;

/// What the analysis asks of the checker.
pub struct Surroundings<'a> {
    /// The items.
    pub session: &'a Session,
    /// The type with all that inference knows.
    pub resolve: &'a dyn Fn(&Ty) -> Ty,
    /// Whether values of the type are copied.
    pub is_copy: &'a dyn Fn(&Ty) -> bool,
    /// The type of a field, normalized.
    pub normalize: &'a dyn Fn(&Ty) -> Ty,
    /// The type of a variable.
    pub local_ty: &'a dyn Fn(LocalId) -> Ty,
    /// What a closure inside of this one takes: it has been analysed before.
    pub captures: &'a dyn Fn(ClosureId) -> Vec<Capture>,
}

/// Finds what a closure takes, in the order of its fields, and the most that it can be called as. Its body has no
/// [`Deferred`](crate::check::typed::ExprKind::Deferred) parts any more.
#[must_use]
pub fn analyse(
    _surroundings: &Surroundings<'_>,
    _params: &[Param],
    _body: &Expr,
    _is_move: bool,
) -> (Vec<Capture>, ClosureKind) {
    (Vec::new(), ClosureKind::Fn)
}
