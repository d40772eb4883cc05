//! Lookup of fields.

use super::autoderef::{Autoderef, autoderef};
use super::{Probe, report};
use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::tree::Ident;
use crate::types::Ty;
use crate::types::solve::Solver;

/// A field that was found.
#[derive(Clone, Debug)]
pub struct FieldPick {
    /// How the value is dereferenced first.
    pub steps: Vec<Autoderef>,
    /// The field.
    pub index: u32,
    /// Its type.
    pub ty: Ty,
}

/// Finds a field.
///
/// # Errors
///
/// There is none of that name (E0609, E0610, E0615), or it is private (E0616).
pub fn field(solver: &Solver, scope: &Scope, value: &Ty, name: &Ident) -> Result<FieldPick, Diagnostic> {
    let steps = autoderef(solver, value);
    let mut private = None;
    for (count, step) in steps.iter().enumerate() {
        let found = match &step.ty {
            Ty::Adt(id, args) => {
                let adt = &scope.items.adts[id.0 as usize];
                let fields = adt.variants.first().filter(|_| !adt.is_enum).map_or(&[][..], |it| &it.fields);
                let mut fields = (0..).zip(fields);
                match fields.find(|(_, field)| field.name == name.name) {
                    Some((index, field)) if scope.may_see(field.visible) => Some((index, field.ty.subst(args))),
                    Some(_) => {
                        private = private.or(Some(adt));
                        None
                    }
                    None => None,
                }
            }
            Ty::Tuple(items) => {
                // `01` names no field.
                let index = name.name.parse::<u32>().ok().filter(|index| index.to_string() == *name.name);
                index.and_then(|index| Some((index, items.get(index as usize)?.clone())))
            }
            _ => None,
        };
        if let Some((index, ty)) = found {
            return Ok(FieldPick { steps: steps[1..=count].to_vec(), index, ty });
        }
    }
    if let Some(adt) = private {
        let message = format!("field `{}` of struct `{}` is private", name.name, adt.name);
        return Err(Diagnostic::error("E0616", message, name.span).label(name.span, "private field"));
    }
    let probe = Probe { solver, scope, name };
    let types: Vec<Ty> = steps.iter().map(|step| step.ty.clone()).collect();
    let shown = solver.show(value);
    if probe.candidates(&types).iter().any(|it| types.iter().any(|ty| probe.applies_somehow(it, ty))) {
        let message = format!("attempted to take value of method `{}` on type `{shown}`", name.name);
        return Err(Diagnostic::error("E0615", message, name.span).label(name.span, "method, not a field"));
    }
    if report::is_primitive(&solver.table.shallow(value)) {
        let message = format!("`{shown}` is a primitive type and therefore doesn't have fields");
        return Err(Diagnostic::error("E0610", message, name.span));
    }
    let message = format!("no field `{}` on type `{shown}`", name.name);
    Err(Diagnostic::error("E0609", message, name.span).label(name.span, "unknown field"))
}
