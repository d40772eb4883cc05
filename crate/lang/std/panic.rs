//! `std::panic`. Hooks do not exist here: a panic always prints as the default hook prints it.

use crate::any::Any;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};

pub trait UnwindSafe {}
pub trait RefUnwindSafe {}

// That a closure is unwind-safe is not checked: it is a hint to the programmer that changes no behaviour.
impl<T: ?Sized> UnwindSafe for T {}
impl<T: ?Sized> RefUnwindSafe for T {}

pub struct AssertUnwindSafe<T>(pub T);

impl<T> Deref for AssertUnwindSafe<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;

    fn call_once(self, _: ()) -> R {
        (self.0)()
    }
}

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send>> {
    intrinsics::catch(f)
}

pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    intrinsics::begin_unwind(payload)
}

#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(message: M) -> ! {
    intrinsics::report_panic("Box<dyn Any>");
    intrinsics::begin_unwind(Box::new(message))
}

#[lang = "Location"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    col: u32,
}

impl<'a> Location<'a> {
    #[track_caller]
    pub fn caller() -> &'static Location<'static> {
        let location =
            Location { file: "src/main.rs", line: intrinsics::caller_line(), col: intrinsics::caller_column() };
        &*Box::into_pointer(Box::new(location))
    }

    pub const fn file(&self) -> &str {
        self.file
    }

    pub const fn line(&self) -> u32 {
        self.line
    }

    pub const fn column(&self) -> u32 {
        self.col
    }
}

impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.col)
    }
}
