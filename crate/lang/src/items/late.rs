//! Bodies of the library that are read when they are first needed: most programs need few of them, and reading all takes
//! longer than everything else that happens before a program runs. The text is read without them ([`hollow`]); each is
//! then read by itself, at its own place ([`LateBodies::read`]).

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::parse::parse;
use crate::source::{Edition, FileId, Span};
use crate::tree::{Block, ItemKind};

/// Words that may begin an item, or stand for a whole body. A body that has one of them is read with its text: items in
/// it have to be known before any body is.
const EARLY: [&str; 13] = [
    "fn",
    "struct",
    "enum",
    "impl",
    "use",
    "trait",
    "static",
    "mod",
    "type",
    "const",
    "intrinsic",
    "thread_local",
    "macro_rules",
];

/// Where a body begins: file, line, column.
type Place = (FileId, u32, u32);

/// Bodies that are still text, or have been read since.
#[derive(Debug, Default)]
pub(super) struct LateBodies {
    bodies: HashMap<Place, Late>,
}

#[derive(Debug)]
struct Late {
    text: String,
    block: OnceCell<Option<Rc<Block>>>,
}

impl LateBodies {
    /// The body with these braces, if it was left out; nothing in it if it is not well-formed.
    pub(super) fn read(&self, braces: Span) -> Option<Option<Rc<Block>>> {
        let late = self.bodies.get(&(braces.file, braces.line, braces.column))?;
        Some(late.block.get_or_init(|| read(braces, &late.text)).clone())
    }

