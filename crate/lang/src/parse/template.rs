//! Format strings: the text of the literal with the place of each character, and its grammar as `std::fmt` documents it.

use super::reader::Reader;
use crate::source::Span;
use crate::tree::FormatTrait;

/// A format string before its arguments are known.
pub(super) struct Template {
    chars: Vec<(char, Span)>,
    /// Behind the last of these.
    end: Span,
    /// The literal, or the macro that yields it.
    pub(super) span: Span,
    /// Written as a literal at this place, so that names in it are variables in scope.
    pub(super) direct: bool,
}

/// A piece of a template.
pub(super) enum Piece {
    Text(String),
    Hole(Hole),
}

/// `{..}`.
pub(super) struct Hole {
    pub(super) arg: Reference,
    pub(super) by: FormatTrait,
    pub(super) fill: Option<char>,
    pub(super) align: Option<char>,
    pub(super) plus: bool,
    pub(super) alternate: bool,
    pub(super) zero: bool,
    pub(super) width: Option<Count>,
    pub(super) precision: Option<Count>,
    pub(super) span: Span,
}

/// Which argument is meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reference {
    /// The next one: its number.
    Next(usize),
    /// `{0}`, with the place of the number.
    Index(usize, Span),
    /// `{name}`, with the place of the name.
    Name(String, Span),
}

/// A width or precision.
pub(super) enum Count {
    Literal(usize),
    Arg(Reference),
}

/// What is wrong with a template.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) span: Span,
    /// Right for rustc, but not supported.
    pub(super) unsupported: bool,
}

type Fallible<T> = Result<T, Fault>;

impl Template {
    /// Of a string literal as it is written.
    pub(super) fn of_literal(reader: &Reader, literal: &syn::LitStr) -> Self {
        let span = reader.span(literal.span());
        let value = literal.value();
        let chars = places(&literal.token().to_string(), span);
        // Should the two readings ever differ, syn's is right, and the places are only coarser.
        let same = chars.iter().map(|(c, _)| *c).eq(value.chars());
        let chars = if same { chars } else { value.chars().map(|c| (c, span)).collect() };
        let end = chars.last().map_or(span, |(_, last)| behind(*last));
        Self { chars, end, span, direct: true }
    }

    /// Of a text that a macro yields.
    pub(super) fn of_text(text: &str, span: Span) -> Self {
        Self { chars: text.chars().map(|c| (c, span)).collect(), end: span, span, direct: false }
    }

    /// Takes the template apart.
    pub(super) fn pieces(&self) -> Fallible<Vec<Piece>> {
        let mut scan = Scan { template: self, at: 0, next: 0 };
        let mut pieces = Vec::new();
        let mut text = String::new();
        while let Some((c, span)) = scan.take() {
            match c {
                '{' | '}' if scan.eat(c) => text.push(c),
                '{' => {
                    if !text.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut text)));
                    }
                    pieces.push(Piece::Hole(scan.hole(span)?));
                }
                '}' => return Err(fault("invalid format string: unmatched `}` found", span)),
                _ => text.push(c),
            }
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        Ok(pieces)
    }
}

/// The empty place behind another.
fn behind(span: Span) -> Span {
    Span { line: span.end_line, column: span.end_column, ..span }
}

fn fault(message: impl Into<String>, span: Span) -> Fault {
    Fault { message: message.into(), span, unsupported: false }
}

