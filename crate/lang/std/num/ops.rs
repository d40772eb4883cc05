//! The arithmetic of numbers as traits: where the operands' types are known, the checker takes the operator
//! itself, and these are for generic code and for references.

use crate::intrinsics;
use crate::num::{Float, Integer, Signed};
use crate::ops::{
    Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign,
};

impl<T: Integer> Add for T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: T) -> T {
        intrinsics::op_add(self, rhs)
    }
}

impl<T: Integer> Add<&T> for T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: &T) -> T {
        intrinsics::op_add(self, *rhs)
    }
}

impl<T: Integer> Add<T> for &T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: T) -> T {
        intrinsics::op_add(*self, rhs)
    }
}

impl<T: Integer> Add<&T> for &T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: &T) -> T {
        intrinsics::op_add(*self, *rhs)
    }
}

impl<T: Integer> AddAssign<T> for T {
    #[track_caller]
    fn add_assign(&mut self, rhs: T) {
        *self = intrinsics::op_add(*self, rhs);
    }
}

impl<T: Integer> AddAssign<&T> for T {
    #[track_caller]
    fn add_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_add(*self, *rhs);
    }
}

impl<T: Integer> Sub for T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: T) -> T {
        intrinsics::op_sub(self, rhs)
    }
}

impl<T: Integer> Sub<&T> for T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: &T) -> T {
        intrinsics::op_sub(self, *rhs)
    }
}

impl<T: Integer> Sub<T> for &T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: T) -> T {
        intrinsics::op_sub(*self, rhs)
    }
}

impl<T: Integer> Sub<&T> for &T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: &T) -> T {
        intrinsics::op_sub(*self, *rhs)
    }
}

impl<T: Integer> SubAssign<T> for T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: T) {
        *self = intrinsics::op_sub(*self, rhs);
    }
}

impl<T: Integer> SubAssign<&T> for T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_sub(*self, *rhs);
    }
}

impl<T: Integer> Mul for T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: T) -> T {
        intrinsics::op_mul(self, rhs)
    }
}

impl<T: Integer> Mul<&T> for T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: &T) -> T {
        intrinsics::op_mul(self, *rhs)
    }
}

impl<T: Integer> Mul<T> for &T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: T) -> T {
        intrinsics::op_mul(*self, rhs)
    }
}

impl<T: Integer> Mul<&T> for &T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: &T) -> T {
        intrinsics::op_mul(*self, *rhs)
    }
}

impl<T: Integer> MulAssign<T> for T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: T) {
        *self = intrinsics::op_mul(*self, rhs);
    }
}

impl<T: Integer> MulAssign<&T> for T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_mul(*self, *rhs);
    }
}

impl<T: Integer> Div for T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: T) -> T {
        intrinsics::op_div(self, rhs)
    }
}

impl<T: Integer> Div<&T> for T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: &T) -> T {
        intrinsics::op_div(self, *rhs)
    }
}

impl<T: Integer> Div<T> for &T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: T) -> T {
        intrinsics::op_div(*self, rhs)
    }
}

impl<T: Integer> Div<&T> for &T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: &T) -> T {
        intrinsics::op_div(*self, *rhs)
    }
}

impl<T: Integer> DivAssign<T> for T {
    #[track_caller]
    fn div_assign(&mut self, rhs: T) {
        *self = intrinsics::op_div(*self, rhs);
    }
}

impl<T: Integer> DivAssign<&T> for T {
    #[track_caller]
    fn div_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_div(*self, *rhs);
    }
}

impl<T: Integer> Rem for T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: T) -> T {
        intrinsics::op_rem(self, rhs)
    }
}

impl<T: Integer> Rem<&T> for T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: &T) -> T {
        intrinsics::op_rem(self, *rhs)
    }
}

impl<T: Integer> Rem<T> for &T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: T) -> T {
        intrinsics::op_rem(*self, rhs)
    }
}

impl<T: Integer> Rem<&T> for &T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: &T) -> T {
        intrinsics::op_rem(*self, *rhs)
    }
}

impl<T: Integer> RemAssign<T> for T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: T) {
        *self = intrinsics::op_rem(*self, rhs);
    }
}

impl<T: Integer> RemAssign<&T> for T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_rem(*self, *rhs);
    }
}

impl<T: Float> Add for T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: T) -> T {
        intrinsics::op_add(self, rhs)
    }
}

impl<T: Float> Add<&T> for T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: &T) -> T {
        intrinsics::op_add(self, *rhs)
    }
}

