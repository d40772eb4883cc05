//! `std::sync::Arc` and its `Weak`. Owners are counted at scheduling points only where somebody can see when: where the
//! program asks for a count anywhere, or where the drop of the value can be seen.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::error::Error;
use crate::event::Event;
use crate::fmt::{self, Debug, Display};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::Deref;

/// Views read these words: owners, weak owners with one more for all the others together, where it was made, the value.
#[lang = "ArcInner"]
pub(crate) struct Inner<T: ?Sized> {
    strong: usize,
    weak: usize,
    site: usize,
    value: T,
}

#[lang = "Arc"]
pub struct Arc<T: ?Sized> {
    inner: *mut Inner<T>,
}

unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}

#[lang = "ArcWeak"]
pub struct Weak<T: ?Sized> {
    inner: *mut Inner<T>,
}

unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

impl<T> Arc<T> {
    pub fn new(data: T) -> Arc<T> {
        let inner = intrinsics::alloc::<Inner<T>>(1);
        intrinsics::write(inner, Inner { strong: 1, weak: 1, site: intrinsics::object_site(), value: data });
        intrinsics::record(Event::ArcNew, inner as *const (), 1);
        Arc { inner }
    }

    /// For what the library shares behind a program's back: nothing is told of it.
    pub(crate) fn untold(data: T) -> Arc<T> {
        let inner = intrinsics::alloc::<Inner<T>>(1);
        intrinsics::write(inner, Inner { strong: 1, weak: 1, site: 0, value: data });
        Arc { inner }
    }

    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {
        let inner = intrinsics::alloc::<Inner<T>>(1);
        (*inner).weak = 1;
        (*inner).site = intrinsics::object_site();
        let weak = Weak { inner };
        let value = data_fn(&weak);
        intrinsics::write(&mut (*inner).value as *mut T, value);
        (*inner).strong = 1;
        intrinsics::forget(weak);
        intrinsics::record(Event::ArcNew, inner as *const (), 1);
        Arc { inner }
    }

    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        intrinsics::observe_counts();
        intrinsics::point(Event::ArcDrop, this.object());
        if (*this.inner).strong != 1 {
            return Err(this);
        }
        Ok(Arc::last(this))
    }

    pub fn into_inner(this: Arc<T>) -> Option<T> {
        intrinsics::observe_counts();
        intrinsics::point(Event::ArcDrop, this.object());
        if (*this.inner).strong == 1 {
            return Some(Arc::last(this));
        }
        intrinsics::record(Event::ArcDrop, this.object(), (*this.inner).strong);
        (*this.inner).strong -= 1;
        intrinsics::forget(this);
        None
    }

    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }

    /// The value of the only owner.
    fn last(this: Arc<T>) -> T {
        let inner = this.inner;
        intrinsics::record(Event::ArcDrop, this.object(), 1);
        intrinsics::forget(this);
        (*inner).strong = 0;
        let value = intrinsics::take(&mut (*inner).value as *mut T);
        release_weak(inner);
        value
    }
}

impl<T: ?Sized> Arc<T> {
    pub fn strong_count(this: &Arc<T>) -> usize {
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, this.object());
        (*this.inner).strong
    }

    pub fn weak_count(this: &Arc<T>) -> usize {
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, this.object());
        (*this.inner).weak - 1
    }

    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        intrinsics::pointer_eq(this.object(), other.object())
    }

    pub fn as_ptr(this: &Arc<T>) -> *const T {
        &(*this.inner).value as *const T
    }

    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        if intrinsics::counts_observed() {
            intrinsics::point(Event::ArcClone, this.object());
        }
        (*this.inner).weak += 1;
        Weak { inner: this.inner }
    }

    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, this.object());
        if (*this.inner).strong == 1 && (*this.inner).weak == 1 { Some(&mut (*this.inner).value) } else { None }
    }

    fn object(&self) -> *const () {
        self.inner as *const ()
    }
}

impl<T: Clone> Arc<T> {
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, this.object());
        if (*this.inner).strong != 1 {
            let copy = Arc::new((**this).clone());
            *this = copy;
        } else if (*this.inner).weak != 1 {
            // Only weak owners are left beside this one: the value leaves them behind.
            let value = intrinsics::take(&mut (*this.inner).value as *mut T);
            let old = this.inner;
            let moved = Arc::new(value);
            intrinsics::write(&mut this.inner as *mut *mut Inner<T>, moved.inner);
            intrinsics::forget(moved);
            (*old).strong = 0;
            release_weak(old);
        }
        &mut (*this.inner).value
    }
}

