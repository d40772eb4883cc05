//! The `//!` comment at the top of a program.
//!
//! A title (`# …`), paragraphs that say what the program does, paragraphs that begin with a label in bold, and lines that
//! begin with a key:
//!
//! - `**Watch for:** …`: what to look at when it runs;
//! - `**Before you run:** …`: a question to think about, and `**Afterwards:** …`, its answer;
//! - `Concept: …`: the chapter of the catalogue; `Teaches: …`: one sentence on what there is to learn;
//! - `Family: …`: programs of one family have the same parameters and can be compared with each other;
//! - `Live threads: …`: the most threads alive at once;
//! - `Does not compile: E0277`: the compiler refuses it with that error, which is what it is for.
//!
//! Every program has a title, a summary, a concept, and live threads and something to watch for unless it does not
//! compile. What makes it a lesson (question, answer and `Teaches:`) is asked of the catalogue's own programs only.

use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, File, Lit, Meta};

use super::place::Broken;

const WATCH: &str = "**Watch for:**";
const QUESTION: &str = "**Before you run:**";
const ANSWER: &str = "**Afterwards:**";
const CONCEPT: &str = "Concept:";
const TEACHES: &str = "Teaches:";
const FAMILY: &str = "Family:";
const REFUSED: &str = "Does not compile:";
pub(crate) const LIVE: &str = "Live threads:";

/// What the header says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The title.
    pub title: String,
    /// What the program does; paragraphs are separated by an empty line.
    pub summary: String,
    /// What to look at when it runs; empty for one that does not.
    pub watch_for: String,
    /// A question to think about before it runs; may be empty.
    pub question: String,
    /// The answer; empty if there is no question.
    pub answer: String,
    /// The group that it belongs to.
    pub concept: String,
    /// What it teaches, in one sentence; may be empty.
    pub teaches: String,
    /// The programs that it can be compared with: those of the same family.
    pub family: Option<String>,
    /// The code of the error with which the compiler refuses it, if it does.
    pub refused: Option<String>,
    /// The most threads that are alive at once, main included: an expression over the parameters.
    pub live_threads: String,
}

impl Header {
    /// What it lacks to be a lesson of the catalogue, if anything.
    #[must_use]
    pub fn lacks(&self) -> Option<&'static str> {
        let parts = [
            (&self.question, "a paragraph `**Before you run:** …`"),
            (&self.answer, "a paragraph `**Afterwards:** …`"),
            (&self.teaches, "a line `Teaches: …`"),
        ];
        parts.iter().find(|(part, _)| part.is_empty()).map(|(_, wanted)| *wanted)
    }
}

pub(crate) fn read(file: &File) -> Result<Header, Broken> {
    let lines: Vec<&Attribute> = file.attrs.iter().filter(|attr| attr.path().is_ident("doc")).collect();
    let text = lines.iter().filter_map(|attr| doc_text(attr)).collect::<Vec<_>>().join("\n");
    let end = lines.last().map_or_else(|| file.span(), |attr| attr.span());
    parse(&text).map_err(|rule| Broken::at(end, rule))
}

/// The text of a doc comment's line.
pub(crate) fn doc_text(attr: &Attribute) -> Option<String> {
    if !attr.path().is_ident("doc") {
        return None;
    }
    let Meta::NameValue(pair) = &attr.meta else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { return None };
    Some(text.value().trim().to_owned())
}

fn parse(text: &str) -> Result<Header, String> {
    let mut header = Header::default();
    let mut summary: Vec<String> = Vec::new();
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let joined = paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        if let Some(title) = paragraph.strip_prefix("# ") {
            header.title = title.trim().to_owned();
        } else if let Some(watch) = joined.strip_prefix(WATCH) {
            header.watch_for = watch.trim().to_owned();
        } else if let Some(question) = joined.strip_prefix(QUESTION) {
            header.question = question.trim().to_owned();
        } else if let Some(answer) = joined.strip_prefix(ANSWER) {
            header.answer = answer.trim().to_owned();
        } else if [CONCEPT, TEACHES, FAMILY, REFUSED, LIVE].iter().any(|key| paragraph.starts_with(key)) {
            paragraph.lines().try_for_each(|line| keyed(line, &mut header))?;
        } else {
            summary.push(joined);
        }
    }
    header.summary = summary.join("\n\n");
    if header.refused.is_some() && header.live_threads.is_empty() {
        "1".clone_into(&mut header.live_threads);
    }
    let unseen = if header.refused.is_some() { "nothing to see" } else { "" };
    let parts = [
        (&*header.title, "a title, `//! # …`"),
        (&header.summary, "a paragraph that says what the program does"),
        (if unseen.is_empty() { &header.watch_for } else { unseen }, "a paragraph `**Watch for:** …`"),
        (&header.concept, "a line `Concept: …`"),
        (&header.live_threads, "a line `Live threads: …`"),
    ];
    match parts.iter().find(|(part, _)| part.is_empty()) {
        Some((_, wanted)) => Err(format!("the header needs {wanted}")),
        None => Ok(header),
    }
}

