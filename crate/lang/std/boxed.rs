//! `std::boxed`. Following a box, moving out of it and dropping it are built in.

use crate::borrow::BorrowMut;
use crate::cmp::Ordering;
use crate::fmt::{self, Debug, Display};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};

#[lang = "owned_box"]
pub struct Box<T: ?Sized> {
    pointer: *mut T,
}

unsafe impl<T: Send + ?Sized> Send for Box<T> {}
unsafe impl<T: Sync + ?Sized> Sync for Box<T> {}

/// Frees what a box points to, after its content was dropped or moved out.
#[lang = "box_free"]
pub(crate) fn box_free<T: ?Sized>(pointer: *mut T) {
    intrinsics::dealloc(pointer);
}

impl<T> Box<T> {
    #[lang = "box_new"]
    pub fn new(value: T) -> Box<T> {
        let pointer = intrinsics::alloc::<T>(1);
        intrinsics::write(pointer, value);
        Box { pointer }
    }

    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }
}

impl<T: ?Sized> Box<T> {
    pub(crate) const fn from_pointer(pointer: *mut T) -> Box<T> {
        Box { pointer }
    }

    pub(crate) fn into_pointer(boxed: Box<T>) -> *mut T {
        let pointer = boxed.pointer;
        intrinsics::forget(boxed);
        pointer
    }

    pub fn leak<'a>(boxed: Box<T>) -> &'a mut T {
        &mut *Box::into_pointer(boxed)
    }
}

impl<T: ?Sized> Deref for Box<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &*self.pointer
    }
}

impl<T: ?Sized> DerefMut for Box<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.pointer
    }
}

impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Box<T> {
        Box::new((**self).clone())
    }
}

impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Box<[T]> {
        (**self).to_vec().into_boxed_slice()
    }
}

impl Clone for Box<str> {
    fn clone(&self) -> Box<str> {
        Box { pointer: self.pointer }
    }
}

impl<T: Default> Default for Box<T> {
    fn default() -> Box<T> {
        Box::new(T::default())
    }
}

impl<T: PartialEq + ?Sized> PartialEq for Box<T> {
    fn eq(&self, other: &Box<T>) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<T: Eq + ?Sized> Eq for Box<T> {}

impl<T: PartialOrd + ?Sized> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Box<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}

impl<T: Ord + ?Sized> Ord for Box<T> {
    fn cmp(&self, other: &Box<T>) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}

impl<T: Hash + ?Sized> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: Debug + ?Sized> Debug for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<T: Display + ?Sized> Display for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&**self, f)
    }
}

impl<T: ?Sized> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T: ?Sized> BorrowMut<T> for Box<T> {
    fn borrow_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T> From<T> for Box<T> {
    fn from(value: T) -> Box<T> {
        Box::new(value)
    }
}

impl From<&str> for Box<str> {
    fn from(text: &str) -> Box<str> {
        let text: *const str = intrinsics::str_slice(text, 0, text.len());
        Box { pointer: text as *mut str }
    }
}

impl From<String> for Box<str> {
    fn from(text: String) -> Box<str> {
        text.into_boxed_str()
    }
}

impl<T> From<Vec<T>> for Box<[T]> {
    fn from(items: Vec<T>) -> Box<[T]> {
        items.into_boxed_slice()
    }
}

impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(items: &[T]) -> Box<[T]> {
        items.to_vec().into_boxed_slice()
    }
}

impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(items: [T; N]) -> Box<[T]> {
        Box::new(items)
    }
}

impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}

impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}

impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Box<[T]> {
        Vec::from_iter(items).into_boxed_slice()
    }
}

impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = crate::vec::IntoIter<T>;

    fn into_iter(self) -> crate::vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}
