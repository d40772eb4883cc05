//! The `//!` comment at the top of a program.
//!
//! A title (`# …`), paragraphs that say what the program does, one that begins with `**Watch for:**`, and the lines
//! `Concept: …` and `Live threads: …`, all of them needed and in this order.

use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, File, Lit, Meta};

use super::place::Broken;

const WATCH: &str = "**Watch for:**";
const CONCEPT: &str = "Concept:";
pub(crate) const LIVE: &str = "Live threads:";

/// What the header says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The title.
    pub title: String,
    /// What the program does; paragraphs are separated by an empty line.
    pub summary: String,
    /// What to look at when it runs.
    pub watch_for: String,
    /// The group that it belongs to.
    pub concept: String,
    /// The most threads that are alive at once, main included: an expression over the parameters.
    pub live_threads: String,
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
        let joined = || paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        if let Some(title) = paragraph.strip_prefix("# ") {
            header.title = title.trim().to_owned();
        } else if let Some(watch) = joined().strip_prefix(WATCH) {
            header.watch_for = watch.trim().to_owned();
        } else if paragraph.starts_with(CONCEPT) || paragraph.starts_with(LIVE) {
            for line in paragraph.lines() {
                if let Some(concept) = line.strip_prefix(CONCEPT) {
                    header.concept = concept.trim().to_owned();
                } else if let Some(live) = line.strip_prefix(LIVE) {
                    header.live_threads = live.trim().to_owned();
                } else {
                    return Err(format!("the header has `{line}` among `{CONCEPT}` and `{LIVE}`"));
                }
            }
        } else {
            summary.push(joined());
        }
    }
    header.summary = summary.join("\n\n");
    let parts = [
        (&header.title, "a title, `//! # …`"),
        (&header.summary, "a paragraph that says what the program does"),
        (&header.watch_for, "a paragraph `**Watch for:** …`"),
        (&header.concept, "a line `Concept: …`"),
        (&header.live_threads, "a line `Live threads: …`"),
    ];
    match parts.iter().find(|(part, _)| part.is_empty()) {
        Some((_, wanted)) => Err(format!("the header needs {wanted}")),
        None => Ok(header),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "# Title\n\nIt does\nthis.\n\nAnd that.\n\n**Watch for:** what\nhappens.\n\nConcept: Tests\nLive threads: N + 1";

    #[test]
    fn a_whole_header() {
        let header = parse(WHOLE).unwrap();
        assert_eq!(
            header,
            Header {
                title: "Title".into(),
                summary: "It does this.\n\nAnd that.".into(),
                watch_for: "what happens.".into(),
                concept: "Tests".into(),
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
    }
}
