//! `std::cell`.

use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt::{self, Debug, Display};
use crate::intrinsics;
use crate::mem;
use crate::ops::{Deref, DerefMut};

pub use crate::cell::once::{LazyCell, OnceCell};

/// What may change behind a shared reference. The solver and the machine know it by this name.
#[lang = "unsafe_cell"]
pub struct UnsafeCell<T: ?Sized> {
    pub(crate) value: T,
}

impl<T: ?Sized> !Sync for UnsafeCell<T> {}

impl<T> UnsafeCell<T> {
    pub(crate) const fn new(value: T) -> UnsafeCell<T> {
        UnsafeCell { value }
    }
}

impl<T: ?Sized> UnsafeCell<T> {
    pub(crate) const fn get(&self) -> *mut T {
        &self.value as *const T as *mut T
    }
}

#[lang = "Cell"]
pub struct Cell<T> {
    value: UnsafeCell<T>,
}

impl<T> !Sync for Cell<T> {}

impl<T> Cell<T> {
    pub const fn new(value: T) -> Cell<T> {
        Cell { value: UnsafeCell { value } }
    }

    pub fn set(&self, value: T) {
        drop(self.replace(value));
    }

    pub fn swap(&self, other: &Cell<T>) {
        intrinsics::swap(self.value.get(), other.value.get());
    }

    pub fn replace(&self, value: T) -> T {
        mem::replace(&mut *self.value.get(), value)
    }

    pub fn into_inner(self) -> T {
        self.value.value
    }

    pub fn get(&self) -> T
    where
        T: Copy,
    {
        self.value.value
    }

    pub fn update<F: FnOnce(T) -> T>(&self, f: F)
    where
        T: Copy,
    {
        self.set(f(self.get()));
    }

    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }

    pub fn get_mut(&mut self) -> &mut T {
        &mut self.value.value
    }
}

impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Cell<T> {
        Cell::new(self.get())
    }
}

impl<T: Default> Default for Cell<T> {
    fn default() -> Cell<T> {
        Cell::new(T::default())
    }
}

impl<T: PartialEq + Copy> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool {
        self.get() == other.get()
    }
}

impl<T: Eq + Copy> Eq for Cell<T> {}

impl<T: PartialOrd + Copy> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}

impl<T> From<T> for Cell<T> {
    fn from(value: T) -> Cell<T> {
        Cell::new(value)
    }
}

impl<T: Copy + Debug> Debug for Cell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cell").field("value", &self.get()).finish()
    }
}

#[lang = "RefCell"]
pub struct RefCell<T: ?Sized> {
    /// Above 0: that many `Ref`s; below 0: that many `RefMut`s.
    borrows: Cell<isize>,
    value: UnsafeCell<T>,
}

impl<T: ?Sized> !Sync for RefCell<T> {}

pub struct BorrowError;
pub struct BorrowMutError;

impl Debug for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowError")
    }
}

impl Display for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("already mutably borrowed")
    }
}

impl Debug for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowMutError")
    }
}

impl Display for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("already borrowed")
    }
}

impl Error for BorrowError {}
impl Error for BorrowMutError {}

#[track_caller]
fn already_mutably_borrowed() -> ! {
    // The payload of std's panic is a text that was made.
    crate::panicking::panic_display("RefCell already mutably borrowed")
}

#[track_caller]
fn already_borrowed() -> ! {
    crate::panicking::panic_display("RefCell already borrowed")
}

impl<T> RefCell<T> {
    pub const fn new(value: T) -> RefCell<T> {
        RefCell { borrows: Cell::new(0), value: UnsafeCell { value } }
    }

    pub fn into_inner(self) -> T {
        self.value.value
    }

    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        mem::replace(&mut *self.borrow_mut(), value)
    }

    #[track_caller]
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {
        let mut place = self.borrow_mut();
        let value = f(&mut *place);
        mem::replace(&mut *place, value)
    }

    #[track_caller]
    pub fn swap(&self, other: &RefCell<T>) {
        mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut());
    }

    #[track_caller]
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }
}

