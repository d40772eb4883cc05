//! `std::env`, with the arguments of the program's own.

use ::std::iter::FusedIterator;
use ::std::vec;

pub use ::std::env::*;

use crate::runtime;

/// The program's arguments; see [`::std::env::args`].
#[must_use]
pub fn args() -> Args {
    Args(runtime::args().into_iter())
}

/// See [`::std::env::Args`].
#[derive(Debug)]
pub struct Args(vec::IntoIter<String>);

impl Iterator for Args {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Args {}
impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> {
        self.0.next_back()
    }
}
impl FusedIterator for Args {}