/// Gives up one weak owner's share; the last one frees the memory.
fn release_weak<T: ?Sized>(inner: *mut Inner<T>) {
    (*inner).weak -= 1;
    if (*inner).weak == 0 {
        intrinsics::dealloc(inner);
    }
}

impl<T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        let inner = self.inner;
        if intrinsics::counts_observed() || intrinsics::drop_is_observable::<T>() {
            intrinsics::point(Event::ArcDrop, inner as *const ());
        }
        intrinsics::record(Event::ArcDrop, inner as *const (), (*inner).strong);
        (*inner).strong -= 1;
        if (*inner).strong == 0 {
            let _share = Weak { inner };
            intrinsics::drop_in_place(&mut (*inner).value as *mut T);
        }
    }
}

impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        if intrinsics::counts_observed() {
            intrinsics::point(Event::ArcClone, self.object());
        }
        (*self.inner).strong += 1;
        intrinsics::record(Event::ArcClone, self.object(), (*self.inner).strong);
        Arc { inner: self.inner }
    }
}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &(*self.inner).value
    }
}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        Weak { inner: intrinsics::null() }
    }
}

impl<T: ?Sized> Weak<T> {
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if intrinsics::is_null(self.inner) {
            return None;
        }
        intrinsics::observe_counts();
        intrinsics::point(Event::ArcClone, self.inner as *const ());
        if (*self.inner).strong == 0 {
            return None;
        }
        (*self.inner).strong += 1;
        intrinsics::record(Event::ArcClone, self.inner as *const (), (*self.inner).strong);
        Some(Arc { inner: self.inner })
    }

    pub fn strong_count(&self) -> usize {
        if intrinsics::is_null(self.inner) {
            return 0;
        }
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, self.inner as *const ());
        (*self.inner).strong
    }

    pub fn weak_count(&self) -> usize {
        if intrinsics::is_null(self.inner) {
            return 0;
        }
        intrinsics::observe_counts();
        intrinsics::point(Event::AtomicLoad, self.inner as *const ());
        if (*self.inner).strong == 0 { 0 } else { (*self.inner).weak - 1 }
    }

    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        intrinsics::pointer_eq(self.inner as *const (), other.inner as *const ())
    }
}

impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !intrinsics::is_null(self.inner) {
            if intrinsics::counts_observed() {
                intrinsics::point(Event::ArcClone, self.inner as *const ());
            }
            (*self.inner).weak += 1;
        }
        Weak { inner: self.inner }
    }
}

impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        if intrinsics::is_null(self.inner) {
            return;
        }
        // The share of all owners together goes with the last of them, which is a step of its own already.
        if intrinsics::counts_observed() && (*self.inner).strong > 0 {
            intrinsics::point(Event::ArcDrop, self.inner as *const ());
        }
        release_weak(self.inner);
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}

impl<T: ?Sized> Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}

impl<T: ?Sized + Debug> Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Display> Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Arc<T>) -> bool {
        **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Arc<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Arc<T>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Arc<T>) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}

impl<T> From<T> for Arc<T> {
    fn from(value: T) -> Arc<T> {
        Arc::new(value)
    }
}

impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(items: [T; N]) -> Arc<[T]> {
        Arc::new(items)
    }
}

// Texts, and elements whose number is only known at run time, do not fit behind the counts: std has these conversions, and
// the machine refuses them by their names.
impl From<&str> for Arc<str> {
    fn from(text: &str) -> Arc<str> {
        intrinsic!(arc_of_a_text)
    }
}

impl From<String> for Arc<str> {
    fn from(text: String) -> Arc<str> {
        intrinsic!(arc_of_a_text)
    }
}

impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(items: Vec<T>) -> Arc<[T]> {
        intrinsic!(arc_of_a_vector)
    }
}

impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(items: &[T]) -> Arc<[T]> {
        intrinsic!(arc_of_a_slice)
    }
}

impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized + Error> Error for Arc<T> {}
