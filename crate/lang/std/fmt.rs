//! `std::fmt`: what the formatting macros are made into, and the traits.
//!
//! A format string becomes `Arguments { pieces: &[..], args: &[..] }`. Each argument is made by the function for its trait,
//! such as `argument_display(&x)`; a width or precision from an argument is one more argument, by `argument_usize(&n)`.

use crate::intrinsics;

pub use crate::fmt::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple};
pub use crate::fmt::formatter::{Alignment, Formatter};

pub type Result = crate::result::Result<(), Error>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}

/// A format string with its arguments.
#[lang = "Arguments"]
#[derive(Clone, Copy)]
pub struct Arguments<'a> {
    pub(crate) pieces: &'a [Piece],
    pub(crate) args: &'a [Argument],
}

/// A piece of a format string.
#[lang = "Piece"]
#[derive(Clone, Copy)]
pub(crate) enum Piece {
    /// Text.
    Text(&'static str),
    /// `{}`: the argument with that index.
    Arg(usize, Spec),
}

/// What stands behind the colon in `{:..}`.
#[lang = "Spec"]
#[derive(Clone, Copy)]
pub(crate) struct Spec {
    pub(crate) fill: char,
    pub(crate) align: Align,
    /// 1 `+`, 4 `#`, 8 `0`, as std numbers them (2 is `-`); 16 `x?`, 32 `X?`.
    pub(crate) flags: u32,
    pub(crate) width: Count,
    pub(crate) precision: Count,
}

/// `<`, `^`, `>`, or nothing.
#[lang = "Alignment"]
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Align {
    None,
    Left,
    Center,
    Right,
}

/// A width or precision.
#[lang = "Count"]
#[derive(Clone, Copy)]
pub(crate) enum Count {
    /// None is given.
    Implied,
    /// A number.
    Is(usize),
    /// The value of the argument with that index.
    Arg(usize),
}

/// A value with the way to print it.
#[lang = "Argument"]
#[derive(Clone, Copy)]
pub(crate) struct Argument {
    value: *const (),
    fmt: fn(*const (), &mut Formatter<'_>) -> Result,
}

impl Argument {
    fn new<T>(value: &T, fmt: fn(&T, &mut Formatter<'_>) -> Result) -> Argument {
        Argument { value: value as *const T as *const (), fmt: intrinsics::transmute(fmt) }
    }
}

#[lang = "argument_display"]
pub(crate) fn argument_display<T: Display>(value: &T) -> Argument {
    Argument::new(value, <T as Display>::fmt)
}

#[lang = "argument_debug"]
pub(crate) fn argument_debug<T: Debug>(value: &T) -> Argument {
    Argument::new(value, <T as Debug>::fmt)
}

#[lang = "argument_lower_hex"]
pub(crate) fn argument_lower_hex<T: LowerHex>(value: &T) -> Argument {
    Argument::new(value, <T as LowerHex>::fmt)
}

#[lang = "argument_upper_hex"]
pub(crate) fn argument_upper_hex<T: UpperHex>(value: &T) -> Argument {
    Argument::new(value, <T as UpperHex>::fmt)
}

#[lang = "argument_binary"]
pub(crate) fn argument_binary<T: Binary>(value: &T) -> Argument {
    Argument::new(value, <T as Binary>::fmt)
}

#[lang = "argument_octal"]
pub(crate) fn argument_octal<T: Octal>(value: &T) -> Argument {
    Argument::new(value, <T as Octal>::fmt)
}

#[lang = "argument_lower_exp"]
pub(crate) fn argument_lower_exp<T: LowerExp>(value: &T) -> Argument {
    Argument::new(value, <T as LowerExp>::fmt)
}

#[lang = "argument_upper_exp"]
pub(crate) fn argument_upper_exp<T: UpperExp>(value: &T) -> Argument {
    Argument::new(value, <T as UpperExp>::fmt)
}

#[lang = "argument_pointer"]
pub(crate) fn argument_pointer<T: Pointer>(value: &T) -> Argument {
    Argument::new(value, <T as Pointer>::fmt)
}

fn no_value(_: &usize, _: &mut Formatter<'_>) -> Result {
    Err(Error)
}

/// An argument that gives a width or precision.
#[lang = "argument_usize"]
pub(crate) fn argument_usize(value: &usize) -> Argument {
    Argument::new(value, no_value)
}

impl<'a> Arguments<'a> {
    pub fn as_str(&self) -> Option<&'static str> {
        if self.pieces.len() == 0 {
            return Some("");
        }
        if self.pieces.len() > 1 {
            return None;
        }
        match self.pieces[0] {
            Piece::Text(text) => Some(text),
            Piece::Arg(..) => None,
        }
    }
}

impl Debug for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f.sink, *self)
    }
}

impl Display for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f.sink, *self)
    }
}

pub fn write(sink: &mut dyn Write, arguments: Arguments<'_>) -> Result {
    let mut formatter = Formatter::new(sink);
    let mut rest = arguments.pieces;
    while let Some((piece, others)) = rest.split_first() {
        match piece {
            Piece::Text(text) => formatter.sink.write_str(text)?,
            Piece::Arg(index, spec) => {
                formatter.set(spec, arguments.args);
                let argument = &arguments.args[*index];
                (argument.fmt)(argument.value, &mut formatter)?;
            }
        }
        rest = others;
    }
    Ok(())
}

/// The value of a width or precision.
pub(crate) fn count(count: Count, args: &[Argument]) -> Option<usize> {
    match count {
        Count::Implied => None,
        Count::Is(n) => Some(n),
        Count::Arg(index) => Some(*(args[index].value as *const usize)),
    }
}

/// What `format!` is made into.
#[lang = "format"]
pub fn format(arguments: Arguments<'_>) -> String {
    match arguments.as_str() {
        Some(text) => String::from(text),
        None => {
            let mut text = String::new();
            match write(&mut text, arguments) {
                Ok(()) => text,
                Err(_) => panic!("a formatting trait implementation returned an error when the underlying stream did not"),
            }
        }
    }
}

pub trait Write {
    fn write_str(&mut self, text: &str) -> Result;

    fn write_char(&mut self, c: char) -> Result {
        self.write_str(intrinsics::char_str(c))
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result {
        // Through one more reference, so that it also works where `Self` is `dyn Write`.
        let mut this = self;
        write(&mut this, arguments)
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write_str(&mut self, text: &str) -> Result {
        (**self).write_str(text)
    }

    // Without this one, a reference to a reference would be needed, and so on.
    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result {
        (**self).write_fmt(arguments)
    }
}

impl Write for String {
    fn write_str(&mut self, text: &str) -> Result {
        self.push_str(text);
        Ok(())
    }
}

#[lang = "display"]
pub trait Display {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "debug"]
pub trait Debug {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "lower_hex"]
pub trait LowerHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "upper_hex"]
pub trait UpperHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "binary"]
pub trait Binary {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "octal"]
pub trait Octal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "lower_exp"]
pub trait LowerExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[lang = "upper_exp"]
pub trait UpperExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// Addresses are no function of a program, so that nothing implements it.
#[lang = "pointer_fmt"]
pub trait Pointer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
