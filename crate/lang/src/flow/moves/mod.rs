//! Moves: which parts of locals can be moved by themselves, and whether they hold a value at each point of a graph. Drop
//! elaboration and the checks on moves read the same facts.

pub mod paths;
pub mod state;
