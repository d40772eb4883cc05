//! Whether a drop can be seen: by a `drop` function of the program's own, by a lock or channel, or behind a `dyn`.

use std::collections::HashSet;

use interlock_lang::types::Ty;

use super::compiler::{Compiler, Failure};

/// Types of the library whose drop others can see.
const VISIBLE: &[&str] = &["MutexGuard", "RwLockReadGuard", "RwLockWriteGuard", "Sender", "SyncSender", "Receiver"];

/// Whether anybody can see when, or by which thread, a value of the type is dropped.
///
/// # Errors
///
/// A type in it has no layout.
pub fn drop_is_observable(compiler: &mut Compiler<'_>, ty: &Ty) -> Result<bool, Failure> {
    walk(compiler, ty, &mut HashSet::new())
}

fn walk(compiler: &mut Compiler<'_>, ty: &Ty, seen: &mut HashSet<Ty>) -> Result<bool, Failure> {
    let ty = interlock_lang::types::instance::normalize_concrete(compiler.session, ty)?;
    if !seen.insert(ty.clone()) {
        return Ok(false);
    }
    let parts: Vec<Ty> = match &ty {
        Ty::Dyn(_) => return Ok(true),
        Ty::Tuple(items) => items.to_vec(),
        Ty::Array(item, _) | Ty::Slice(item) => vec![(**item).clone()],
        Ty::Closure(id, args) => match compiler.session.closure(*id) {
            Some(closure) => closure.captures.iter().map(|capture| capture.field_ty().subst(args)).collect(),
            None => return Ok(true),
        },
        Ty::Adt(id, args) => {
            let adt = &compiler.session.items.adts[id.0 as usize];
            if adt.span.is_user() {
                if adt.drop.is_some() {
                    return Ok(true);
                }
                adt.variants.iter().flat_map(|variant| &variant.fields).map(|field| field.ty.subst(args)).collect()
            } else if VISIBLE.contains(&&*adt.name) {
                return Ok(true);
            } else if matches!(adt.lang.as_deref(), Some("manually_drop" | "maybe_uninit" | "phantom_data")) {
                return Ok(false);
            } else {
                args.to_vec()
            }
        }
        _ => return Ok(false),
    };
    for part in parts {
        if walk(compiler, &part, seen)? {
            return Ok(true);
        }
    }
    Ok(false)
}
