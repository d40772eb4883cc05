//! Where in a book something is, as its author knows it: a line of a file, and the chapter.

use std::fs;

use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Chapter;

/// The place of the line at an offset of a chapter's content, e.g. `src/locks.md:12 (chapter Locks)`.
pub(crate) fn of(chapter: &Chapter, offset: usize, context: &PreprocessorContext) -> String {
    let content = &chapter.content;
    let Some(path) = chapter.source_path.as_ref().or(chapter.path.as_ref()) else {
        return format!("chapter {}, line {}", chapter.name, number(content, offset));
    };
    let path = context.config.book.src.join(path);
    let file = fs::read_to_string(context.root.join(&path)).ok();
    let line = file.and_then(|file| same_line(content, offset, &file)).unwrap_or_else(|| number(content, offset));
    format!("{}:{line} (chapter {})", path.display(), chapter.name)
}

/// The number of the line at an offset, from 1.
fn number(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// The number of that line in the file that the content comes from, where it may be another: files that the chapter includes
/// are already in the content. Only if the file has as many such lines as the content.
fn same_line(content: &str, offset: usize, file: &str) -> Option<usize> {
    let start = content[..offset].rfind('\n').map_or(0, |end| end + 1);
    let line = content[start..].lines().next()?;
    let before = content[..start].lines().filter(|other| *other == line).count();
    let places: Vec<usize> =
        (1..).zip(file.lines()).filter(|(_, other)| *other == line).map(|(place, _)| place).collect();
    (places.len() == content.lines().filter(|other| *other == line).count()).then(|| places[before])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_in_the_file_that_it_comes_from() {
        let file = "# Locks\n\n{{#include a.md}}\n```rust\n```rust\n";
        let content = "# Locks\n\none\ntwo\nthree\n```rust\n```rust\n";
        let places: Vec<_> = content.match_indices("```").map(|(offset, _)| same_line(content, offset, file)).collect();
        assert_eq!(places, [Some(4), Some(5)]);
        assert_eq!(same_line(content, 9, file), None);
        assert_eq!(number(content, 9), 3);
    }
}