impl<T: Float> Add<T> for &T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: T) -> T {
        intrinsics::op_add(*self, rhs)
    }
}

impl<T: Float> Add<&T> for &T {
    type Output = T;

    #[track_caller]
    fn add(self, rhs: &T) -> T {
        intrinsics::op_add(*self, *rhs)
    }
}

impl<T: Float> AddAssign<T> for T {
    #[track_caller]
    fn add_assign(&mut self, rhs: T) {
        *self = intrinsics::op_add(*self, rhs);
    }
}

impl<T: Float> AddAssign<&T> for T {
    #[track_caller]
    fn add_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_add(*self, *rhs);
    }
}

impl<T: Float> Sub for T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: T) -> T {
        intrinsics::op_sub(self, rhs)
    }
}

impl<T: Float> Sub<&T> for T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: &T) -> T {
        intrinsics::op_sub(self, *rhs)
    }
}

impl<T: Float> Sub<T> for &T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: T) -> T {
        intrinsics::op_sub(*self, rhs)
    }
}

impl<T: Float> Sub<&T> for &T {
    type Output = T;

    #[track_caller]
    fn sub(self, rhs: &T) -> T {
        intrinsics::op_sub(*self, *rhs)
    }
}

impl<T: Float> SubAssign<T> for T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: T) {
        *self = intrinsics::op_sub(*self, rhs);
    }
}

impl<T: Float> SubAssign<&T> for T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_sub(*self, *rhs);
    }
}

impl<T: Float> Mul for T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: T) -> T {
        intrinsics::op_mul(self, rhs)
    }
}

impl<T: Float> Mul<&T> for T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: &T) -> T {
        intrinsics::op_mul(self, *rhs)
    }
}

impl<T: Float> Mul<T> for &T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: T) -> T {
        intrinsics::op_mul(*self, rhs)
    }
}

impl<T: Float> Mul<&T> for &T {
    type Output = T;

    #[track_caller]
    fn mul(self, rhs: &T) -> T {
        intrinsics::op_mul(*self, *rhs)
    }
}

impl<T: Float> MulAssign<T> for T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: T) {
        *self = intrinsics::op_mul(*self, rhs);
    }
}

impl<T: Float> MulAssign<&T> for T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_mul(*self, *rhs);
    }
}

impl<T: Float> Div for T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: T) -> T {
        intrinsics::op_div(self, rhs)
    }
}

impl<T: Float> Div<&T> for T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: &T) -> T {
        intrinsics::op_div(self, *rhs)
    }
}

impl<T: Float> Div<T> for &T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: T) -> T {
        intrinsics::op_div(*self, rhs)
    }
}

impl<T: Float> Div<&T> for &T {
    type Output = T;

    #[track_caller]
    fn div(self, rhs: &T) -> T {
        intrinsics::op_div(*self, *rhs)
    }
}

impl<T: Float> DivAssign<T> for T {
    #[track_caller]
    fn div_assign(&mut self, rhs: T) {
        *self = intrinsics::op_div(*self, rhs);
    }
}

impl<T: Float> DivAssign<&T> for T {
    #[track_caller]
    fn div_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_div(*self, *rhs);
    }
}

impl<T: Float> Rem for T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: T) -> T {
        intrinsics::op_rem(self, rhs)
    }
}

impl<T: Float> Rem<&T> for T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: &T) -> T {
        intrinsics::op_rem(self, *rhs)
    }
}

impl<T: Float> Rem<T> for &T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: T) -> T {
        intrinsics::op_rem(*self, rhs)
    }
}

impl<T: Float> Rem<&T> for &T {
    type Output = T;

    #[track_caller]
    fn rem(self, rhs: &T) -> T {
        intrinsics::op_rem(*self, *rhs)
    }
}

impl<T: Float> RemAssign<T> for T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: T) {
        *self = intrinsics::op_rem(*self, rhs);
    }
}

impl<T: Float> RemAssign<&T> for T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_rem(*self, *rhs);
    }
}

impl<T: Signed> Neg for T {
    type Output = T;

    #[track_caller]
    fn neg(self) -> T {
        intrinsics::op_neg(self)
    }
}

impl<T: Signed> Neg for &T {
    type Output = T;

    #[track_caller]
    fn neg(self) -> T {
        intrinsics::op_neg(*self)
    }
}

impl<T: Float> Neg for T {
    type Output = T;

    fn neg(self) -> T {
        intrinsics::op_neg(self)
    }
}

impl<T: Float> Neg for &T {
    type Output = T;

    fn neg(self) -> T {
        intrinsics::op_neg(*self)
    }
}
