//! `Formatter`: where the text goes, how it is to look, and padding.

use crate::fmt::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple};
use crate::fmt::{Align, Argument, Arguments, Result, Spec, Write, count, write};

const PLUS: u32 = 1;
const MINUS: u32 = 2;
const ALTERNATE: u32 = 4;
const ZERO: u32 = 8;
const LOWER_HEX: u32 = 16;
const UPPER_HEX: u32 = 32;

#[lang = "Formatter"]
pub struct Formatter<'a> {
    pub(crate) sink: &'a mut dyn Write,
    fill: char,
    align: Align,
    flags: u32,
    width: Option<usize>,
    precision: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alignment {
    Left,
    Right,
    Center,
}

impl<'a> Formatter<'a> {
    pub(crate) fn new(sink: &'a mut dyn Write) -> Formatter<'a> {
        Formatter { sink, fill: ' ', align: Align::None, flags: 0, width: None, precision: None }
    }

    /// Takes over how the other's text is to look.
    pub(crate) fn take_look(&mut self, other: &Formatter<'_>) {
        self.fill = other.fill;
        self.align = other.align;
        self.flags = other.flags;
        self.width = other.width;
        self.precision = other.precision;
    }

    pub(crate) fn set(&mut self, spec: &Spec, args: &[Argument]) {
        self.fill = spec.fill;
        self.align = spec.align;
        self.flags = spec.flags;
        self.width = count(spec.width, args);
        self.precision = count(spec.precision, args);
    }

    pub fn write_str(&mut self, text: &str) -> Result {
        self.sink.write_str(text)
    }

    pub fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result {
        match arguments.as_str() {
            Some(text) => self.sink.write_str(text),
            None => write(self.sink, arguments),
        }
    }

    pub fn fill(&self) -> char {
        self.fill
    }

    pub fn align(&self) -> Option<Alignment> {
        match self.align {
            Align::None => None,
            Align::Left => Some(Alignment::Left),
            Align::Center => Some(Alignment::Center),
            Align::Right => Some(Alignment::Right),
        }
    }

    pub fn width(&self) -> Option<usize> {
        self.width
    }

    pub fn precision(&self) -> Option<usize> {
        self.precision
    }

    pub fn sign_plus(&self) -> bool {
        self.flags & PLUS != 0
    }

    pub fn sign_minus(&self) -> bool {
        self.flags & MINUS != 0
    }

    pub fn alternate(&self) -> bool {
        self.flags & ALTERNATE != 0
    }

    pub fn sign_aware_zero_pad(&self) -> bool {
        self.flags & ZERO != 0
    }

    pub(crate) fn debug_lower_hex(&self) -> bool {
        self.flags & LOWER_HEX != 0
    }

    pub(crate) fn debug_upper_hex(&self) -> bool {
        self.flags & UPPER_HEX != 0
    }

    /// Writes the text between as many fill characters as are missing.
    fn padded(&mut self, text: &str, missing: usize, default: Align) -> Result {
        let align = if self.align == Align::None { default } else { self.align };
        let before = match align {
            Align::None | Align::Left => 0,
            Align::Center => missing / 2,
            Align::Right => missing,
        };
        self.fill_with(before)?;
        self.sink.write_str(text)?;
        self.fill_with(missing - before)
    }

    fn fill_with(&mut self, count: usize) -> Result {
        let mut done = 0;
        while done < count {
            self.sink.write_char(self.fill)?;
            done += 1;
        }
        Ok(())
    }

    pub fn pad(&mut self, text: &str) -> Result {
        let text = match self.precision {
            Some(precision) => text.first_chars(precision),
            None => text,
        };
        self.pad_whole(text)
    }

    /// As `pad`, but the precision is about something else.
    pub(crate) fn pad_whole(&mut self, text: &str) -> Result {
        match self.width {
            Some(width) => {
                let length = text.chars().count();
                if length < width { self.padded(text, width - length, Align::Left) } else { self.sink.write_str(text) }
            }
            None => self.sink.write_str(text),
        }
    }

    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, digits: &str) -> Result {
        let sign = self.sign(!is_nonnegative);
        let prefix = if self.alternate() { prefix } else { "" };
        self.pad_number(sign, prefix, digits)
    }

    /// The sign that is printed before a number.
    pub(crate) fn sign(&self, is_negative: bool) -> &'static str {
        if is_negative {
            "-"
        } else if self.sign_plus() {
            "+"
        } else {
            ""
        }
    }

    /// Writes a number whose digits are known; zeros that fill it up stand behind its sign and prefix.
    pub(crate) fn pad_number(&mut self, sign: &str, prefix: &str, digits: &str) -> Result {
        let length = sign.len() + prefix.len() + digits.len();
        let width = match self.width {
            Some(width) => width,
            None => 0,
        };
        if width <= length {
            self.sink.write_str(sign)?;
            self.sink.write_str(prefix)?;
            self.sink.write_str(digits)
        } else if self.sign_aware_zero_pad() {
            self.sink.write_str(sign)?;
            self.sink.write_str(prefix)?;
            self.sink.write_str("0".repeat(width - length).as_str())?;
            self.sink.write_str(digits)
        } else {
            let mut text = String::from(sign);
            text.push_str(prefix);
            text.push_str(digits);
            self.padded(text.as_str(), width - length, Align::Right)
        }
    }

    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {
        DebugStruct::new(self, name)
    }

    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {
        DebugTuple::new(self, name)
    }

    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {
        DebugList::new(self)
    }

    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {
        DebugSet::new(self)
    }

    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {
        DebugMap::new(self)
    }
}

impl Write for Formatter<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        self.sink.write_str(text)
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result {
        write(self.sink, arguments)
    }
}
