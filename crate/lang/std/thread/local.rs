//! `thread_local!`: what each thread has for itself, made when it is first used and dropped when the thread ends, the
//! last made first.

use crate::cell::{Cell, RefCell};
use crate::error::Error;
use crate::fmt::{self, Debug, Display};
use crate::intrinsics;

/// A static of `thread_local!`; its address is what tells it from others.
#[lang = "LocalKey"]
pub struct LocalKey<T> {
    init: fn() -> T,
}

unsafe impl<T> Send for LocalKey<T> {}
unsafe impl<T> Sync for LocalKey<T> {}

/// What stands before each value: enough to find it, and to drop it without knowing its type.
struct Head {
    key: *const (),
    next: *mut (),
    drop: fn(*mut ()),
    /// It is being dropped, or was.
    gone: bool,
}

struct Entry<T> {
    head: Head,
    value: T,
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub struct AccessError;

fn drop_entry<T>(entry: *mut ()) {
    let entry = entry as *mut Entry<T>;
    intrinsics::drop_in_place(&mut (*entry).value as *mut T);
}

/// Drops the values of the thread that ends.
pub(crate) fn end() {
    let first = intrinsics::thread_locals();
    let mut place = *first;
    // Values that the drops make are in front of those that there were; they come last.
    while !intrinsics::is_null(place) {
        let head = place as *mut Head;
        if !(*head).gone {
            (*head).gone = true;
            ((*head).drop)(place);
            place = *first;
        } else {
            place = (*head).next;
        }
    }
    while !intrinsics::is_null(*first) {
        let entry = *first;
        *first = (*(entry as *mut Head)).next;
        intrinsics::dealloc(entry);
    }
}

impl<T: 'static> LocalKey<T> {
    #[lang = "local_key_new"]
    pub(crate) const fn new(init: fn() -> T) -> LocalKey<T> {
        LocalKey { init }
    }

    /// The value's place; null if it was dropped already.
    fn place(&'static self) -> *mut T {
        let key = self as *const LocalKey<T> as *const ();
        let first = intrinsics::thread_locals();
        let mut place = *first;
        while !intrinsics::is_null(place) {
            let head = place as *mut Head;
            if intrinsics::pointer_eq((*head).key, key) {
                if (*head).gone {
                    return intrinsics::null();
                }
                return &mut (*(place as *mut Entry<T>)).value as *mut T;
            }
            place = (*head).next;
        }
        let value = (self.init)();
        let entry = intrinsics::alloc::<Entry<T>>(1);
        let head = Head { key, next: *first, drop: drop_entry::<T>, gone: false };
        intrinsics::write(entry, Entry { head, value });
        *first = entry as *mut ();
        &mut (*entry).value as *mut T
    }

    #[track_caller]
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        let place = self.place();
        if intrinsics::is_null(place) {
            panic!(
                "cannot access a Thread Local Storage value during or after destruction: {:?}",
                AccessError
            );
        }
        f(&*place)
    }

    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {
        let place = self.place();
        if intrinsics::is_null(place) {
            return Err(AccessError);
        }
        Ok(f(&*place))
    }
}

impl<T: 'static> LocalKey<Cell<T>> {
    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.with(|cell| cell.set(value))
    }

    #[track_caller]
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(|cell| cell.get())
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    #[track_caller]
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    #[track_caller]
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.with(|cell| *cell.borrow_mut() = value)
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessError")
    }
}

impl Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

impl Error for AccessError {}
