//! Places in program texts.

/// A text that the front end reads: the learner's program, or a file of the library that stands in for std.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u16);

impl FileId {
    /// The learner's program.
    pub const USER: Self = Self(0);
}

/// A stretch of a text; lines and columns count from 1, columns in characters. The end is exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}

impl Span {
    /// From the beginning of `self` to the end of `other`.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { end_line: other.end_line, end_column: other.end_column, ..self }
    }

    /// Whether it is in the learner's program.
    #[must_use]
    pub fn is_user(self) -> bool {
        self.file == FileId::USER
    }
}

/// The edition by whose rules a program is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edition {
    /// 2021.
    E2021,
    /// 2024.
    #[default]
    E2024,
}
