//! Ranges as iterators: of integers and of characters.

use crate::intrinsics;
use crate::num::Integer;
use crate::ops::{Range, RangeFrom, RangeInclusive};

pub trait Step: Clone + PartialOrd {
    /// Whether it is before the other.
    fn is_before(&self, other: &Self) -> bool;
    /// The next value, wrapping around.
    fn successor(&self) -> Self;
    /// The value before, wrapping around.
    fn predecessor(&self) -> Self;
    /// The next value but `n`, if it is there.
    fn forward(&self, n: usize) -> Option<Self>;
    /// How many steps it is to a value that is not before this one; none beyond `usize::MAX`.
    fn steps_to(&self, end: &Self) -> Option<usize>;
    /// The next value; panics where there is none.
    #[track_caller]
    fn checked_successor(&self) -> Self;
}

impl<T: Integer> Step for T {
    fn is_before(&self, other: &T) -> bool {
        intrinsics::lt(*self, *other)
    }

    fn successor(&self) -> T {
        intrinsics::wrapping_add(*self, intrinsics::cast(1u8))
    }

    fn predecessor(&self) -> T {
        intrinsics::wrapping_sub(*self, intrinsics::cast(1u8))
    }

    fn forward(&self, n: usize) -> Option<T> {
        let left: u128 = intrinsics::cast(intrinsics::wrapping_sub(
            intrinsics::cast::<T, u128>(intrinsics::int_max::<T>()),
            intrinsics::cast::<T, u128>(*self),
        ));
        if (n as u128) <= left { Some(intrinsics::wrapping_add(*self, intrinsics::cast(n))) } else { None }
    }

    fn steps_to(&self, end: &T) -> Option<usize> {
        let steps = intrinsics::wrapping_sub(intrinsics::cast::<T, u128>(*end), intrinsics::cast::<T, u128>(*self));
        if steps <= usize::MAX as u128 { Some(steps as usize) } else { None }
    }

    #[track_caller]
    fn checked_successor(&self) -> T {
        intrinsics::op_add(*self, intrinsics::cast(1u8))
    }
}

/// Characters lie in two runs of numbers, on both sides of the surrogates.
fn char_number(c: char) -> u32 {
    if c as u32 > 0xdfff { c as u32 - 0x800 } else { c as u32 }
}

fn number_char(number: u32) -> char {
    intrinsics::transmute(if number > 0xd7ff { number + 0x800 } else { number })
}

impl Step for char {
    fn is_before(&self, other: &char) -> bool {
        *self < *other
    }

    fn successor(&self) -> char {
        if *self == char::MAX { '\0' } else { number_char(char_number(*self) + 1) }
    }

    fn predecessor(&self) -> char {
        if *self == '\0' { char::MAX } else { number_char(char_number(*self) - 1) }
    }

    fn forward(&self, n: usize) -> Option<char> {
        let number = char_number(*self) as usize;
        if n <= char_number(char::MAX) as usize - number { Some(number_char((number + n) as u32)) } else { None }
    }

    fn steps_to(&self, end: &char) -> Option<usize> {
        Some((char_number(*end) - char_number(*self)) as usize)
    }

    #[track_caller]
    fn checked_successor(&self) -> char {
        match self.forward(1) {
            Some(next) => next,
            None => panic!("overflow in `Step::forward`"),
        }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;

    fn next(&mut self) -> Option<A> {
        if self.start.is_before(&self.end) {
            let next = self.start.successor();
            Some(crate::mem::replace(&mut self.start, next))
        } else {
            None
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if !self.start.is_before(&self.end) {
            return (0, Some(0));
        }
        match self.start.steps_to(&self.end) {
            Some(steps) => (steps, Some(steps)),
            None => (usize::MAX, None),
        }
    }

    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(next) = self.start.forward(n) {
            if next.is_before(&self.end) {
                self.start = next.successor();
                return Some(next);
            }
        }
        self.start = self.end.clone();
        None
    }
}

impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start.is_before(&self.end) {
            self.end = self.end.predecessor();
            Some(self.end.clone())
        } else {
            None
        }
    }
}

impl<A: Step> ExactSizeIterator for Range<A> {}

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;

    #[track_caller]
    fn next(&mut self) -> Option<A> {
        let next = self.start.checked_successor();
        Some(crate::mem::replace(&mut self.start, next))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;

    fn next(&mut self) -> Option<A> {
        if self.exhausted || self.end.is_before(&self.start) {
            return None;
        }
        if self.start.is_before(&self.end) {
            let next = self.start.successor();
            Some(crate::mem::replace(&mut self.start, next))
        } else {
            self.exhausted = true;
            Some(self.start.clone())
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.exhausted || self.end.is_before(&self.start) {
            return (0, Some(0));
        }
        match self.start.steps_to(&self.end) {
            Some(steps) if steps < usize::MAX => (steps + 1, Some(steps + 1)),
            _ => (usize::MAX, None),
        }
    }
}

impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || self.end.is_before(&self.start) {
            return None;
        }
        if self.start.is_before(&self.end) {
            let next = self.end.predecessor();
            Some(crate::mem::replace(&mut self.end, next))
        } else {
            self.exhausted = true;
            Some(self.end.clone())
        }
    }
}

impl<A: Step> ExactSizeIterator for RangeInclusive<A> {}
