//! `std::sync::Arc` and `Weak`.
//!
//! A handle is the real one and the number under which its allocation is known, so that who owns what can be told.

use ::std::borrow::Borrow;
use ::std::cmp::Ordering;
use ::std::error::Error;
use ::std::fmt;
use ::std::hash::{Hash, Hasher};
use ::std::marker::Unsize;
use ::std::ops::{CoerceUnsized, Deref};
use ::std::panic::{Location, RefUnwindSafe, UnwindSafe};
use ::std::pin::Pin;
use ::std::sync as real;

use interlock_trace::ObjectKind;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::object::register;
use interlock_trace::session;
use interlock_trace::thread::with_current;

use crate::hook;

/// A traced [`std::sync::Arc`](real::Arc).
pub struct Arc<T: ?Sized> {
    object: u32,
    inner: real::Arc<T>,
}

/// A traced [`std::sync::Weak`](real::Weak).
pub struct Weak<T: ?Sized> {
    object: u32,
    inner: real::Weak<T>,
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Arc<T> {}

/// Records what happened to an allocation, with its number of owners.
#[inline]
fn owners_event(kind: EventKind, object: u32, owners: usize, site: Site) {
    if session::tracing() {
        with_current(|me| {
            if let Some(me) = me {
                me.record(Event { object, detail: owners as u32, ..Event::new(kind, site) });
            }
        });
    }
}

impl<T: ?Sized> Arc<T> {
    /// A handle to an allocation that has just been made.
    #[track_caller]
    fn made(inner: real::Arc<T>) -> Self {
        let object = register(ObjectKind::Arc);
        owners_event(EventKind::ArcNew, object, 1, Site::of(Location::caller()));
        Self { object, inner }
    }
}

impl<T> Arc<T> {
    /// See [`real::Arc::new`].
    #[track_caller]
    pub fn new(value: T) -> Self {
        Self::made(real::Arc::new(value))
    }

    /// See [`real::Arc::new_cyclic`].
    #[track_caller]
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(make: F) -> Self {
        let object = register(ObjectKind::Arc);
        let inner = real::Arc::new_cyclic(|weak| make(&Weak { object, inner: weak.clone() }));
        owners_event(EventKind::ArcNew, object, 1, Site::of(Location::caller()));
        Self { object, inner }
    }

    /// See [`real::Arc::pin`].
    #[track_caller]
    pub fn pin(value: T) -> Pin<Self> {
        // SAFETY: like the real one: the value lives behind the pointer and is never moved out through this type.
        unsafe { Pin::new_unchecked(Self::new(value)) }
    }

    /// See [`real::Arc::try_unwrap`].
    ///
    /// # Errors
    ///
    /// Gives the handle back if there are other owners.
    #[track_caller]
    pub fn try_unwrap(this: Self) -> Result<T, Self> {
        hook::checkpoint();
        let (object, inner) = this.into_parts();
        match real::Arc::try_unwrap(inner) {
            Ok(value) => {
                owners_event(EventKind::ArcDrop, object, 1, Site::of(Location::caller()));
                Ok(value)
            }
            Err(inner) => Err(Self { object, inner }),
        }
    }

    /// See [`real::Arc::into_inner`].
    #[track_caller]
    pub fn into_inner(this: Self) -> Option<T> {
        hook::checkpoint();
        let (object, inner) = this.into_parts();
        owners_event(EventKind::ArcDrop, object, real::Arc::strong_count(&inner), Site::of(Location::caller()));
        real::Arc::into_inner(inner)
    }

    /// See [`real::Arc::into_raw`]. The trace loses sight of the allocation until [`Arc::from_raw`].
    #[must_use]
    pub fn into_raw(this: Self) -> *const T {
        real::Arc::into_raw(this.into_parts().1)
    }

    /// See [`real::Arc::from_raw`].
    ///
    /// # Safety
    ///
    /// As for the real one.
    #[track_caller]
    pub unsafe fn from_raw(pointer: *const T) -> Self {
        // SAFETY: passed on to the caller.
        Self::made(unsafe { real::Arc::from_raw(pointer) })
    }

    fn into_parts(self) -> (u32, real::Arc<T>) {
        let this = ::std::mem::ManuallyDrop::new(self);
        // SAFETY: `this` is never dropped, so that the real handle is moved out exactly once.
        (this.object, unsafe { ::std::ptr::read(&this.inner) })
    }
}

impl<T: ?Sized> Arc<T> {
    /// See [`real::Arc::as_ptr`].
    #[must_use]
    pub fn as_ptr(this: &Self) -> *const T {
        real::Arc::as_ptr(&this.inner)
    }

    /// See [`real::Arc::downgrade`].
    #[must_use]
    pub fn downgrade(this: &Self) -> Weak<T> {
        Weak { object: this.object, inner: real::Arc::downgrade(&this.inner) }
    }

    /// See [`real::Arc::weak_count`].
    #[must_use]
    pub fn weak_count(this: &Self) -> usize {
        real::Arc::weak_count(&this.inner)
    }

