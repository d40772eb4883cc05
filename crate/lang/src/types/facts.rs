//! Facts about types that lowering asks for: `Copy`, `Sized`, whether dropping does anything.

use crate::session::Session;
use crate::types::Ty;
use crate::types::env::Env;

/// Whether values of the type are copied where they are used.
#[must_use]
pub fn is_copy(_session: &Session, _env: &Env, _ty: &Ty) -> bool {
    false
}

/// Whether the size of its values is known.
#[must_use]
pub fn is_sized(_session: &Session, _env: &Env, _ty: &Ty) -> bool {
    true
}

/// Whether dropping a value may do anything. Of a parameter that is not `Copy` it is not known: then yes.
#[must_use]
pub fn needs_drop(_session: &Session, _env: &Env, _ty: &Ty) -> bool {
    true
}