impl<T: ?Sized> RefCell<T> {
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() {
            Ok(reference) => reference,
            Err(_) => already_mutably_borrowed(),
        }
    }

    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        let borrows = self.borrows.get();
        if borrows < 0 {
            return Err(BorrowError);
        }
        self.borrows.set(borrows + 1);
        Ok(Ref { value: &self.value.value, borrows: &self.borrows })
    }

    #[track_caller]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() {
            Ok(reference) => reference,
            Err(_) => already_borrowed(),
        }
    }

    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        if self.borrows.get() != 0 {
            return Err(BorrowMutError);
        }
        self.borrows.set(-1);
        Ok(RefMut { value: &mut *self.value.get(), borrows: &self.borrows })
    }

    pub fn get_mut(&mut self) -> &mut T {
        &mut self.value.value
    }
}

impl<T: Clone> Clone for RefCell<T> {
    #[track_caller]
    fn clone(&self) -> RefCell<T> {
        RefCell::new(self.borrow().clone())
    }
}

impl<T: Default> Default for RefCell<T> {
    fn default() -> RefCell<T> {
        RefCell::new(T::default())
    }
}

impl<T: PartialEq + ?Sized> PartialEq for RefCell<T> {
    fn eq(&self, other: &RefCell<T>) -> bool {
        *self.borrow() == *other.borrow()
    }
}

impl<T: Eq + ?Sized> Eq for RefCell<T> {}

impl<T: PartialOrd + ?Sized> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &RefCell<T>) -> Option<Ordering> {
        self.borrow().partial_cmp(&*other.borrow())
    }
}

impl<T: Ord + ?Sized> Ord for RefCell<T> {
    fn cmp(&self, other: &RefCell<T>) -> Ordering {
        self.borrow().cmp(&*other.borrow())
    }
}

impl<T> From<T> for RefCell<T> {
    fn from(value: T) -> RefCell<T> {
        RefCell::new(value)
    }
}

impl<T: Debug + ?Sized> Debug for RefCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shape = f.debug_struct("RefCell");
        match self.try_borrow() {
            Ok(value) => shape.field("value", &value),
            Err(_) => shape.field("value", &format_args!("<borrowed>")),
        };
        shape.finish()
    }
}

pub struct Ref<'a, T: ?Sized> {
    value: &'a T,
    borrows: &'a Cell<isize>,
}

impl<'a, T: ?Sized> Ref<'a, T> {
    pub fn clone(original: &Ref<'a, T>) -> Ref<'a, T> {
        original.borrows.set(original.borrows.get() + 1);
        Ref { value: original.value, borrows: original.borrows }
    }

    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(original: Ref<'a, T>, f: F) -> Ref<'a, U> {
        let value = f(original.value);
        let borrows = original.borrows;
        mem::forget(original);
        Ref { value, borrows }
    }
}

impl<T: ?Sized> Drop for Ref<'_, T> {
    fn drop(&mut self) {
        self.borrows.set(self.borrows.get() - 1);
    }
}

impl<T: ?Sized> Deref for Ref<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value
    }
}

impl<T: Debug + ?Sized> Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<T: Display + ?Sized> Display for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&**self, f)
    }
}

pub struct RefMut<'a, T: ?Sized> {
    value: *mut T,
    borrows: &'a Cell<isize>,
}

impl<'a, T: ?Sized> RefMut<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(original: RefMut<'a, T>, f: F) -> RefMut<'a, U> {
        let value = f(&mut *original.value);
        let borrows = original.borrows;
        mem::forget(original);
        RefMut { value, borrows }
    }
}

impl<T: ?Sized> Drop for RefMut<'_, T> {
    fn drop(&mut self) {
        self.borrows.set(self.borrows.get() + 1);
    }
}

impl<T: ?Sized> Deref for RefMut<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &*self.value
    }
}

impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.value
    }
}

impl<T: Debug + ?Sized> Debug for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<T: Display + ?Sized> Display for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&**self, f)
    }
}
