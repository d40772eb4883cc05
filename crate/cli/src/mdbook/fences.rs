//! Where in a chapter blocks of code are fenced: as mdBook's own parser finds them, in lists, quotes and footnotes too.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

/// A block of code between fences.
#[derive(Debug)]
pub(crate) struct Fence {
    /// From the first fence to the end of the last, in bytes. What stands before it on its first line (indentation, the marks
    /// of lists and quotes) is not part of it; on the other lines it is.
    pub(crate) range: Range<usize>,
    /// What stands behind the first fence.
    pub(crate) info: String,
    /// The code, without what stands before each line.
    pub(crate) text: String,
}

/// All of them, in the order of the text.
pub(crate) fn find(content: &str, options: &MarkdownOptions) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut open: Option<Fence> = None;
    for (event, range) in new_cmark_parser(content, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                open = Some(Fence { range, info: info.into_string(), text: String::new() });
            }
            Event::Text(text) => {
                if let Some(fence) = &mut open {
                    fence.text.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => fences.extend(open.take()),
            _ => {}
        }
    }
    fences
}
