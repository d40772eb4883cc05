//! Changes within lines.

use std::collections::BTreeMap;

use proc_macro2::Span;

use crate::shifts::Shift;

/// One stretch of a line that is replaced. Columns count characters from 0; an insertion has `start == end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    line: usize,
    start: usize,
    end: usize,
    text: String,
}

impl Edit {
    pub(crate) fn replace(from: Span, to: Span, text: impl Into<String>) -> Self {
        let (start, end) = (from.start(), to.end());
        debug_assert_eq!(start.line, end.line);
        Self { line: start.line, start: start.column, end: end.column, text: text.into() }
    }

    pub(crate) fn insert_after(span: Span, text: impl Into<String>) -> Self {
        let end = span.end();
        Self { line: end.line, start: end.column, end: end.column, text: text.into() }
    }

    pub(crate) fn insert_before(span: Span, text: impl Into<String>) -> Self {
        let start = span.start();
        Self { line: start.line, start: start.column, end: start.column, text: text.into() }
    }
}

/// Applies edits, in whatever order they come; two that begin at one place are applied in that order.
pub(crate) fn apply(text: &str, edits: Vec<Edit>) -> (String, Vec<Shift>) {
    let mut by_line: BTreeMap<usize, Vec<Edit>> = BTreeMap::new();
    for edit in edits {
        by_line.entry(edit.line).or_default().push(edit);
    }
    let mut changed = String::new();
    let mut shifts = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let Some(edits) = by_line.get_mut(&(index + 1)) else {
            changed.push_str(line);
            continue;
        };
        edits.sort_by_key(|edit| edit.start);
        let characters: Vec<char> = line.chars().collect();
        let (mut read, mut written) = (0, 0);
        for edit in edits {
            changed.extend(&characters[read..edit.start]);
            written += edit.start - read;
            let at = |column: usize, original: usize, new| Shift {
                line: index as u32 + 1,
                column: column as u32 + 1,
                original: original as u32 + 1,
                new,
            };
            shifts.push(at(written, edit.start, true));
            changed.push_str(&edit.text);
            written += edit.text.chars().count();
            shifts.push(at(written, edit.end, false));
            read = edit.end;
        }
        changed.extend(&characters[read..]);
    }
    (changed, shifts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shifts::unmap;

    fn edit(line: usize, start: usize, end: usize, text: &str) -> Edit {
        Edit { line, start, end, text: text.into() }
    }

    #[test]
    fn columns_lead_back() {
        let before = "one\nfür N in N {}\nlast\n";
        let edits = vec![edit(2, 10, 10, "()"), edit(2, 0, 3, "for"), edit(2, 5, 5, "()"), edit(3, 0, 4, "")];
        let (after, shifts) = apply(before, edits);
        assert_eq!(after, "one\nfor N() in N() {}\n\n");
        // Each column of the second line, from 1: where it stood before.
        let columns: Vec<u32> = (1..=14).map(|column| unmap(&shifts, 2, column)).collect();
        assert_eq!(columns, [1, 1, 1, 4, 5, 6, 6, 6, 7, 8, 9, 10, 11, 11]);
        assert_eq!(unmap(&shifts, 1, 3), 3);
        assert_eq!(unmap(&shifts, 3, 1), 5);
    }
}
