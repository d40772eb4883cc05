//! What a program has printed: interned, so that the state holds one number for it, and equal output is an equal number.

use std::collections::HashMap;
use std::rc::Rc;

/// Everything printed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Output {
    /// To stdout.
    pub stdout: Rc<str>,
    /// To stderr.
    pub stderr: Rc<str>,
}

/// All outputs that any state has.
#[derive(Clone, Debug)]
pub struct Outputs {
    list: Vec<Output>,
    numbers: HashMap<Output, u32>,
    after: HashMap<(u32, bool, Rc<str>), u32>,
}

impl Default for Outputs {
    fn default() -> Self {
        let none = Output { stdout: Rc::from(""), stderr: Rc::from("") };
        Self { list: vec![none.clone()], numbers: HashMap::from([(none, 0)]), after: HashMap::new() }
    }
}

impl Outputs {
    /// The output with this number.
    #[must_use]
    pub fn get(&self, number: u64) -> &Output {
        &self.list[number as usize]
    }

    /// The number of an output with a text added.
    pub fn add(&mut self, number: u64, to_stderr: bool, text: &str) -> u32 {
        let key = (number as u32, to_stderr, Rc::from(text));
        if let Some(&known) = self.after.get(&key) {
            return known;
        }
        let mut output = self.list[number as usize].clone();
        let stream = if to_stderr { &mut output.stderr } else { &mut output.stdout };
        *stream = Rc::from(format!("{stream}{text}"));
        let next = *self.numbers.entry(output.clone()).or_insert_with(|| {
            self.list.push(output);
            self.list.len() as u32 - 1
        });
        self.after.insert(key, next);
        next
    }
}
