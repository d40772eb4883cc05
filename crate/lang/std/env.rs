//! `std::env`: the arguments are given with the program.

use crate::intrinsics;

pub struct Args {
    next: usize,
    end: usize,
}

pub fn args() -> Args {
    Args { next: 0, end: intrinsics::argument_count() + 1 }
}

/// An argument; the first is the program's own name.
fn argument(index: usize) -> String {
    match index {
        0 => String::from("main"),
        _ => String::from(intrinsics::argument(index - 1)),
    }
}

impl Iterator for Args {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        if self.next == self.end {
            return None;
        }
        self.next += 1;
        Some(argument(self.next - 1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        Some(argument(self.end))
    }
}

impl ExactSizeIterator for Args {}
