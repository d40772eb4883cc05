//! Rust text to checked, typed control-flow graphs: the front end of the model engine.
//!
//! [`parse`] makes a [`tree`]; [`items`] resolves names and heads; [`types`] unifies and selects impls; [`check`] makes
//! typed trees of bodies; [`flow`] makes graphs of those, with drops and cleanup. [`session`] holds what is known so far.

pub mod check;
pub mod diagnostic;
pub mod flow;
pub mod items;
pub mod parse;
pub mod session;
pub mod source;
pub mod tree;
pub mod types;
pub mod unit;
