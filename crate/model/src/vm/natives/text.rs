//! Operations on texts. What they make is interned, so that equal texts are equal words.

use super::Frame;
use crate::code::native::Native;
use crate::code::program::NativeCall;
use crate::vm::memory::{CONSTANTS, address};
use crate::vm::step::{Exhausted, Fault};
use crate::vm::world::World;

/// What a search gives that finds nothing.
const NOWHERE: u64 = u64::MAX;

impl World {
    /// A `&str` among the arguments.
    pub(super) fn str_at(&self, frame: Frame, index: usize) -> Result<&str, Fault> {
        let (text, range) = (self.arg(frame, index), self.arg(frame, index + 1));
        self.str_of(text, range)
    }

    /// The characters that two words stand for.
    ///
    /// # Errors
    ///
    /// They stand for none.
    pub(super) fn str_of(&self, text: u64, range: u64) -> Result<&str, Fault> {
        self.texts.part(text, range).ok_or_else(|| Fault::Internal(format!("no text {text} with the bytes {range:x}")))
    }

    pub(super) fn text_native(&mut self, call: &NativeCall, frame: Frame) -> Result<bool, Fault> {
        match call.op {
            Native::TextStr => {
                let number = self.arg(frame, 0);
                let Some(text) = self.texts.get(number) else {
                    return Err(Fault::Internal(format!("no text {number}")));
                };
                let length = text.len() as u64;
                self.give(frame, 0, number);
                self.give(frame, 1, length);
            }
            Native::StrText => {
                // A whole text stays the text that it is.
                let (number, range) = (self.arg(frame, 0), self.arg(frame, 1));
                let text = self.str_of(number, range)?;
                let number = if self.texts.get(number).is_some_and(|all| all.len() == text.len()) {
                    number
                } else {
                    let text = text.to_owned();
                    u64::from(self.texts.intern(&text))
                };
                self.give(frame, 0, number);
            }
            Native::StrSlice => {
                let (text, range) = (self.arg(frame, 0), self.arg(frame, 1));
                let start = range >> 32;
                let (from, to) = (start + self.arg(frame, 2), start + self.arg(frame, 3));
                let part = from << 32 | to & 0xffff_ffff;
                self.str_of(text, part)?;
                // An empty text is the same wherever it was cut from.
                let (text, part) = if from == to { (0, 0) } else { (text, part) };
                self.give(frame, 0, text);
                self.give(frame, 1, part);
            }
            Native::StrIsBoundary => {
                let at = self.arg(frame, 2) as usize;
                let boundary = self.str_at(frame, 0)?.is_char_boundary(at);
                self.give(frame, 0, u64::from(boundary));
            }
            Native::StrByte => {
                let at = self.arg(frame, 2) as usize;
                let byte = self.str_at(frame, 0)?.as_bytes().get(at).copied();
                let byte = byte.ok_or_else(|| Fault::Internal("a byte behind a text".into()))?;
                self.give(frame, 0, u64::from(byte));
            }
            Native::StrChar | Native::StrCharBefore => {
                let at = self.arg(frame, 2) as usize;
                let text = self.str_at(frame, 0)?;
                let c = match call.op {
                    Native::StrChar => text.get(at..).and_then(|rest| rest.chars().next()),
                    _ => text.get(..at).and_then(|front| front.chars().next_back()),
                };
                let c = c.ok_or_else(|| Fault::Internal("a character where there is none".into()))?;
                self.give(frame, 0, u64::from(c));
            }
            Native::StrConcat => {
                let (a, b) = (self.str_at(frame, 0)?, self.str_at(frame, 2)?);
                let text = [a, b].concat();
                self.give_text(frame, &text);
            }
            Native::StrRepeat => {
                let times = self.arg(frame, 2) as usize;
                let text = self.str_at(frame, 0)?;
                if text.len().saturating_mul(times) > self.limits.words {
                    return Err(Fault::Exhausted(Exhausted::Memory));
                }
                let text = text.repeat(times);
                self.give_text(frame, &text);
            }
            Native::StrEq => {
                let equal = self.str_at(frame, 0)? == self.str_at(frame, 2)?;
                self.give(frame, 0, u64::from(equal));
            }
            Native::StrCompare => {
                let order = self.str_at(frame, 0)?.cmp(self.str_at(frame, 2)?) as i64;
                self.give(frame, 0, order as u64);
            }
            Native::StrFind | Native::StrFindLast => {
                let at = self.arg(frame, 4) as usize;
                let (text, part) = (self.str_at(frame, 0)?, self.str_at(frame, 2)?);
                let found = match call.op {
                    Native::StrFind => text.get(at..).and_then(|rest| rest.find(part)).map(|index| at + index),
                    _ => text.get(..at.min(text.len())).and_then(|front| front.rfind(part)),
                };
                self.give(frame, 0, found.map_or(NOWHERE, |index| index as u64));
            }
            Native::StrBytes => {
                let key = (self.arg(frame, 0), self.arg(frame, 1));
                let block = match self.text_blocks.get(&key) {
                    Some(&block) => block,
                    None => {
                        let words: Vec<u64> = self.str_at(frame, 0)?.bytes().map(u64::from).collect();
                        let block = self.memory.constant(&words);
                        self.text_blocks.insert(key, block);
                        block
                    }
                };
                self.give(frame, 0, address(CONSTANTS + block, 0));
            }
            Native::BytesStr => {
                let count = self.arg(frame, 1) as usize;
                let bytes: Vec<u8> =
                    self.memory.fetch_words(self.arg(frame, 0), count)?.iter().map(|&word| word as u8).collect();
                let valid = match std::str::from_utf8(&bytes) {
                    Ok(text) => {
                        self.give_text(frame, text);
                        text.len()
                    }
                    Err(error) => {
                        self.give_text(frame, "");
                        error.valid_up_to()
                    }
                };
                self.give(frame, 2, valid as u64);
            }
            Native::StrCase => {
                let upper = self.arg(frame, 2) != 0;
                let text = self.str_at(frame, 0)?;
                let text = if upper { text.to_uppercase() } else { text.to_lowercase() };
                self.give_text(frame, &text);
            }
            Native::StrDebug => {
                let text = format!("{:?}", self.str_at(frame, 0)?);
                self.give_text(frame, &text);
            }
            Native::CharStr => {
                let text = self.char_at(frame)?.to_string();
                self.give_text(frame, &text);
            }
            Native::CharDebug => {
                let text = format!("{:?}", self.char_at(frame)?);
                self.give_text(frame, &text);
            }
            Native::CharIs => {
                let c = self.char_at(frame)?;
                let is = match self.arg(frame, 1) {
                    0 => c.is_alphabetic(),
                    1 => c.is_numeric(),
                    2 => c.is_lowercase(),
                    3 => c.is_uppercase(),
                    4 => c.is_whitespace(),
                    _ => c.is_control(),
                };
                self.give(frame, 0, u64::from(is));
            }
            Native::OverflowIndex => {
                let (index, length) = (self.arg(frame, 0), self.arg(frame, 1));
                let text = format!("index out of bounds: the len is {length} but the index is {index}");
                self.give_text(frame, &text);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn char_at(&self, frame: Frame) -> Result<char, Fault> {
        let word = self.arg(frame, 0);
        let c = u32::try_from(word).ok().and_then(char::from_u32);
        c.ok_or_else(|| Fault::Internal(format!("no character has the number {word}")))
    }
}
