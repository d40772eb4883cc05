//! How panics begin: what `panic!` and the assertions are made into.

use crate::any::Any;
use crate::fmt::{self, Arguments, Debug};
use crate::intrinsics;

#[lang = "panic_fmt"]
#[track_caller]
pub(crate) fn panic_fmt(message: Arguments<'_>) -> ! {
    match message.as_str() {
        Some(text) => panic_text(text),
        None => {
            let text = fmt::format(message);
            intrinsics::report_panic(text.as_str());
            intrinsics::begin_unwind(Box::new(text))
        }
    }
}

/// Panics with a literal, whose payload is a `&'static str`: so do overflows.
#[lang = "panic_text"]
#[track_caller]
pub(crate) fn panic_text(text: &'static str) -> ! {
    intrinsics::report_panic(text);
    intrinsics::begin_unwind(Box::new(text))
}

/// Panics with a text that was made, whose payload is a `String`: so do indices out of bounds.
#[lang = "panic_display"]
#[track_caller]
pub(crate) fn panic_display(text: &str) -> ! {
    intrinsics::report_panic(text);
    intrinsics::begin_unwind(Box::new(String::from(text)))
}

/// What `assert_eq!` (`equal`) and `assert_ne!` come to when they fail.
#[lang = "assert_failed"]
#[track_caller]
pub(crate) fn assert_failed(equal: bool, left: &dyn Debug, right: &dyn Debug, message: Option<Arguments<'_>>) -> ! {
    let operator = if equal { "==" } else { "!=" };
    match message {
        Some(message) => panic!(
            "assertion `left {operator} right` failed: {message}\n  left: {left:?}\n right: {right:?}"
        ),
        None => panic!("assertion `left {operator} right` failed\n  left: {left:?}\n right: {right:?}"),
    }
}

/// What a panic of the machine's own, such as an overflow, carries.
#[lang = "panic_payload"]
pub(crate) fn panic_payload(message: &'static str, is_literal: bool) -> Box<dyn Any + Send> {
    if is_literal { Box::new(message) } else { Box::new(String::from(message)) }
}
