//! `std::process`, with an `exit` that ends the run and not the page.

pub use ::std::process::*;

use crate::runtime;

/// Ends the program; see [`::std::process::exit`].
pub fn exit(code: i32) -> ! {
    runtime::exit(code)
}
