//! What std's prelude adds to that of core, without the macros: those of the facade come from `#[macro_use]`, and std's
//! own would be ambiguous beside them.

#![allow(unused_imports, reason = "a program may use any of it")]

pub use std::borrow::ToOwned;
pub use std::boxed::Box;
pub use std::string::{String, ToString};
pub use std::vec::Vec;