    /// See [`real::Arc::strong_count`].
    #[must_use]
    pub fn strong_count(this: &Self) -> usize {
        real::Arc::strong_count(&this.inner)
    }

    /// See [`real::Arc::ptr_eq`].
    #[must_use]
    pub fn ptr_eq(this: &Self, other: &Self) -> bool {
        real::Arc::ptr_eq(&this.inner, &other.inner)
    }

    /// See [`real::Arc::get_mut`].
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {
        real::Arc::get_mut(&mut this.inner)
    }
}

impl<T: Clone> Arc<T> {
    /// See [`real::Arc::make_mut`].
    #[track_caller]
    pub fn make_mut(this: &mut Self) -> &mut T {
        let (before, owners) = (Self::as_ptr(this), Self::strong_count(this));
        real::Arc::make_mut(&mut this.inner);
        if Self::as_ptr(this) != before {
            // It was shared, so that this handle now owns a copy.
            owners_event(EventKind::ArcDrop, this.object, owners, Site::of(Location::caller()));
            this.object = register(ObjectKind::Arc);
            owners_event(EventKind::ArcNew, this.object, 1, Site::of(Location::caller()));
        }
        real::Arc::make_mut(&mut this.inner)
    }

    /// See [`real::Arc::unwrap_or_clone`].
    #[track_caller]
    pub fn unwrap_or_clone(this: Self) -> T {
        Self::try_unwrap(this).unwrap_or_else(|shared| (*shared).clone())
    }
}

impl<T: ?Sized> Clone for Arc<T> {
    #[inline]
    #[track_caller]
    fn clone(&self) -> Self {
        hook::checkpoint();
        let inner = real::Arc::clone(&self.inner);
        owners_event(EventKind::ArcClone, self.object, real::Arc::strong_count(&inner), Site::of(Location::caller()));
        Self { object: self.object, inner }
    }
}

impl<T: ?Sized> Drop for Arc<T> {
    #[inline]
    fn drop(&mut self) {
        if session::tracing() {
            let owners = real::Arc::strong_count(&self.inner);
            owners_event(EventKind::ArcDrop, self.object, owners, Site::of(Location::caller()));
        }
    }
}

impl<T> Weak<T> {
    /// See [`real::Weak::new`].
    #[must_use]
    pub const fn new() -> Self {
        Self { object: 0, inner: real::Weak::new() }
    }
}

impl<T: ?Sized> Weak<T> {
    /// See [`real::Weak::upgrade`].
    #[must_use]
    #[track_caller]
    pub fn upgrade(&self) -> Option<Arc<T>> {
        hook::checkpoint();
        let inner = self.inner.upgrade()?;
        owners_event(EventKind::ArcClone, self.object, real::Arc::strong_count(&inner), Site::of(Location::caller()));
        Some(Arc { object: self.object, inner })
    }

    /// See [`real::Weak::strong_count`].
    #[must_use]
    pub fn strong_count(&self) -> usize {
        self.inner.strong_count()
    }

    /// See [`real::Weak::weak_count`].
    #[must_use]
    pub fn weak_count(&self) -> usize {
        self.inner.weak_count()
    }

    /// See [`real::Weak::ptr_eq`].
    #[must_use]
    pub fn ptr_eq(&self, other: &Self) -> bool {
        self.inner.ptr_eq(&other.inner)
    }
}

impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Self {
        Self { object: self.object, inner: self.inner.clone() }
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &self.inner
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized> fmt::Pointer for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<T: ?Sized + Error> Error for Arc<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.source()
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

impl<T: ?Sized + Eq> Eq for Arc<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.inner.partial_cmp(&other.inner)
    }
}

impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.inner.cmp(&other.inner)
    }
}

impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.inner.hash(state);
    }
}

impl<T: Default> Default for Arc<T> {
    #[track_caller]
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for Arc<T> {
    #[track_caller]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl From<&str> for Arc<str> {
    #[track_caller]
    fn from(text: &str) -> Self {
        Self::made(text.into())
    }
}

impl From<String> for Arc<str> {
    #[track_caller]
    fn from(text: String) -> Self {
        Self::made(text.into())
    }
}

impl<T> From<Vec<T>> for Arc<[T]> {
    #[track_caller]
    fn from(items: Vec<T>) -> Self {
        Self::made(items.into())
    }
}

impl<T: Clone> From<&[T]> for Arc<[T]> {
    #[track_caller]
    fn from(items: &[T]) -> Self {
        Self::made(items.into())
    }
}

impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    #[track_caller]
    fn from(items: [T; N]) -> Self {
        Self::made(items.into())
    }
}

impl<T: ?Sized> From<Box<T>> for Arc<T> {
    #[track_caller]
    fn from(value: Box<T>) -> Self {
        Self::made(value.into())
    }
}

impl<T> FromIterator<T> for Arc<[T]> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::made(items.into_iter().collect())
    }
}
