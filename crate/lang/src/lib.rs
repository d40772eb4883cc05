//! Rust text to checked, typed control-flow graphs: the front end of the model engine.

pub mod diagnostic;
pub mod parse;
pub mod source;
pub mod tree;
