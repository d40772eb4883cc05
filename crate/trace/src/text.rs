//! A short text that is written in the middle of a run, and therefore ends itself when it grows long.

use std::fmt;

/// Bytes that a text may have before it is cut.
const LIMIT: usize = 160;

/// A text of at most some 160 bytes; what does not fit is replaced by `…`.
#[derive(Default)]
pub struct Text {
    text: String,
    cut: bool,
}

impl Text {
    /// The text so far.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Write for Text {
    /// Fails once the text is full: that makes whoever writes a long value stop early.
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if self.cut {
            return Err(fmt::Error);
        }
        if self.text.len() + piece.len() <= LIMIT {
            self.text.push_str(piece);
            return Ok(());
        }
        let end = (0..=LIMIT - self.text.len()).rev().find(|&end| piece.is_char_boundary(end)).unwrap_or(0);
        self.text.push_str(&piece[..end]);
        self.text.push('…');
        self.cut = true;
        Err(fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    #[test]
    fn a_long_value_is_cut_between_characters() {
        let mut text = Text::default();
        assert!(write!(text, "{:?}", "ä".repeat(200)).is_err());
        assert!(text.as_str().ends_with("ä…"), "{}", text.as_str());
        assert!(text.as_str().len() <= LIMIT + '…'.len_utf8());
    }

    #[test]
    fn a_short_value_is_whole() {
        let mut text = Text::default();
        write!(text, "{:?}", [1, 2]).unwrap();
        assert_eq!(text.as_str(), "[1, 2]");
    }
}
