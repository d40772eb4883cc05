//! `std::sync::atomic`.
//!
//! While a run is traced, the accesses to one location are made one after the other, so that the order of its events is
//! exactly that in which the accesses happened. Without tracing each is the plain operation.

use ::std::fmt;
use ::std::panic::{Location, RefUnwindSafe};
use ::std::sync::atomic as real;

pub use real::{Ordering, compiler_fence, fence};

use interlock_trace::ObjectKind;
use interlock_trace::event::{EventKind, Site};
use interlock_trace::object::ObjectCell;

use crate::hook;

/// What all atomic types have. `$value` is the plain type.
macro_rules! atomic_type {
    ($name:ident $(<$param:ident>)?, $value:ty) => {
        #[doc = concat!("A traced [`std::sync::atomic::", stringify!($name), "`](real::", stringify!($name), ").")]
        pub struct $name $(<$param>)? {
            cell: ObjectCell,
            inner: real::$name $(<$param>)?,
        }

        impl $(<$param>)? RefUnwindSafe for $name $(<$param>)? {}

        impl $(<$param>)? $name $(<$param>)? {
            /// See the real `new`. Not `const`: it registers the object.
            #[track_caller]
            #[must_use]
            pub fn new(value: $value) -> Self {
                Self { cell: ObjectCell::new(ObjectKind::Atomic), inner: real::$name::new(value) }
            }

            /// The same for constants and statics: it is registered when it is first used.
            #[track_caller]
            #[must_use]
            pub const fn new_const(value: $value) -> Self {
                Self { cell: ObjectCell::new_const(ObjectKind::Atomic), inner: real::$name::new(value) }
            }

            /// See the real `load`.
            #[inline]
            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                hook::checkpoint();
                let site = Site::of(Location::caller());
                hook::in_turn(&self.cell, site, || self.inner.load(order), |_| EventKind::AtomicLoad)
            }

            /// See the real `store`.
            #[inline]
            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                hook::checkpoint();
                let site = Site::of(Location::caller());
                hook::in_turn(&self.cell, site, || self.inner.store(value, order), |()| EventKind::AtomicStore);
            }

            #[inline]
            fn updated<R>(&self, site: &'static Location<'static>, update: impl FnOnce(&real::$name $(<$param>)?) -> R) -> R {
                hook::checkpoint();
                hook::in_turn(&self.cell, Site::of(site), || update(&self.inner), |_| EventKind::AtomicUpdate)
            }

            #[inline]
            fn exchanged(
                &self,
                site: &'static Location<'static>,
                exchange: impl FnOnce(&real::$name $(<$param>)?) -> Result<$value, $value>,
            ) -> Result<$value, $value> {
                hook::checkpoint();
                hook::in_turn(&self.cell, Site::of(site), || exchange(&self.inner), |result| match result {
                    Ok(_) => EventKind::AtomicUpdate,
                    Err(_) => EventKind::AtomicLoad,
                })
            }

            /// See the real `swap`.
            #[inline]
            #[track_caller]
            pub fn swap(&self, value: $value, order: Ordering) -> $value {
                self.updated(Location::caller(), |inner| inner.swap(value, order))
            }

            /// See the real `compare_exchange`.
            ///
            /// # Errors
            ///
            /// The value found, if it is not `current`.
            #[inline]
            #[track_caller]
            pub fn compare_exchange(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                self.exchanged(Location::caller(), |inner| inner.compare_exchange(current, new, success, failure))
            }

            /// See the real `compare_exchange_weak`.
            ///
            /// # Errors
            ///
            /// The value found, if it is not `current`, or for no reason at all.
            #[inline]
            #[track_caller]
            pub fn compare_exchange_weak(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                self.exchanged(Location::caller(), |inner| inner.compare_exchange_weak(current, new, success, failure))
            }

            /// See the real `fetch_update`. The loads and exchanges that it consists of are traced one by one, because
            /// `update` may do anything between them.
            ///
            /// # Errors
            ///
            /// The value found, if `update` gives none.
            #[inline]
            #[track_caller]
            pub fn fetch_update<F>(&self, set: Ordering, fetch: Ordering, mut update: F) -> Result<$value, $value>
            where
                F: FnMut($value) -> Option<$value>,
            {
                let mut found = self.load(fetch);
                while let Some(new) = update(found) {
                    match self.compare_exchange_weak(found, new, set, fetch) {
                        Ok(old) => return Ok(old),
                        Err(other) => found = other,
                    }
                }
                Err(found)
            }

            /// See the real `get_mut`.
            pub fn get_mut(&mut self) -> &mut $value {
                self.inner.get_mut()
            }

            /// See the real `into_inner`.
            #[must_use]
            pub fn into_inner(self) -> $value {
                self.inner.into_inner()
            }

            /// See the real `as_ptr`. The trace does not see what happens through it.
            pub fn as_ptr(&self) -> *mut $value {
                self.inner.as_ptr()
            }
        }

        impl $(<$param>)? From<$value> for $name $(<$param>)? {
            #[track_caller]
            fn from(value: $value) -> Self {
                Self::new(value)
            }
        }

        impl $(<$param>)? fmt::Debug for $name $(<$param>)? {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.inner.fmt(f)
            }
        }
    };
}

/// The read-modify-write operations by name.
macro_rules! updates {
    ($name:ident, $value:ty, $($update:ident)*) => {
        impl $name {
            $(
                #[doc = concat!("See the real `", stringify!($update), "`.")]
                #[inline]
                #[track_caller]
                pub fn $update(&self, value: $value, order: Ordering) -> $value {
                    self.updated(Location::caller(), |inner| inner.$update(value, order))
                }
            )*
        }

        impl Default for $name {
            #[track_caller]
            fn default() -> Self {
                Self::new(<$value>::default())
            }
        }
    };
}

macro_rules! atomic_integers {
    ($($name:ident $value:ty,)*) => {
        $(
            atomic_type!($name, $value);
            updates!($name, $value, fetch_add fetch_sub fetch_and fetch_nand fetch_or fetch_xor fetch_max fetch_min);
        )*
    };
}

atomic_integers! {
    AtomicI8 i8,
    AtomicI16 i16,
    AtomicI32 i32,
    AtomicI64 i64,
    AtomicIsize isize,
    AtomicU8 u8,
    AtomicU16 u16,
    AtomicU32 u32,
    AtomicU64 u64,
    AtomicUsize usize,
}

atomic_type!(AtomicBool, bool);
updates!(AtomicBool, bool, fetch_and fetch_nand fetch_or fetch_xor);

impl AtomicBool {
    /// See the real `fetch_not`.
    #[inline]
    #[track_caller]
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.updated(Location::caller(), |inner| inner.fetch_not(order))
    }
}

atomic_type!(AtomicPtr<T>, *mut T);

impl<T> Default for AtomicPtr<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new(::std::ptr::null_mut())
    }
}
