// A library that is just large enough for the tests of the machine.
mod marker {
    #[lang = "sized"]
    pub trait Sized {}
    #[lang = "copy"]
    pub trait Copy: crate::clone::Clone {}
    #[lang = "send"]
    pub trait Send {}
    #[lang = "sync"]
    pub trait Sync {}
}
mod clone {
    #[lang = "clone"]
    pub trait Clone {
        fn clone(&self) -> Self;
    }
}
mod num {
    #[lang = "integer"]
    pub trait Integer: Copy {}
    #[lang = "float"]
    pub trait Float: Copy {}
}
mod ops {
    #[lang = "drop"]
    pub trait Drop {
        fn drop(&mut self);
    }
    #[lang = "fn_once"]
    pub trait FnOnce<Args> {
        type Output;
        fn call_once(self, args: Args) -> Self::Output;
    }
    #[lang = "fn_mut"]
    pub trait FnMut<Args>: FnOnce<Args> {
        fn call_mut(&mut self, args: Args) -> Self::Output;
    }
    #[lang = "fn"]
    pub trait Fn<Args>: FnMut<Args> {
        fn call(&self, args: Args) -> Self::Output;
    }
    #[lang = "deref"]
    pub trait Deref {
        type Target: ?Sized;
        fn deref(&self) -> &Self::Target;
    }
}
mod any {
    #[lang = "any"]
    pub trait Any {}
    impl<T> Any for T {}
}
mod boxed {
    #[lang = "owned_box"]
    pub struct Box<T: ?Sized> {
        pointer: *mut T,
    }
    #[lang = "box_free"]
    pub fn box_free<T: ?Sized>(pointer: *mut T) {
        crate::intrinsics::dealloc(pointer);
    }
    impl<T> Box<T> {
        #[lang = "box_new"]
        pub fn new(value: T) -> Box<T> {
            let pointer = crate::intrinsics::alloc::<T>(1);
            crate::intrinsics::write(pointer, value);
            Box { pointer }
        }
    }
}
mod option {
    #[lang = "Option"]
    pub enum Option<T> {
        None,
        Some(T),
    }
}
mod result {
    #[lang = "Result"]
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }
}
mod intrinsics {
    use crate::any::Any;
    pub fn alloc<T>(count: usize) -> *mut T { intrinsic!(alloc) }
    pub fn dealloc<T: ?Sized>(block: *mut T) { intrinsic!(dealloc) }
    pub fn write<T>(to: *mut T, value: T) { intrinsic!(write) }
    pub fn write_output(to_stderr: bool, text: &str) { intrinsic!(write_output) }
    pub fn int_digits<T>(value: T, radix: u32, upper: bool) -> &'static str { intrinsic!(int_digits) }
    pub fn begin_unwind(payload: Box<dyn Any + Send>) -> ! { intrinsic!(begin_unwind) }
    pub fn catch<T, F: FnOnce() -> T>(body: F) -> Result<T, Box<dyn Any + Send>> { intrinsic!(catch) }
    #[track_caller]
    pub fn report_panic(message: &str) { intrinsic!(report_panic) }
    pub fn visible(event: usize, object: *const ()) { intrinsic!(visible) }
    pub fn await_eq(event: usize, object: *const (), word: *const usize, value: usize) { intrinsic!(await_eq) }
    pub fn choose(count: usize) -> usize { intrinsic!(choose) }
    pub fn thread_start<F: FnOnce()>(body: F, name: &str) -> usize { intrinsic!(thread_start) }
    pub fn thread_ended(thread: usize) -> *const usize { intrinsic!(thread_ended) }
    pub fn null<T>() -> *mut T { intrinsic!(null) }
}
mod run {
    use crate::intrinsics;
    #[lang = "start"]
    pub fn start<T>(main: fn() -> T) -> i32 {
        match intrinsics::catch(|| { main(); }) {
            Ok(_) => 0,
            Err(_) => 101,
        }
    }
    #[lang = "panic_text"]
    #[track_caller]
    pub fn panic_text(text: &'static str) -> ! {
        intrinsics::report_panic(text);
        intrinsics::begin_unwind(Box::new(text))
    }
    #[lang = "panic_display"]
    #[track_caller]
    pub fn panic_display(text: &'static str) -> ! {
        intrinsics::report_panic(text);
        intrinsics::begin_unwind(Box::new(text))
    }
}
mod prelude {
    pub use crate::marker::{Copy, Send, Sized, Sync};
    pub use crate::clone::Clone;
    pub use crate::ops::{Drop, Fn, FnMut, FnOnce};
    pub use crate::boxed::Box;
    pub use crate::option::Option::{self, None, Some};
    pub use crate::result::Result::{self, Err, Ok};
    pub use crate::intrinsics::*;
    pub fn word_of(word: &mut usize) -> *mut usize { word }
    pub fn say(text: &str) { crate::intrinsics::write_output(false, text); }
    pub fn number(n: i32) {
        crate::intrinsics::write_output(false, if n < 0 { "-" } else { "" });
        crate::intrinsics::write_output(false, crate::intrinsics::int_digits(n, 10, false));
        crate::intrinsics::write_output(false, "\n");
    }
}
