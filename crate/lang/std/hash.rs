//! `std::hash`. A program's own `Hasher` sees what std's would; std's own hash values are random and do not exist here.

use crate::intrinsics;
use crate::num::Integer;

#[lang = "hash"]
pub trait Hash {
    fn hash<H: Hasher>(&self, state: &mut H);

    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        for item in data {
            item.hash(state);
        }
    }
}

pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);

    fn write_u8(&mut self, n: u8) {
        self.write(&[n]);
    }

    fn write_u16(&mut self, n: u16) {
        self.write(&n.to_ne_bytes());
    }

    fn write_u32(&mut self, n: u32) {
        self.write(&n.to_ne_bytes());
    }

    fn write_u64(&mut self, n: u64) {
        self.write(&n.to_ne_bytes());
    }

    fn write_u128(&mut self, n: u128) {
        self.write(&n.to_ne_bytes());
    }

    fn write_usize(&mut self, n: usize) {
        self.write(&n.to_ne_bytes());
    }

    fn write_i8(&mut self, n: i8) {
        self.write_u8(n as u8);
    }

    fn write_i16(&mut self, n: i16) {
        self.write_u16(n as u16);
    }

    fn write_i32(&mut self, n: i32) {
        self.write_u32(n as u32);
    }

    fn write_i64(&mut self, n: i64) {
        self.write_u64(n as u64);
    }

    fn write_i128(&mut self, n: i128) {
        self.write_u128(n as u128);
    }

    fn write_isize(&mut self, n: isize) {
        self.write_usize(n as usize);
    }
}

impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }

    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes);
    }
}

impl<T: Integer> Hash for T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let id = intrinsics::type_id::<T>();
        if id == intrinsics::type_id::<usize>() {
            state.write_usize(intrinsics::cast(*self));
        } else if id == intrinsics::type_id::<isize>() {
            state.write_isize(intrinsics::cast(*self));
        } else {
            match (intrinsics::int_bits::<T>(), intrinsics::int_is_signed::<T>()) {
                (8, false) => state.write_u8(intrinsics::cast(*self)),
                (8, true) => state.write_i8(intrinsics::cast(*self)),
                (16, false) => state.write_u16(intrinsics::cast(*self)),
                (16, true) => state.write_i16(intrinsics::cast(*self)),
                (32, false) => state.write_u32(intrinsics::cast(*self)),
                (32, true) => state.write_i32(intrinsics::cast(*self)),
                (64, false) => state.write_u64(intrinsics::cast(*self)),
                (64, true) => state.write_i64(intrinsics::cast(*self)),
                (_, false) => state.write_u128(intrinsics::cast(*self)),
                (_, true) => state.write_i128(intrinsics::cast(*self)),
            }
        }
    }
}

impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8);
    }
}

impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32);
    }
}

impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.as_bytes());
        state.write_u8(0xff);
    }
}

impl Hash for () {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Hash for ! {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: Hash + ?Sized> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: Hash + ?Sized> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        Hash::hash_slice(self, state);
    }
}

impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(self.as_slice(), state);
    }
}