struct Scan<'a> {
    template: &'a Template,
    at: usize,
    /// How many arguments were taken without naming them.
    next: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<char> {
        self.template.chars.get(self.at).map(|(c, _)| *c)
    }

    fn peek_second(&self) -> Option<char> {
        self.template.chars.get(self.at + 1).map(|(c, _)| *c)
    }

    fn take(&mut self) -> Option<(char, Span)> {
        let taken = self.template.chars.get(self.at).copied();
        self.at += usize::from(taken.is_some());
        taken
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn next_arg(&mut self) -> Reference {
        self.next += 1;
        Reference::Next(self.next - 1)
    }

    /// What follows a `{` up to its `}`.
    fn hole(&mut self, open: Span) -> Fallible<Hole> {
        let named = self.reference()?;
        let mut hole = Hole {
            arg: Reference::Next(0),
            by: FormatTrait::Display,
            fill: None,
            align: None,
            plus: false,
            alternate: false,
            zero: false,
            width: None,
            precision: None,
            span: open,
        };
        if self.eat(':') {
            self.spec(&mut hole, open)?;
        }
        // A `.*` has taken its argument before the value takes one.
        hole.arg = named.unwrap_or_else(|| self.next_arg());
        self.blanks();
        match self.take() {
            Some(('}', close)) => {
                hole.span = open.to(close);
                Ok(hole)
            }
            Some((c, after)) => {
                if let Reference::Name(name, span) = &hole.arg {
                    if c == '.' {
                        return Err(fault("invalid format string: field access isn't supported", *span));
                    }
                    if c == '#' && name == "r" {
                        return Err(fault("invalid format string: raw identifiers are not supported", *span));
                    }
                }
                let found = c.escape_debug();
                Err(fault(format!("invalid format string: expected `}}`, found `{found}`"), after))
            }
            None => {
                let message = "invalid format string: expected `}` but string was terminated";
                Err(fault(message, self.template.end))
            }
        }
    }

    /// An index or a name, if one follows.
    fn reference(&mut self) -> Fallible<Option<Reference>> {
        let start = self.at;
        if let Some(index) = self.integer()? {
            return Ok(Some(Reference::Index(index, self.since(start))));
        }
        match self.word() {
            Some((name, span)) if name == "_" => Err(fault("invalid format string: invalid argument name `_`", span)),
            word => Ok(word.map(|(name, span)| Reference::Name(name, span))),
        }
    }

    fn integer(&mut self) -> Fallible<Option<usize>> {
        let start = self.at;
        let mut value: usize = 0;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = value * 10 + digit as usize;
            self.at += 1;
            // As rustc: counts and indices are 16 bits wide.
            if value > usize::from(u16::MAX) {
                let message = format!(
                    "invalid format string: integer `{value}` does not fit into the type `u16` whose range is `0..=65535`"
                );
                return Err(fault(message, self.since(start)));
            }
        }
        Ok((self.at > start).then_some(value))
    }

    /// The place of what was read from there on.
    fn since(&self, start: usize) -> Span {
        let place = |at: usize| self.template.chars.get(at).map_or(self.template.end, |(_, span)| *span);
        place(start).to(place(self.at.saturating_sub(1).max(start)))
    }

    fn word(&mut self) -> Option<(String, Span)> {
        let start = self.at;
        let first = self.peek().filter(|c| *c == '_' || unicode_ident::is_xid_start(*c))?;
        let mut name = String::from(first);
        self.at += 1;
        while let Some(c) = self.peek().filter(|c| unicode_ident::is_xid_continue(*c)) {
            name.push(c);
            self.at += 1;
        }
        Some((name, self.since(start)))
    }

    fn spec(&mut self, hole: &mut Hole, open: Span) -> Fallible<()> {
        let is_align = |c: Option<char>| c.filter(|c| matches!(c, '<' | '^' | '>'));
        if let (Some(fill), Some(align)) = (self.peek(), is_align(self.peek_second())) {
            (hole.fill, hole.align) = (Some(fill), Some(align));
            self.at += 2;
        } else if let Some(align) = is_align(self.peek()) {
            hole.align = Some(align);
            self.at += 1;
        }
        if self.eat('+') {
            hole.plus = true;
        } else {
            // `-` is allowed and means nothing.
            self.eat('-');
        }
        hole.alternate = self.eat('#');
        // `0$` is the width taken from argument 0.
        if self.peek() == Some('0') && self.peek_second() != Some('$') {
            hole.zero = true;
            self.at += 1;
        }
        let start = self.at;
        hole.width = self.count(start)?;
        let start = self.at;
        if self.eat('.') {
            hole.precision = if self.eat('*') { Some(Count::Arg(self.next_arg())) } else { self.count(start)? };
        }
        hole.by = self.kind(open)?;
        Ok(())
    }

    /// `8`, `1$` or `name$`; a number's place begins where `start` says.
    fn count(&mut self, start: usize) -> Fallible<Option<Count>> {
        if let Some(number) = self.integer()? {
            let is_arg = self.eat('$');
            let arg = Reference::Index(number, self.since(start));
            return Ok(Some(if is_arg { Count::Arg(arg) } else { Count::Literal(number) }));
        }
        let start = self.at;
        if let Some((name, span)) = self.word() {
            if self.eat('$') {
                return Ok(Some(Count::Arg(Reference::Name(name, span))));
            }
            // It was the kind.
            self.at = start;
        }
        Ok(None)
    }

    fn kind(&mut self, open: Span) -> Fallible<FormatTrait> {
        if self.eat('?') {
            return Ok(FormatTrait::Debug);
        }
        let Some((word, span)) = self.word() else { return Ok(FormatTrait::Display) };
        match word.as_str() {
            "x" | "X" if self.eat('?') => {
                Err(Fault { message: format!("`{{:{word}?}}`"), span: open.to(span), unsupported: true })
            }
            "x" => Ok(FormatTrait::LowerHex),
            "X" => Ok(FormatTrait::UpperHex),
            "b" => Ok(FormatTrait::Binary),
            "o" => Ok(FormatTrait::Octal),
            "e" => Ok(FormatTrait::LowerExp),
            "E" => Ok(FormatTrait::UpperExp),
            "p" => Ok(FormatTrait::Pointer),
            _ => Err(fault(format!("unknown format trait `{word}`"), span)),
        }
    }
}