    /// The text without the bodies that are kept here for later. Everything else keeps its place.
    pub(super) fn hollow(&mut self, file: FileId, text: &str) -> String {
        let tokens = Tokens::of(text);
        let mut hollowed = String::with_capacity(text.len());
        let mut copied = 0;
        let mut lines = Lines { at: 0, line: 1, line_start: 0 };
        let mut index = 0;
        while index < tokens.list.len() {
            let Some((open, close)) = tokens.body_after(index) else {
                index += 1;
                continue;
            };
            index = close;
            if tokens.list[open..close].iter().any(|token| token.early) {
                continue;
            }
            let (from, to) = (tokens.list[open].start, tokens.list[close].start);
            let (line, column) = lines.place(text, from);
            let body = text[from..=to].to_owned();
            hollowed.push_str(&text[copied..=from]);
            // Lines and columns of what follows stay.
            hollowed.extend(text[from + 1..to].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            copied = to;
            self.bodies.insert((file, line, column), Late { text: body, block: OnceCell::new() });
        }
        hollowed.push_str(&text[copied..]);
        hollowed
    }
}

/// Counts lines up to places that come one after the other.
struct Lines {
    at: usize,
    line: u32,
    line_start: usize,
}

impl Lines {
    /// Line and column of a byte, from 1.
    fn place(&mut self, text: &str, at: usize) -> (u32, u32) {
        for (index, byte) in text.as_bytes()[self.at..at].iter().enumerate() {
            if *byte == b'\n' {
                self.line += 1;
                self.line_start = self.at + index + 1;
            }
        }
        self.at = at;
        (self.line, text[self.line_start..at].chars().count() as u32 + 1)
    }
}

/// Reads a body at its place. A text that is not well-formed has none; a test reads them all.
fn read(braces: Span, text: &str) -> Option<Rc<Block>> {
    let above = "\n".repeat(braces.line.checked_sub(2)? as usize);
    let indent = " ".repeat(braces.column as usize - 1);
    let file = parse(braces.file, &format!("{above}fn f()\n{indent}{text}"), Edition::E2024).ok()?;
    match &file.items.first()?.kind {
        ItemKind::Function(function) => function.body.clone(),
        _ => None,
    }
}

/// A word, or a character that is none of a word.
struct Token {
    start: usize,
    kind: Kind,
    /// Whether a body with it has to be read with its text.
    early: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Fn,
    Char(u8),
}

struct Tokens {
    list: Vec<Token>,
}

impl Tokens {
    /// Words and single characters of a text, without comments and literals.
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut list: Vec<Token> = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let next = skip(bytes, at);
            if next > at {
                at = next;
                continue;
            }
            let start = at;
            if is_word(bytes[at]) {
                while at < bytes.len() && is_word(bytes[at]) {
                    at += 1;
                }
                let word = &text[start..at];
                // `*const T` begins no item.
                let is_pointer = word == "const" && list.last().is_some_and(|it| it.kind == Kind::Char(b'*'));
                let early = EARLY.contains(&word) && !is_pointer;
                list.push(Token { start, kind: if word == "fn" { Kind::Fn } else { Kind::Word }, early });
            } else {
                at += 1;
                list.push(Token { start, kind: Kind::Char(bytes[start]), early: false });
            }
        }
        Self { list }
    }

    /// The braces of the function that begins at a token.
    fn body_after(&self, index: usize) -> Option<(usize, usize)> {
        let is_named = self.list.get(index + 1).is_some_and(|it| it.kind == Kind::Word);
        if self.list[index].kind != Kind::Fn || !is_named {
            return None;
        }
        let mut depth = 0usize;
        let mut open = None;
        for (index, token) in self.list.iter().enumerate().skip(index + 1) {
            match token.kind {
                Kind::Char(b'(' | b'[') => depth += 1,
                Kind::Char(b')' | b']') => depth = depth.saturating_sub(1),
                Kind::Char(b';') if depth == 0 && open.is_none() => return None,
                Kind::Char(b'{') => {
                    if depth == 0 && open.is_none() {
                        open = Some(index);
                    }
                    depth += 1;
                }
                Kind::Char(b'}') => {
                    depth = depth.saturating_sub(1);
                    if let (Some(open), 0) = (open, depth) {
                        return Some((open, index));
                    }
                }
                _ => {}
            }
        }
        None
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// The end of white space, a comment or a literal that begins here; the same place if none does.
fn skip(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let to = |length: Option<usize>| at + length.unwrap_or(rest.len());
    match rest {
        [b' ' | b'\n' | b'\t' | b'\r', ..] => at + 1,
        [b'/', b'/', ..] => to(rest.iter().position(|byte| *byte == b'\n')),
        [b'/', b'*', ..] => at + block_comment(rest),
        [b'"', ..] => at + quoted(rest, b'"'),
        [b'b', b'"', ..] => at + 1 + quoted(&rest[1..], b'"'),
        [b'b', b'\'', ..] => at + 1 + quoted(&rest[1..], b'\''),
        [b'r', b'"' | b'#', ..] => at + raw(&rest[1..]).map_or(0, |length| 1 + length),
        [b'b', b'r', b'"' | b'#', ..] => at + raw(&rest[2..]).map_or(0, |length| 2 + length),
        [b'\'', b'\\', ..] => at + quoted(rest, b'\''),
        // `'a'` is a character, `'a` a lifetime.
        [b'\'', first, ..] => {
            let length = utf8_length(*first);
            if rest.get(1 + length) == Some(&b'\'') { at + 2 + length } else { at + 1 }
        }
        _ => at,
    }
}

fn utf8_length(first: u8) -> usize {
    match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Length of a literal between quotes.
fn quoted(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// Length of `#"..."#`; none if it is no raw string but a raw identifier.
fn raw(rest: &[u8]) -> Option<usize> {
    let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
    if rest.get(hashes) != Some(&b'"') {
        return None;
    }
    let end: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let body = &rest[hashes + 1..];
    let length = body.windows(end.len()).position(|window| window == end)?;
    Some(hashes + 1 + length + end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text, with a dot for each character that was taken out.
    fn hollowed(text: &str) -> String {
        let mut bodies = LateBodies::default();
        let hollowed = bodies.hollow(FileId(1), text);
        assert_eq!(hollowed.lines().count(), text.lines().count());
        let pairs = text.chars().zip(hollowed.chars());
        pairs.map(|(was, is)| if was != is { '.' } else { is }).collect()
    }

    #[test]
    fn bodies_are_taken_out_in_their_place() {
        for (text, left) in [
            ("fn f() { a(1) }", "fn f() { .... }"),
            ("fn f() {}\nfn g() {x}", "fn f() {}\nfn g() {.}"),
            ("fn f(x: [u8; {3}]) -> fn() { x }", "fn f(x: [u8; {3}]) -> fn() { . }"),
            ("impl T { fn f(); fn g() { {} } }", "impl T { fn f(); fn g() { .. } }"),
            ("fn f() { \"}\" } struct S;", "fn f() { ... } struct S;"),
            ("fn f() { '}' 'a' 'x: loop {} }", "fn f() { ... ... ... .... .. }"),
            ("fn f() { r#\"}\"# /* } */ } // }\nfn g() {}", "fn f() { ...... .. . .. } // }\nfn g() {}"),
            ("fn f() { fn g() {} }", "fn f() { fn g() {} }"),
            ("fn f() { use a; }", "fn f() { use a; }"),
            ("fn f() { intrinsic!(x) }", "fn f() { intrinsic!(x) }"),
            ("fn f() { x as *const u8 }", "fn f() { . .. ...... .. }"),
            ("const F: fn() = f; fn g() { y }", "const F: fn() = f; fn g() { . }"),
        ] {
            assert_eq!(hollowed(text), left, "{text}");
        }
    }

    #[test]
    fn a_body_is_read_at_its_place() {
        let text = "// One.\n\nimpl S {\n    fn f(&self) -> u8 { 'y'; self.x }\n}\n";
        let mut bodies = LateBodies::default();
        let whole = parse(FileId(1), &bodies.hollow(FileId(1), text), Edition::E2024).expect("it is well-formed");
        let ItemKind::Impl(of) = &whole.items[0].kind else { panic!("it is an impl") };
        let ItemKind::Function(function) = &of.items[0].kind else { panic!("it is a function") };
        let hollow = function.body.as_ref().expect("it has a body");
        assert!(hollow.tail.is_none());
        let read = bodies.read(hollow.span).flatten().expect("it was left out");
        assert_eq!(read.span, hollow.span);
        let tail = read.tail.as_ref().expect("it has a tail");
        assert_eq!((tail.span.line, tail.span.column), (4, 30));
    }
}
