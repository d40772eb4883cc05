//! The operators on bits as traits: see `num/ops.rs`.

use crate::intrinsics;
use crate::num::Integer;
use crate::ops::{
    BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign,
};

impl<T: Integer> BitAnd for T {
    type Output = T;

    fn bitand(self, rhs: T) -> T {
        intrinsics::op_and(self, rhs)
    }
}

impl<T: Integer> BitAnd<&T> for T {
    type Output = T;

    fn bitand(self, rhs: &T) -> T {
        intrinsics::op_and(self, *rhs)
    }
}

impl<T: Integer> BitAnd<T> for &T {
    type Output = T;

    fn bitand(self, rhs: T) -> T {
        intrinsics::op_and(*self, rhs)
    }
}

impl<T: Integer> BitAnd<&T> for &T {
    type Output = T;

    fn bitand(self, rhs: &T) -> T {
        intrinsics::op_and(*self, *rhs)
    }
}

impl<T: Integer> BitAndAssign<T> for T {
    fn bitand_assign(&mut self, rhs: T) {
        *self = intrinsics::op_and(*self, rhs);
    }
}

impl<T: Integer> BitAndAssign<&T> for T {
    fn bitand_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_and(*self, *rhs);
    }
}

impl BitAnd for bool {
    type Output = bool;

    fn bitand(self, rhs: bool) -> bool {
        intrinsics::op_and(self, rhs)
    }
}

impl BitAnd<&bool> for bool {
    type Output = bool;

    fn bitand(self, rhs: &bool) -> bool {
        intrinsics::op_and(self, *rhs)
    }
}

impl BitAnd<bool> for &bool {
    type Output = bool;

    fn bitand(self, rhs: bool) -> bool {
        intrinsics::op_and(*self, rhs)
    }
}

impl BitAnd<&bool> for &bool {
    type Output = bool;

    fn bitand(self, rhs: &bool) -> bool {
        intrinsics::op_and(*self, *rhs)
    }
}

impl BitAndAssign<bool> for bool {
    fn bitand_assign(&mut self, rhs: bool) {
        *self = intrinsics::op_and(*self, rhs);
    }
}

impl BitAndAssign<&bool> for bool {
    fn bitand_assign(&mut self, rhs: &bool) {
        *self = intrinsics::op_and(*self, *rhs);
    }
}

impl<T: Integer> BitOr for T {
    type Output = T;

    fn bitor(self, rhs: T) -> T {
        intrinsics::op_or(self, rhs)
    }
}

impl<T: Integer> BitOr<&T> for T {
    type Output = T;

    fn bitor(self, rhs: &T) -> T {
        intrinsics::op_or(self, *rhs)
    }
}

impl<T: Integer> BitOr<T> for &T {
    type Output = T;

    fn bitor(self, rhs: T) -> T {
        intrinsics::op_or(*self, rhs)
    }
}

impl<T: Integer> BitOr<&T> for &T {
    type Output = T;

    fn bitor(self, rhs: &T) -> T {
        intrinsics::op_or(*self, *rhs)
    }
}

impl<T: Integer> BitOrAssign<T> for T {
    fn bitor_assign(&mut self, rhs: T) {
        *self = intrinsics::op_or(*self, rhs);
    }
}

impl<T: Integer> BitOrAssign<&T> for T {
    fn bitor_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_or(*self, *rhs);
    }
}

impl BitOr for bool {
    type Output = bool;

    fn bitor(self, rhs: bool) -> bool {
        intrinsics::op_or(self, rhs)
    }
}

impl BitOr<&bool> for bool {
    type Output = bool;

    fn bitor(self, rhs: &bool) -> bool {
        intrinsics::op_or(self, *rhs)
    }
}

impl BitOr<bool> for &bool {
    type Output = bool;

    fn bitor(self, rhs: bool) -> bool {
        intrinsics::op_or(*self, rhs)
    }
}

impl BitOr<&bool> for &bool {
    type Output = bool;

    fn bitor(self, rhs: &bool) -> bool {
        intrinsics::op_or(*self, *rhs)
    }
}

impl BitOrAssign<bool> for bool {
    fn bitor_assign(&mut self, rhs: bool) {
        *self = intrinsics::op_or(*self, rhs);
    }
}

impl BitOrAssign<&bool> for bool {
    fn bitor_assign(&mut self, rhs: &bool) {
        *self = intrinsics::op_or(*self, *rhs);
    }
}

impl<T: Integer> BitXor for T {
    type Output = T;

    fn bitxor(self, rhs: T) -> T {
        intrinsics::op_xor(self, rhs)
    }
}

impl<T: Integer> BitXor<&T> for T {
    type Output = T;

    fn bitxor(self, rhs: &T) -> T {
        intrinsics::op_xor(self, *rhs)
    }
}

