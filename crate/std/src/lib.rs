//! The traced twin of std: what programs of the catalogue see under the name `std`.
//!
//! It re-exports the real std and shadows only what has to be traced (`sync`, `thread`, printing) and what the browser
//! lacks (`time::Instant`, `fs`, `env::args`, `process::exit`). It never implements a lock: each type wraps the real one
//! and tells the session of `interlock-trace` what happened.
//!
//! [`runtime`] is the side that programs do not see: it starts a run, watches it, and makes the report.

// A wrapper around `Arc` can only turn into `Arc<dyn Trait>` with these.
#![feature(coerce_unsized, unsize)]
// The value in a lock is shown where its type is `Debug`, and the guard's type cannot demand that it is.
#![feature(specialization, mutex_data_ptr, rwlock_data_ptr)]
#![allow(incomplete_features, reason = "the one use is a trait of two impls, neither of which depends on lifetimes")]

pub use ::std::*;

pub mod env;
pub mod fs;
pub mod io;
mod macros;
mod platform;
pub mod process;
pub mod runtime;
pub mod sync;
pub mod thread;
pub mod time;

mod hook;
#[cfg(feature = "conformance")]
mod pauses;

#[cfg(feature = "conformance")]
pub mod conformance;
