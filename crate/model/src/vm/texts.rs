//! Texts: immutable strings outside of the state, each stored once, so that equal texts are equal numbers.

use std::collections::HashMap;
use std::rc::Rc;

/// All texts of a program. Number 0 is the empty one.
#[derive(Clone, Debug)]
pub struct Texts {
    list: Vec<Rc<str>>,
    numbers: HashMap<Rc<str>, u32>,
}

impl Default for Texts {
    fn default() -> Self {
        let empty: Rc<str> = Rc::from("");
        Self { list: vec![empty.clone()], numbers: HashMap::from([(empty, 0)]) }
    }
}

impl Texts {
    /// The number of a text.
    pub fn intern(&mut self, text: &str) -> u32 {
        if let Some(&known) = self.numbers.get(text) {
            return known;
        }
        let text: Rc<str> = Rc::from(text);
        let number = self.list.len() as u32;
        self.list.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    /// The text with this number, if there is one.
    #[must_use]
    pub fn get(&self, number: u64) -> Option<&Rc<str>> {
        self.list.get(usize::try_from(number).ok()?)
    }

    /// The part of a text that two words of a `&str` stand for.
    #[must_use]
    pub fn part(&self, number: u64, range: u64) -> Option<&str> {
        self.get(number)?.get((range >> 32) as usize..range as u32 as usize)
    }
}

/// The words of a `&str` to a text's bytes from the first on.
#[must_use]
pub fn whole(number: u32, length: usize) -> [u64; 2] {
    [u64::from(number), length as u64]
}
