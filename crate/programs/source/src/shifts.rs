//! The way back from a column of a changed text to the column of the text before.

/// From `column` of a line of the changed text on, its columns stand for `original` and on. All count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The line.
    pub line: u32,
    /// The first column of the changed text that this is about.
    pub column: u32,
    /// The column of the text before that it stands for.
    pub original: u32,
    /// Whether this is new text, all of which stands for that one column.
    pub new: bool,
}

/// The column of the text before for a column of the changed text; `shifts` are in the order of the text.
#[must_use]
pub fn unmap(shifts: &[Shift], line: u32, column: u32) -> u32 {
    let behind = shifts.partition_point(|shift| (shift.line, shift.column) <= (line, column));
    match shifts[..behind].last() {
        Some(shift) if shift.line == line && shift.new => shift.original,
        Some(shift) if shift.line == line => shift.original + (column - shift.column),
        _ => column,
    }
}
