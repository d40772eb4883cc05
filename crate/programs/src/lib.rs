//! The programs of the laboratory, and the catalogue derived from their text.
//!
//! The programs are ordinary files in `programs/`. Here their copies are compiled against the traced twin of std: to
//! this whole crate, `std` *is* the facade. Adding a program is adding a file and a line in `programs/order.txt`.

#![no_std]

#[macro_use]
extern crate interlock_std as std;

pub mod catalogue;
mod params;
mod prelude;
pub mod sample;

pub use params::{ParamError, nearest, shown};
