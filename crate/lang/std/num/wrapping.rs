//! `Wrapping` and `Saturating`.

use crate::fmt;
use crate::num::Integer;
use crate::ops::{Add, AddAssign, Mul, MulAssign, Sub, SubAssign};

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
pub struct Wrapping<T>(pub T);

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
pub struct Saturating<T>(pub T);

impl<T: Integer> Add for Wrapping<T> {
    type Output = Wrapping<T>;

    fn add(self, rhs: Wrapping<T>) -> Wrapping<T> {
        Wrapping(self.0.wrapping_add(rhs.0))
    }
}

impl<T: Integer> AddAssign for Wrapping<T> {
    fn add_assign(&mut self, rhs: Wrapping<T>) {
        self.0 = self.0.wrapping_add(rhs.0);
    }
}

impl<T: Integer> AddAssign<T> for Wrapping<T> {
    fn add_assign(&mut self, rhs: T) {
        self.0 = self.0.wrapping_add(rhs);
    }
}

impl<T: Integer> Sub for Wrapping<T> {
    type Output = Wrapping<T>;

    fn sub(self, rhs: Wrapping<T>) -> Wrapping<T> {
        Wrapping(self.0.wrapping_sub(rhs.0))
    }
}

impl<T: Integer> SubAssign for Wrapping<T> {
    fn sub_assign(&mut self, rhs: Wrapping<T>) {
        self.0 = self.0.wrapping_sub(rhs.0);
    }
}

impl<T: Integer> SubAssign<T> for Wrapping<T> {
    fn sub_assign(&mut self, rhs: T) {
        self.0 = self.0.wrapping_sub(rhs);
    }
}

impl<T: Integer> Mul for Wrapping<T> {
    type Output = Wrapping<T>;

    fn mul(self, rhs: Wrapping<T>) -> Wrapping<T> {
        Wrapping(self.0.wrapping_mul(rhs.0))
    }
}

impl<T: Integer> MulAssign for Wrapping<T> {
    fn mul_assign(&mut self, rhs: Wrapping<T>) {
        self.0 = self.0.wrapping_mul(rhs.0);
    }
}

impl<T: Integer> MulAssign<T> for Wrapping<T> {
    fn mul_assign(&mut self, rhs: T) {
        self.0 = self.0.wrapping_mul(rhs);
    }
}

impl<T: fmt::Display> fmt::Display for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Debug> fmt::Debug for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Integer> Add for Saturating<T> {
    type Output = Saturating<T>;

    fn add(self, rhs: Saturating<T>) -> Saturating<T> {
        Saturating(self.0.saturating_add(rhs.0))
    }
}

impl<T: Integer> AddAssign for Saturating<T> {
    fn add_assign(&mut self, rhs: Saturating<T>) {
        self.0 = self.0.saturating_add(rhs.0);
    }
}

impl<T: Integer> AddAssign<T> for Saturating<T> {
    fn add_assign(&mut self, rhs: T) {
        self.0 = self.0.saturating_add(rhs);
    }
}

impl<T: Integer> Sub for Saturating<T> {
    type Output = Saturating<T>;

    fn sub(self, rhs: Saturating<T>) -> Saturating<T> {
        Saturating(self.0.saturating_sub(rhs.0))
    }
}

impl<T: Integer> SubAssign for Saturating<T> {
    fn sub_assign(&mut self, rhs: Saturating<T>) {
        self.0 = self.0.saturating_sub(rhs.0);
    }
}

impl<T: Integer> SubAssign<T> for Saturating<T> {
    fn sub_assign(&mut self, rhs: T) {
        self.0 = self.0.saturating_sub(rhs);
    }
}

impl<T: Integer> Mul for Saturating<T> {
    type Output = Saturating<T>;

    fn mul(self, rhs: Saturating<T>) -> Saturating<T> {
        Saturating(self.0.saturating_mul(rhs.0))
    }
}

impl<T: Integer> MulAssign for Saturating<T> {
    fn mul_assign(&mut self, rhs: Saturating<T>) {
        self.0 = self.0.saturating_mul(rhs.0);
    }
}

impl<T: Integer> MulAssign<T> for Saturating<T> {
    fn mul_assign(&mut self, rhs: T) {
        self.0 = self.0.saturating_mul(rhs);
    }
}

impl<T: fmt::Display> fmt::Display for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Debug> fmt::Debug for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
