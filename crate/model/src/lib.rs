//! The model engine: [`code`] makes bytecode of the front end's graphs, [`vm`] runs it one step of one thread at a time.

pub mod code;
pub mod vm;
