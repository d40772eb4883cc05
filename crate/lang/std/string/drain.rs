//! Characters taken out of the middle of a string.

pub struct Drain<'a> {
    source: &'a mut String,
    /// What stays, already put together.
    rest: String,
    /// What is taken out and not given yet.
    chars: crate::str::Chars<'static>,
}

impl<'a> Drain<'a> {
    #[track_caller]
    pub(crate) fn new(source: &'a mut String, start: usize, end: usize) -> Drain<'a> {
        let mut rest = String::from(&source[..start]);
        rest.push_str(&source[end..]);
        let taken = String::from(&source[start..end]);
        Drain { source, rest, chars: taken.leak().chars() }
    }
}

impl Iterator for Drain<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        self.chars.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}

impl DoubleEndedIterator for Drain<'_> {
    fn next_back(&mut self) -> Option<char> {
        self.chars.next_back()
    }
}

impl Drop for Drain<'_> {
    fn drop(&mut self) {
        *self.source = self.rest.clone();
    }
}
