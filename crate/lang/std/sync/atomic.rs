//! `std::sync::atomic`. Every access is one scheduling point; all orderings are taken as `SeqCst`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;
use crate::num::Integer;

#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[lang = "AtomicOrdering"]
pub enum Ordering {
    Relaxed,
    Release,
    Acquire,
    AcqRel,
    SeqCst,
}

/// All atomic types; std calls each by a name of its own.
#[lang = "Atomic"]
pub struct Atomic<T> {
    value: UnsafeCell<T>,
    site: usize,
}

unsafe impl<T> Send for Atomic<T> {}
unsafe impl<T> Sync for Atomic<T> {}

pub type AtomicBool = Atomic<bool>;
pub type AtomicI8 = Atomic<i8>;
pub type AtomicI16 = Atomic<i16>;
pub type AtomicI32 = Atomic<i32>;
pub type AtomicI64 = Atomic<i64>;
pub type AtomicIsize = Atomic<isize>;
pub type AtomicU8 = Atomic<u8>;
pub type AtomicU16 = Atomic<u16>;
pub type AtomicU32 = Atomic<u32>;
pub type AtomicU64 = Atomic<u64>;
pub type AtomicUsize = Atomic<usize>;

impl<T: Copy> Atomic<T> {
    pub const fn new(v: T) -> Atomic<T> {
        Atomic { value: UnsafeCell::new(v), site: intrinsics::object_site() }
    }

    #[track_caller]
    pub fn load(&self, order: Ordering) -> T {
        match order {
            Ordering::Release => panic!("there is no such thing as a release load"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release load"),
            _ => {}
        }
        intrinsics::visible(Event::AtomicLoad, self.object());
        *self.value.get()
    }

    #[track_caller]
    pub fn store(&self, val: T, order: Ordering) {
        match order {
            Ordering::Acquire => panic!("there is no such thing as an acquire store"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release store"),
            _ => {}
        }
        intrinsics::visible(Event::AtomicStore, self.object());
        *self.value.get() = val;
    }

    pub fn swap(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = val;
        before
    }

    #[track_caller]
    pub fn compare_exchange(&self, current: T, new: T, _success: Ordering, failure: Ordering) -> Result<T, T> {
        match failure {
            Ordering::Release => panic!("there is no such thing as a release failure ordering"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release failure ordering"),
            _ => {}
        }
        intrinsics::point(Event::AtomicUpdate, self.object());
        self.exchange(current, new)
    }

    #[track_caller]
    pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {
        match failure {
            Ordering::Release => panic!("there is no such thing as a release failure ordering"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release failure ordering"),
            _ => {}
        }
        intrinsics::point(Event::AtomicUpdate, self.object());
        if intrinsics::eq(*self.value.get(), current) && intrinsics::spurious(self.object()) {
            intrinsics::record(Event::AtomicLoad, self.object(), 0);
            return Err(current);
        }
        self.exchange(current, new)
    }

    #[track_caller]
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        mut f: F,
    ) -> Result<T, T> {
        let mut before = self.load(fetch_order);
        while let Some(next) = f(before) {
            match self.compare_exchange_weak(before, next, set_order, fetch_order) {
                Ok(found) => return Ok(found),
                Err(found) => before = found,
            }
        }
        Err(before)
    }

    pub fn get_mut(&mut self) -> &mut T {
        &mut *self.value.get()
    }

    pub const fn into_inner(self) -> T {
        self.value.value
    }

    fn object(&self) -> *const () {
        self.value.get() as *const ()
    }

    /// The place of a value that is to be changed in one step.
    fn update(&self) -> *mut T {
        intrinsics::visible(Event::AtomicUpdate, self.object());
        self.value.get()
    }

    fn exchange(&self, current: T, new: T) -> Result<T, T> {
        let place = self.value.get();
        let before = *place;
        if intrinsics::eq(before, current) {
            *place = new;
            intrinsics::record(Event::AtomicUpdate, self.object(), 0);
            Ok(before)
        } else {
            intrinsics::record(Event::AtomicLoad, self.object(), 0);
            Err(before)
        }
    }
}

impl<T: Integer> Atomic<T> {
    pub fn fetch_add(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::wrapping_add(before, val);
        before
    }

    pub fn fetch_sub(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::wrapping_sub(before, val);
        before
    }

    pub fn fetch_max(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        if intrinsics::lt(before, val) {
            *place = val;
        }
        before
    }

    pub fn fetch_min(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        if intrinsics::lt(val, before) {
            *place = val;
        }
        before
    }

    pub fn fetch_and(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::op_and(before, val);
        before
    }

    pub fn fetch_or(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::op_or(before, val);
        before
    }

    pub fn fetch_xor(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::op_xor(before, val);
        before
    }

    pub fn fetch_nand(&self, val: T, _order: Ordering) -> T {
        let place = self.update();
        let before = *place;
        *place = intrinsics::op_not(intrinsics::op_and(before, val));
        before
    }
}

impl Atomic<bool> {
    pub fn fetch_and(&self, val: bool, _order: Ordering) -> bool {
        let place = self.update();
        let before = *place;
        *place = before & val;
        before
    }

    pub fn fetch_or(&self, val: bool, _order: Ordering) -> bool {
        let place = self.update();
        let before = *place;
        *place = before | val;
        before
    }

    pub fn fetch_xor(&self, val: bool, _order: Ordering) -> bool {
        let place = self.update();
        let before = *place;
        *place = before ^ val;
        before
    }

    pub fn fetch_nand(&self, val: bool, _order: Ordering) -> bool {
        let place = self.update();
        let before = *place;
        *place = !(before & val);
        before
    }

    pub fn fetch_not(&self, _order: Ordering) -> bool {
        let place = self.update();
        let before = *place;
        *place = !before;
        before
    }
}

impl<T: Copy + Debug> Debug for Atomic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.load(Ordering::Relaxed).fmt(f)
    }
}

impl<T: Copy + Default> Default for Atomic<T> {
    fn default() -> Atomic<T> {
        Atomic::new(T::default())
    }
}

impl<T: Copy> From<T> for Atomic<T> {
    fn from(v: T) -> Atomic<T> {
        Atomic::new(v)
    }
}

#[track_caller]
pub fn fence(order: Ordering) {
    match order {
        Ordering::Relaxed => panic!("there is no such thing as a relaxed fence"),
        _ => {}
    }
}

#[track_caller]
pub fn compiler_fence(order: Ordering) {
    match order {
        Ordering::Relaxed => panic!("there is no such thing as a relaxed compiler fence"),
        _ => {}
    }
}