/// One line of those that begin with a key.
fn keyed(line: &str, header: &mut Header) -> Result<(), String> {
    let value = |key: &str| line.strip_prefix(key).map(|value| value.trim().to_owned());
    if let Some(concept) = value(CONCEPT) {
        header.concept = concept;
    } else if let Some(teaches) = value(TEACHES) {
        header.teaches = teaches;
    } else if let Some(live) = value(LIVE) {
        header.live_threads = live;
    } else if let Some(family) = value(FAMILY) {
        let is_name = !family.is_empty() && family.chars().all(|c| matches!(c, 'a'..='z' | '-'));
        header.family = Some(family).filter(|_| is_name);
        return is_name
            .then_some(())
            .ok_or_else(|| format!("`{line}`: a family's name is lower case letters and hyphens"));
    } else if let Some(code) = value(REFUSED) {
        let digits = code.strip_prefix('E').unwrap_or_default();
        let is_code = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        header.refused = Some(code).filter(|_| is_code);
        return is_code.then_some(()).ok_or_else(|| format!("`{line}`: an error's code is like E0277"));
    } else {
        return Err(format!(
            "the header has `{line}` among the lines that begin with `{CONCEPT}`, `{LIVE}` or the like"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "# Title\n\nIt does\nthis.\n\nAnd that.\n\n**Watch for:** what\nhappens.\n\n\
        **Before you run:** will\nit?\n\n**Afterwards:** it did.\n\n\
        Concept: Tests\nTeaches: All.\nFamily: test-a\nLive threads: N + 1";

    #[test]
    fn a_whole_header() {
        let header = parse(WHOLE).unwrap();
        assert_eq!(
            header,
            Header {
                title: "Title".into(),
                summary: "It does this.\n\nAnd that.".into(),
                watch_for: "what happens.".into(),
                question: "will it?".into(),
                answer: "it did.".into(),
                concept: "Tests".into(),
                teaches: "All.".into(),
                family: Some("test-a".into()),
                refused: None,
                live_threads: "N + 1".into(),
            }
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let table = [
            ("# Title\n", "a title"),
            ("It does\nthis.\n\nAnd that.\n", "what the program does"),
            ("**Watch for:** what\nhappens.\n", "Watch for"),
            ("Concept: Tests\n", "Concept"),
            ("Live threads: N + 1", "Live threads"),
        ];
        for (part, named) in table {
            let error = parse(&WHOLE.replace(part, "")).unwrap_err();
            assert!(error.contains(named), "without {part:?}: {error}");
        }
        assert!(parse(&WHOLE.replace("Live", "Dead")).unwrap_err().contains("Dead threads"));
        assert!(parse(&WHOLE.replace("test-a", "Test A")).unwrap_err().contains("a family's name"));
        assert!(parse(&WHOLE.replace("Live threads: N + 1", "Does not compile: 277")).unwrap_err().contains("E0277"));
    }

    #[test]
    fn only_a_lesson_needs_a_question() {
        assert_eq!(parse(WHOLE).unwrap().lacks(), None);
        let table = [
            ("**Before you run:** will\nit?\n\n", "Before you run"),
            ("**Afterwards:** it did.\n\n", "Afterwards"),
            ("Teaches: All.\n", "Teaches"),
        ];
        for (part, named) in table {
            let lacks = parse(&WHOLE.replace(part, "")).unwrap().lacks();
            assert!(lacks.is_some_and(|lacks| lacks.contains(named)), "without {part:?}: {lacks:?}");
        }
    }

    #[test]
    fn what_does_not_compile_has_no_threads() {
        let text = WHOLE.replace("Live threads: N + 1", "Does not compile: E0373");
        let header = parse(&text.replace("**Watch for:** what\nhappens.\n\n", "")).unwrap();
        assert_eq!((header.refused.as_deref(), &*header.live_threads), (Some("E0373"), "1"));
    }
}
