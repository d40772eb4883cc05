//! What the text of a program says about itself, and the copy of it that the engine compiles.
//!
//! [`read`] is for build scripts and takes a parser. [`shifts`] and [`live_threads`] say at run time what two of its
//! results mean, and take nothing.

pub mod live_threads;
#[cfg(feature = "read")]
pub mod read;
pub mod shifts;