/// The characters of a string literal as it is written, each with its place.
fn places(written: &str, span: Span) -> Vec<(char, Span)> {
    let hashes = written.strip_prefix('r').map(|rest| rest.chars().take_while(|c| *c == '#').count());
    let opening = hashes.map_or(1, |hashes| hashes + 2);
    let closing = hashes.map_or(1, |hashes| hashes + 1);
    let all: Vec<(char, Span)> = {
        let (mut line, mut column) = (span.line, span.column);
        let place = |c| {
            let (end_line, end_column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            let place = Span { line, column, end_line, end_column, ..span };
            (line, column) = (end_line, end_column);
            (c, place)
        };
        written.chars().map(place).collect()
    };
    let Some(inner) = all.get(opening..all.len().saturating_sub(closing)) else { return Vec::new() };
    if hashes.is_some() { inner.to_vec() } else { unescape(inner) }
}

fn unescape(written: &[(char, Span)]) -> Vec<(char, Span)> {
    let mut result = Vec::new();
    let mut rest = written.iter().copied().peekable();
    while let Some((c, span)) = rest.next() {
        if c != '\\' {
            result.push((c, span));
            continue;
        }
        let Some((kind, end)) = rest.next() else { break };
        let span = span.to(end);
        match kind {
            'n' => result.push(('\n', span)),
            'r' => result.push(('\r', span)),
            't' => result.push(('\t', span)),
            '0' => result.push(('\0', span)),
            '\n' => while rest.next_if(|(c, _)| matches!(c, ' ' | '\t' | '\n' | '\r')).is_some() {},
            'x' => {
                let digits: String = rest.by_ref().take(2).map(|(c, _)| c).collect();
                result.extend(code_point(&digits).map(|c| (c, span)));
            }
            'u' => {
                let digits: String = rest
                    .by_ref()
                    .map(|(c, _)| c)
                    .take_while(|c| *c != '}')
                    .filter(|c| !matches!(c, '{' | '_'))
                    .collect();
                result.extend(code_point(&digits).map(|c| (c, span)));
            }
            other => result.push((other, span)),
        }
    }
    result
}

fn code_point(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}
