//! `std::env`: a program is started without arguments.

use crate::iter::{Once, once};

pub struct Args {
    rest: Once<String>,
}

pub fn args() -> Args {
    Args { rest: once(String::from("main")) }
}

impl Iterator for Args {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.rest.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }
}

impl ExactSizeIterator for Args {}
