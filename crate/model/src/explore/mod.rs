//! Every interleaving of a program: a [`search`] through its states makes a [`graph`], from which follows what can come
//! of it.

pub mod count;
pub mod cycles;
pub mod graph;
pub mod outcomes;
pub mod reduction;
pub(crate) mod ring;
pub mod search;
pub mod shortest;
pub mod system;
