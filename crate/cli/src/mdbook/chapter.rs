//! A chapter with labs in place of its fences.

use mdbook_markdown::MarkdownOptions;

use super::fences::{self, Fence};
use super::info::{self, Info};
use super::lab::Book;
use super::{lab, markup};

/// What a book is made into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    /// Pages, which have labs.
    Pages,
    /// Nothing: rustdoc compiles and runs the code.
    Tests,
    /// Anything else, which has plain code.
    Other,
}

impl Target {
    /// What the renderer of that name makes.
    pub(crate) fn of(renderer: &str) -> Self {
        match renderer {
            "html" => Self::Pages,
            "test" => Self::Tests,
            _ => Self::Other,
        }
    }
}

/// What is the same in all chapters of a book.
pub(crate) struct Setting {
    pub(crate) target: Target,
    /// The Markdown of the book.
    pub(crate) markdown: MarkdownOptions,
    pub(crate) book: Book,
}

/// A fence that asks for what there is not, and so stays plain code.
#[derive(Debug, PartialEq)]
pub(crate) struct Problem {
    /// Where the fence begins in the chapter, in bytes.
    pub(crate) offset: usize,
    /// A sentence, perhaps with the lines of code that it is about.
    pub(crate) message: String,
}

/// The chapter with its labs, or with plain code for them. Nothing but their fences changes.
pub(crate) fn rewritten(content: &str, setting: &Setting) -> (String, Vec<Problem>) {
    let target = setting.target;
    let mut new = String::with_capacity(content.len());
    let mut problems = Vec::new();
    let mut done = 0;
    for fence in fences::find(content, &setting.markdown) {
        let Some(info) = info::read(&fence.info) else { continue };
        new.push_str(&content[done..fence.range.start]);
        done = fence.range.end;
        new.push_str(&match lab::check(&info, &fence.text, &setting.book) {
            Ok(lab) if target == Target::Pages => {
                let end = if content[..done].ends_with('\n') { "\n" } else { "" };
                markup::element(&lab) + end
            }
            Ok(lab) => plain(content, &fence, &info, target, fence.text.trim().is_empty().then_some(lab.block)),
            Err(messages) => {
                let problem = |message| Problem { offset: fence.range.start, message };
                problems.extend(messages.into_iter().map(problem));
                plain(content, &fence, &info, target, lab::listing_of(&info, &fence.text))
            }
        });
    }
    new.push_str(&content[done..]);
    (new, problems)
}

/// The fence as any other of Rust, with `block` in place of no code.
fn plain(content: &str, fence: &Fence, info: &Info, target: Target, block: Option<String>) -> String {
    let mut words = vec!["rust"];
    words.extend(info.words.iter().map(String::as_str));
    // The programs of the catalogue have tests of their own, and some are there to have no end.
    if target == Target::Tests && info.settings.iter().any(|(name, _)| name == "program") && !words.contains(&"ignore")
    {
        words.push("ignore");
    }
    markup::fence(content, &fence.range, &words.join(","), block.as_deref())
}
