//! Method lookup, as rustc does it: the receiver is dereferenced step by step, and at each step tried by value, by `&` and
//! by `&mut`; inherent methods come before those of the traits in scope.

use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::items::{ConstId, FnId};
use crate::tree::Ident;
use crate::types::solve::Solver;
use crate::types::{Args, Mutability, Ty};

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

/// One automatic dereference.
#[derive(Clone, Debug)]
pub struct Autoderef {
    /// By `Deref::deref`; else through a reference, raw pointer or `Box`.
    pub overloaded: bool,
    /// The type of the place that it gives.
    pub ty: Ty,
}

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

/// Finds a method.
///
/// # Errors
///
/// There is none of that name (E0599), or there are several (E0034).
pub fn probe(solver: &Solver, scope: &Scope, receiver: &Ty, name: &Ident) -> Result<Pick, Diagnostic> {
    let _ = (solver, scope, receiver);
    Err(Diagnostic::unsupported(format!("the method `{}`", name.name), name.span))
}

/// Finds a field.
///
/// # Errors
///
/// There is none of that name (E0609, E0610, E0615), or it is private (E0616).
pub fn field(solver: &Solver, scope: &Scope, value: &Ty, name: &Ident) -> Result<FieldPick, Diagnostic> {
    let _ = (solver, scope, value);
    Err(Diagnostic::unsupported(format!("the field `{}`", name.name), name.span))
}

/// Finds what `Type::name` means.
///
/// # Errors
///
/// There is nothing of that name (E0599), or there is more than one (E0034).
pub fn assoc_item(solver: &Solver, scope: &Scope, ty: &Ty, name: &Ident) -> Result<AssocPick, Diagnostic> {
    let _ = (solver, scope, ty);
    Err(Diagnostic::unsupported(format!("`{}`", name.name), name.span))
}

/// All types that a value of this type can be dereferenced to, itself first.
#[must_use]
pub fn autoderef(solver: &Solver, ty: &Ty) -> Vec<Autoderef> {
    let _ = solver;
    vec![Autoderef { overloaded: false, ty: ty.clone() }]
}
