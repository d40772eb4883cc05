//! `std::rc`: shared owners within one thread.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt::{self, Debug, Display};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::Deref;

/// Owners, weak owners with one more for all the others together, and the value.
pub(crate) struct Inner<T: ?Sized> {
    strong: usize,
    weak: usize,
    value: T,
}

#[lang = "Rc"]
pub struct Rc<T: ?Sized> {
    inner: *mut Inner<T>,
}

impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}

#[lang = "RcWeak"]
pub struct Weak<T: ?Sized> {
    inner: *mut Inner<T>,
}

impl<T: ?Sized> !Send for Weak<T> {}
impl<T: ?Sized> !Sync for Weak<T> {}

impl<T> Rc<T> {
    pub fn new(data: T) -> Rc<T> {
        let inner = intrinsics::alloc::<Inner<T>>(1);
        intrinsics::write(inner, Inner { strong: 1, weak: 1, value: data });
        Rc { inner }
    }

    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {
        let inner = intrinsics::alloc::<Inner<T>>(1);
        (*inner).weak = 1;
        let weak = Weak { inner };
        let value = data_fn(&weak);
        intrinsics::write(&mut (*inner).value as *mut T, value);
        (*inner).strong = 1;
        intrinsics::forget(weak);
        Rc { inner }
    }

    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if (*this.inner).strong != 1 {
            return Err(this);
        }
        Ok(Rc::last(this))
    }

    pub fn into_inner(this: Rc<T>) -> Option<T> {
        if (*this.inner).strong == 1 {
            return Some(Rc::last(this));
        }
        (*this.inner).strong -= 1;
        intrinsics::forget(this);
        None
    }

    pub fn unwrap_or_clone(this: Rc<T>) -> T
    where
        T: Clone,
    {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }

    /// The value of the only owner.
    fn last(this: Rc<T>) -> T {
        let inner = this.inner;
        intrinsics::forget(this);
        (*inner).strong = 0;
        let value = intrinsics::take(&mut (*inner).value as *mut T);
        release_weak(inner);
        value
    }
}

impl<T: ?Sized> Rc<T> {
    pub fn strong_count(this: &Rc<T>) -> usize {
        (*this.inner).strong
    }

    pub fn weak_count(this: &Rc<T>) -> usize {
        (*this.inner).weak - 1
    }

    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        intrinsics::pointer_eq(this.inner as *const (), other.inner as *const ())
    }

    pub fn as_ptr(this: &Rc<T>) -> *const T {
        &(*this.inner).value as *const T
    }

    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        (*this.inner).weak += 1;
        Weak { inner: this.inner }
    }

    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if (*this.inner).strong == 1 && (*this.inner).weak == 1 { Some(&mut (*this.inner).value) } else { None }
    }
}

impl<T: Clone> Rc<T> {
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        if (*this.inner).strong != 1 {
            let copy = Rc::new((**this).clone());
            *this = copy;
        } else if (*this.inner).weak != 1 {
            // Only weak owners are left beside this one: the value leaves them behind.
            let value = intrinsics::take(&mut (*this.inner).value as *mut T);
            let old = this.inner;
            let moved = Rc::new(value);
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

impl<T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {
        let inner = self.inner;
        (*inner).strong -= 1;
        if (*inner).strong == 0 {
            let _share = Weak { inner };
            intrinsics::drop_in_place(&mut (*inner).value as *mut T);
        }
    }
}

impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        (*self.inner).strong += 1;
        Rc { inner: self.inner }
    }
}

impl<T: ?Sized> Deref for Rc<T> {
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
    pub fn upgrade(&self) -> Option<Rc<T>> {
        if intrinsics::is_null(self.inner) {
            return None;
        }
        if (*self.inner).strong == 0 {
            return None;
        }
        (*self.inner).strong += 1;
        Some(Rc { inner: self.inner })
    }

    pub fn strong_count(&self) -> usize {
        if intrinsics::is_null(self.inner) {
            return 0;
        }
        (*self.inner).strong
    }

    pub fn weak_count(&self) -> usize {
        if intrinsics::is_null(self.inner) {
            return 0;
        }
        if (*self.inner).strong == 0 { 0 } else { (*self.inner).weak - 1 }
    }

    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        intrinsics::pointer_eq(self.inner as *const (), other.inner as *const ())
    }
}

impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !intrinsics::is_null(self.inner) {
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

impl<T: ?Sized + Debug> Debug for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + Display> Display for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {
    fn eq(&self, other: &Rc<T>) -> bool {
        **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Rc<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> {
    fn partial_cmp(&self, other: &Rc<T>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<T: ?Sized + Ord> Ord for Rc<T> {
    fn cmp(&self, other: &Rc<T>) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<T: ?Sized + Hash> Hash for Rc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<T: Default> Default for Rc<T> {
    fn default() -> Rc<T> {
        Rc::new(T::default())
    }
}

impl<T> From<T> for Rc<T> {
    fn from(value: T) -> Rc<T> {
        Rc::new(value)
    }
}

impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(items: [T; N]) -> Rc<[T]> {
        Rc::new(items)
    }
}

// Texts, and elements whose number is only known at run time, do not fit behind the counts: std has these conversions, and
// the machine refuses them by their names.
impl From<&str> for Rc<str> {
    fn from(text: &str) -> Rc<str> {
        intrinsic!(rc_of_a_text)
    }
}

impl From<String> for Rc<str> {
    fn from(text: String) -> Rc<str> {
        intrinsic!(rc_of_a_text)
    }
}

impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(items: Vec<T>) -> Rc<[T]> {
        intrinsic!(rc_of_a_vector)
    }
}

impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(items: &[T]) -> Rc<[T]> {
        intrinsic!(rc_of_a_slice)
    }
}

impl<T: ?Sized> AsRef<T> for Rc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> Borrow<T> for Rc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized + Error> Error for Rc<T> {}
