//! Integers as bytes. The machine is little-endian, as the targets of the native programs are.

use crate::intrinsics;
use crate::num::Integer;

/// The bytes of an integer, the lowest first.
fn split<T: Integer, const N: usize>(value: T) -> [u8; N] {
    let mut bytes = [0u8; N];
    let mut index = 0;
    while index < N {
        bytes[index] = intrinsics::cast(intrinsics::wrapping_shr(value, 8 * index as u32));
        index += 1;
    }
    bytes
}

/// The integer with these bytes, the lowest first.
fn join<T: Integer, const N: usize>(bytes: [u8; N]) -> T {
    let mut value: T = intrinsics::cast(0u8);
    let mut index = N;
    while index > 0 {
        index -= 1;
        if N > 1 {
            value = intrinsics::wrapping_shl(value, 8);
        }
        value = intrinsics::op_or(value, intrinsics::cast(bytes[index]));
    }
    value
}

impl u8 {
    pub fn to_le_bytes(self) -> [u8; 1] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 1] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 1] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 1]) -> u8 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 1]) -> u8 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 1]) -> u8 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl u16 {
    pub fn to_le_bytes(self) -> [u8; 2] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 2] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 2] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 2]) -> u16 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 2]) -> u16 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 2]) -> u16 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl u32 {
    pub fn to_le_bytes(self) -> [u8; 4] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 4] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 4] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 4]) -> u32 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 4]) -> u32 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 4]) -> u32 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl u64 {
    pub fn to_le_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 8] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 8]) -> u64 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 8]) -> u64 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 8]) -> u64 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl u128 {
    pub fn to_le_bytes(self) -> [u8; 16] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 16] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 16] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 16]) -> u128 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 16]) -> u128 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 16]) -> u128 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl usize {
    pub fn to_le_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 8] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 8]) -> usize {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 8]) -> usize {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 8]) -> usize {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl i8 {
    pub fn to_le_bytes(self) -> [u8; 1] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 1] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 1] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 1]) -> i8 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 1]) -> i8 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 1]) -> i8 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl i16 {
    pub fn to_le_bytes(self) -> [u8; 2] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 2] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 2] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 2]) -> i16 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 2]) -> i16 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 2]) -> i16 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl i32 {
    pub fn to_le_bytes(self) -> [u8; 4] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 4] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 4] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 4]) -> i32 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 4]) -> i32 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 4]) -> i32 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl i64 {
    pub fn to_le_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 8] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 8]) -> i64 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 8]) -> i64 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 8]) -> i64 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl i128 {
    pub fn to_le_bytes(self) -> [u8; 16] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 16] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 16] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 16]) -> i128 {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 16]) -> i128 {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 16]) -> i128 {
        intrinsics::swap_bytes(join(bytes))
    }
}

impl isize {
    pub fn to_le_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_ne_bytes(self) -> [u8; 8] {
        split(self)
    }

    pub fn to_be_bytes(self) -> [u8; 8] {
        split(intrinsics::swap_bytes(self))
    }

    pub fn from_le_bytes(bytes: [u8; 8]) -> isize {
        join(bytes)
    }

    pub fn from_ne_bytes(bytes: [u8; 8]) -> isize {
        join(bytes)
    }

    pub fn from_be_bytes(bytes: [u8; 8]) -> isize {
        intrinsics::swap_bytes(join(bytes))
    }
}