impl<T: Integer> BitXor<T> for &T {
    type Output = T;

    fn bitxor(self, rhs: T) -> T {
        intrinsics::op_xor(*self, rhs)
    }
}

impl<T: Integer> BitXor<&T> for &T {
    type Output = T;

    fn bitxor(self, rhs: &T) -> T {
        intrinsics::op_xor(*self, *rhs)
    }
}

impl<T: Integer> BitXorAssign<T> for T {
    fn bitxor_assign(&mut self, rhs: T) {
        *self = intrinsics::op_xor(*self, rhs);
    }
}

impl<T: Integer> BitXorAssign<&T> for T {
    fn bitxor_assign(&mut self, rhs: &T) {
        *self = intrinsics::op_xor(*self, *rhs);
    }
}

impl BitXor for bool {
    type Output = bool;

    fn bitxor(self, rhs: bool) -> bool {
        intrinsics::op_xor(self, rhs)
    }
}

impl BitXor<&bool> for bool {
    type Output = bool;

    fn bitxor(self, rhs: &bool) -> bool {
        intrinsics::op_xor(self, *rhs)
    }
}

impl BitXor<bool> for &bool {
    type Output = bool;

    fn bitxor(self, rhs: bool) -> bool {
        intrinsics::op_xor(*self, rhs)
    }
}

impl BitXor<&bool> for &bool {
    type Output = bool;

    fn bitxor(self, rhs: &bool) -> bool {
        intrinsics::op_xor(*self, *rhs)
    }
}

impl BitXorAssign<bool> for bool {
    fn bitxor_assign(&mut self, rhs: bool) {
        *self = intrinsics::op_xor(*self, rhs);
    }
}

impl BitXorAssign<&bool> for bool {
    fn bitxor_assign(&mut self, rhs: &bool) {
        *self = intrinsics::op_xor(*self, *rhs);
    }
}

impl<T: Integer, U: Integer> Shl<U> for T {
    type Output = T;

    #[track_caller]
    fn shl(self, rhs: U) -> T {
        intrinsics::op_shl(self, rhs)
    }
}

impl<T: Integer, U: Integer> Shl<&U> for T {
    type Output = T;

    #[track_caller]
    fn shl(self, rhs: &U) -> T {
        intrinsics::op_shl(self, *rhs)
    }
}

impl<T: Integer, U: Integer> Shl<U> for &T {
    type Output = T;

    #[track_caller]
    fn shl(self, rhs: U) -> T {
        intrinsics::op_shl(*self, rhs)
    }
}

impl<T: Integer, U: Integer> Shl<&U> for &T {
    type Output = T;

    #[track_caller]
    fn shl(self, rhs: &U) -> T {
        intrinsics::op_shl(*self, *rhs)
    }
}

impl<T: Integer, U: Integer> ShlAssign<U> for T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: U) {
        *self = intrinsics::op_shl(*self, rhs);
    }
}

impl<T: Integer, U: Integer> ShlAssign<&U> for T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: &U) {
        *self = intrinsics::op_shl(*self, *rhs);
    }
}

impl<T: Integer, U: Integer> Shr<U> for T {
    type Output = T;

    #[track_caller]
    fn shr(self, rhs: U) -> T {
        intrinsics::op_shr(self, rhs)
    }
}

impl<T: Integer, U: Integer> Shr<&U> for T {
    type Output = T;

    #[track_caller]
    fn shr(self, rhs: &U) -> T {
        intrinsics::op_shr(self, *rhs)
    }
}

impl<T: Integer, U: Integer> Shr<U> for &T {
    type Output = T;

    #[track_caller]
    fn shr(self, rhs: U) -> T {
        intrinsics::op_shr(*self, rhs)
    }
}

impl<T: Integer, U: Integer> Shr<&U> for &T {
    type Output = T;

    #[track_caller]
    fn shr(self, rhs: &U) -> T {
        intrinsics::op_shr(*self, *rhs)
    }
}

impl<T: Integer, U: Integer> ShrAssign<U> for T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: U) {
        *self = intrinsics::op_shr(*self, rhs);
    }
}

impl<T: Integer, U: Integer> ShrAssign<&U> for T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: &U) {
        *self = intrinsics::op_shr(*self, *rhs);
    }
}

impl<T: Integer> Not for T {
    type Output = T;

    fn not(self) -> T {
        intrinsics::op_not(self)
    }
}

impl<T: Integer> Not for &T {
    type Output = T;

    fn not(self) -> T {
        intrinsics::op_not(*self)
    }
}

impl Not for bool {
    type Output = bool;

    fn not(self) -> bool {
        intrinsics::op_not(self)
    }
}

impl Not for &bool {
    type Output = bool;

    fn not(self) -> bool {
        intrinsics::op_not(*self)
    }
}
