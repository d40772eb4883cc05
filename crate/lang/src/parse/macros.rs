//! Macros of std, taken apart into what they stand for. A macro that is none of these is refused by its name.

use std::rc::Rc;

use syn::parse::Parse;

use super::format::push_text;
use super::item::{Bare, visibility};
use super::macro_input::{DbgInput, FormatInput, Inputs, MatchesInput, ThreadLocals, VecInput};
use super::print;
use super::reader::Reader;
use super::ty::macro_name;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree::{Block, Expr, ExprKind, Format, FormatPiece, Item, ItemKind, Literal, MacroCall, UnaryOp};

/// Whether a path names this macro of std, plainly or as `std::name`.
pub(super) fn is_named(path: &syn::Path, name: &str) -> bool {
    std_name(path).is_some_and(|ident| ident == name)
}

/// Whether it is `thread_local!`, which makes items.
pub(super) fn is_thread_local(path: &syn::Path) -> bool {
    is_named(path, "thread_local")
}

fn std_name(path: &syn::Path) -> Option<&syn::Ident> {
    let mut segments = path.segments.iter();
    let (first, second) = (segments.next()?, segments.next());
    let plain = path.segments.iter().all(|segment| segment.arguments.is_none()) && segments.next().is_none();
    match second {
        _ if !plain => None,
        Some(second) if ["std", "core", "alloc"].iter().any(|name| first.ident == name) => Some(&second.ident),
        None if path.leading_colon.is_none() => Some(&first.ident),
        _ => None,
    }
}

impl Reader {
    /// From the macro's path to its closing delimiter.
    pub(super) fn macro_span(&self, mac: &syn::Macro) -> Span {
        self.path_span(None, &mac.path).to(self.span(delimiter(mac).close()))
    }

    /// A macro as an expression or statement.
    pub(super) fn macro_call(&mut self, mac: &syn::Macro) -> Expr {
        let span = self.macro_span(mac);
        let name = std_name(&mac.path).map(ToString::to_string).unwrap_or_default();
        let call = match name.as_str() {
            "assert" | "debug_assert" => self.assert(mac),
            "assert_eq" | "debug_assert_eq" => self.assert_compare(mac, true),
            "assert_ne" | "debug_assert_ne" => self.assert_compare(mac, false),
            "matches" => self.matches(mac),
            "vec" => self.vec(mac),
            "dbg" => self.dbg(mac),
            "cfg" => self.cfg_macro(mac, span),
            "compile_error" => self.compile_error(mac, span),
            "stringify" | "concat" | "line" | "column" => self.constant(mac, &name, span),
            _ => self.formatting(mac, &name, span),
        };
        let kind = match call {
            Some(call) => ExprKind::Macro(Box::new(call)),
            None => ExprKind::Tuple(Vec::new()),
        };
        Expr { kind, span }
    }

    /// What stands in a macro, read as `T`; a syntax error is reported.
    fn body<T: Parse>(&mut self, mac: &syn::Macro) -> Option<T> {
        match mac.parse_body() {
            Ok(body) => Some(body),
            Err(error) => {
                let close = self.span(delimiter(mac).close());
                self.syn_error(&error, close);
                None
            }
        }
    }

    fn inputs(&mut self, mac: &syn::Macro) -> Option<Vec<FormatInput>> {
        self.body::<Inputs>(mac).map(|inputs| inputs.0)
    }

    /// The macros that consist of a format string and its arguments.
    fn formatting(&mut self, mac: &syn::Macro, name: &str, span: Span) -> Option<MacroCall> {
        let print = |to_stderr, format| MacroCall::Print { to_stderr, format };
        Some(match name {
            "print" => print(false, self.plain_format(mac, span)?),
            "println" => print(false, self.line_format(mac, span)?),
            "eprint" => print(true, self.plain_format(mac, span)?),
            "eprintln" => print(true, self.line_format(mac, span)?),
            "format" => MacroCall::Format(self.plain_format(mac, span)?),
            "format_args" => MacroCall::FormatArgs(self.plain_format(mac, span)?),
            "write" | "writeln" => self.write(mac, name == "writeln", span)?,
            "panic" => MacroCall::Panic(self.message(mac, "explicit panic", "", span)?),
            "unreachable" => {
                let text = "internal error: entered unreachable code";
                MacroCall::Panic(self.message(mac, text, &format!("{text}: "), span)?)
            }
            "todo" => MacroCall::Panic(self.message(mac, "not yet implemented", "not yet implemented: ", span)?),
            "unimplemented" => MacroCall::Panic(self.message(mac, "not implemented", "not implemented: ", span)?),
            _ => {
                self.unknown_macro(mac, name, span);
                return None;
            }
        })
    }

    /// A macro that is not supported, or that nobody has: rustc knows no other macros by a plain name than those of std's
    /// prelude and those that stand before their use.
    fn unknown_macro(&mut self, mac: &syn::Macro, name: &str, span: Span) {
        if self.has_own_macros || mac.path.segments.len() > 1 || REFUSED.contains(&name) {
            return self.refuse(format!("the macro `{}!`", macro_name(&mac.path)), span);
        }
        let mut found = Diagnostic::error("", format!("cannot find macro `{name}` in this scope"), span);
        let similar = SUPPORTED.iter().find(|known| is_slip(name, known));
        if let Some(similar) = similar {
            found = found.note(format!("a macro with a similar name exists: `{similar}`"));
        }
        self.diagnostics.push(found);
    }

    fn plain_format(&mut self, mac: &syn::Macro, span: Span) -> Option<Format> {
        let inputs = self.inputs(mac)?;
        Some(self.format(&inputs, span))
    }

    /// With the newline behind it.
    fn line_format(&mut self, mac: &syn::Macro, span: Span) -> Option<Format> {
        let inputs = self.inputs(mac)?;
        Some(self.line(&inputs, span))
    }

    fn line(&mut self, inputs: &[FormatInput], span: Span) -> Format {
        let mut format = if inputs.is_empty() { plain_format("", span) } else { self.format(inputs, span) };
        push_text(&mut format.pieces, "\n");
        format
    }

    fn write(&mut self, mac: &syn::Macro, newline: bool, span: Span) -> Option<MacroCall> {
        let inputs = self.inputs(mac)?;
        let Some((FormatInput { name: None, expr }, rest)) = inputs.split_first() else {
            self.syntax("unexpected end of macro invocation", span);
            return None;
        };
        let target = self.expr(expr);
        let format = if newline { self.line(rest, span) } else { self.format(rest, span) };
        Some(MacroCall::Write(target, format))
    }

    /// The message of a panic: `alone` where none was given, else what was given behind `before`.
    fn message(&mut self, mac: &syn::Macro, alone: &str, before: &str, span: Span) -> Option<Format> {
        let inputs = self.inputs(mac)?;
        if inputs.is_empty() {
            return Some(plain_format(alone, span));
        }
        let mut format = self.format(&inputs, span);
        let mut pieces = Vec::new();
        push_text(&mut pieces, before);
        for piece in format.pieces {
            match piece {
                FormatPiece::Text(text) => push_text(&mut pieces, &text),
                hole => pieces.push(hole),
            }
        }
        format.pieces = pieces;
        Some(format)
    }

    fn assert(&mut self, mac: &syn::Macro) -> Option<MacroCall> {
        let inputs = self.inputs(mac)?;
        let span = self.macro_span(mac);
        let Some((FormatInput { name: None, expr }, rest)) = inputs.split_first() else {
            self.error("", "macro requires a boolean expression as an argument", span);
            return None;
        };
        let condition = self.expr(expr);
        let message = if rest.is_empty() {
            match print::expression(expr) {
                Ok(text) => plain_format(&format!("assertion failed: {text}"), span),
                Err(what) => {
                    self.refuse(format!("{what} in an `assert!` without a message"), condition.span);
                    return None;
                }
            }
        } else {
            self.format(rest, span)
        };
        Some(MacroCall::Assert { condition, message })
    }

    fn assert_compare(&mut self, mac: &syn::Macro, equal: bool) -> Option<MacroCall> {
        let inputs = self.inputs(mac)?;
        let span = self.macro_span(mac);
        let [FormatInput { name: None, expr: left }, FormatInput { name: None, expr: right }, rest @ ..] =
            inputs.as_slice()
        else {
            self.syntax("unexpected end of macro invocation", span);
            return None;
        };
        let (left, right) = (self.expr(left), self.expr(right));
        let message = (!rest.is_empty()).then(|| self.format(rest, span));
        Some(MacroCall::AssertCompare { equal, left, right, message })
    }

    fn matches(&mut self, mac: &syn::Macro) -> Option<MacroCall> {
        let MatchesInput { value, pat, guard } = self.body(mac)?;
        let (value, pat) = (self.expr(&value), self.pattern(&pat));
        Some(MacroCall::Matches(value, Box::new(pat), guard.map(|guard| self.guard(&guard))))
    }

    fn vec(&mut self, mac: &syn::Macro) -> Option<MacroCall> {
        Some(match self.body(mac)? {
            VecInput::List(list) => MacroCall::Vec(list.iter().map(|expr| self.expr(expr)).collect()),
            VecInput::Repeat(parts) => {
                let [value, count] = &*parts;
                MacroCall::VecRepeat(self.expr(value), self.expr(count))
            }
        })
    }

    fn dbg(&mut self, mac: &syn::Macro) -> Option<MacroCall> {
        let DbgInput(list) = self.body(mac)?;
        Some(MacroCall::Dbg(list.iter().map(|(expr, tokens)| (self.expr(expr), print::tokens(tokens))).collect()))
    }

    fn cfg_macro(&mut self, mac: &syn::Macro, span: Span) -> Option<MacroCall> {
        match mac.tokens.to_string().as_str() {
            "debug_assertions" => Some(MacroCall::Constant(Literal::Bool(true))),
            "test" => Some(MacroCall::Constant(Literal::Bool(false))),
            _ => {
                self.refuse("conditional compilation with `cfg!`", span);
                None
            }
        }
    }

    fn compile_error(&mut self, mac: &syn::Macro, span: Span) -> Option<MacroCall> {
        let message: syn::LitStr = self.body(mac)?;
        self.error("", message.value(), span);
        None
    }

    fn constant(&mut self, mac: &syn::Macro, name: &str, span: Span) -> Option<MacroCall> {
        let value = match name {
            "stringify" => Literal::Str(print::tokens(&mac.tokens).into()),
            "line" => Literal::Int(span.line.into(), Some("u32".into())),
            "column" => Literal::Int(span.column.into(), Some("u32".into())),
            _ => {
                let parts = self.inputs(mac)?;
                let mut text = String::new();
                for part in &parts {
                    let part = self.expr(&part.expr);
                    match part_text(&part) {
                        Some(part) => text.push_str(&part),
                        None => {
                            self.error("", "expected a literal", part.span);
                            return None;
                        }
                    }
                }
                Literal::Str(text.into())
            }
        };
        Some(MacroCall::Constant(value))
    }

    /// The items of `thread_local!`.
    pub(super) fn thread_locals(&mut self, mac: &syn::Macro, items: &mut Vec<Item>) {
        let Some(ThreadLocals(list)) = self.body(mac) else { return };
        for local in list {
            // `const { .. }` only says that the value needs no run.
            let value = match &local.value {
                syn::Expr::Const(value) => {
                    let block = self.block(&value.block);
                    match block {
                        Block { items, stmts, tail: Some(tail), .. } if items.is_empty() && stmts.is_empty() => *tail,
                        block => Expr { span: block.span, kind: ExprKind::Block(block, None) },
                    }
                }
                value => self.expr(value),
            };
            let span = self.span(local.keyword.span).to(value.span);
            let kind = ItemKind::ThreadLocal { ty: self.ty(&local.ty), value: Rc::new(value) };
            let (name, visibility) = (self.ident(&local.name), visibility(&local.visibility));
            self.finish(Bare { attrs: &local.attrs, visibility, name, kind, span }, items);
        }
    }
}

fn delimiter(mac: &syn::Macro) -> proc_macro2::extra::DelimSpan {
    match &mac.delimiter {
        syn::MacroDelimiter::Paren(token) => token.span,
        syn::MacroDelimiter::Brace(token) => token.span,
        syn::MacroDelimiter::Bracket(token) => token.span,
    }
}

/// A format of text alone.
fn plain_format(text: &str, span: Span) -> Format {
    let mut pieces = Vec::new();
    push_text(&mut pieces, text);
    Format { pieces, args: Vec::new(), span }
}

/// What `concat!` makes of one of its parts.
fn part_text(part: &Expr) -> Option<String> {
    let literal = match &part.kind {
        ExprKind::Literal(literal) => literal,
        ExprKind::Macro(call) => match &**call {
            MacroCall::Constant(literal) => literal,
            _ => return None,
        },
        ExprKind::Unary(UnaryOp::Neg, inner) => match &inner.kind {
            ExprKind::Literal(Literal::Int(..) | Literal::Float(..)) => {
                return part_text(inner).map(|text| format!("-{text}"));
            }
            _ => return None,
        },
        _ => return None,
    };
    match literal {
        Literal::Bool(value) => Some(value.to_string()),
        Literal::Char(value) => Some(value.to_string()),
        Literal::Int(value, _) => Some(value.to_string()),
        Literal::Float(text, _) => Some(text.to_string()),
        Literal::Str(text) => Some(text.to_string()),
        Literal::Byte(_) | Literal::ByteStr(_) => None,
    }
}

/// Macros of the prelude that are not supported.
const REFUSED: &[&str] = &[
    "asm",
    "concat_bytes",
    "env",
    "file",
    "global_asm",
    "include",
    "include_bytes",
    "include_str",
    "macro_rules",
    "module_path",
    "option_env",
    "thread_local",
];

/// Macros that somebody may have meant.
const SUPPORTED: &[&str] = &[
    "println",
    "print",
    "eprintln",
    "eprint",
    "format",
    "write",
    "writeln",
    "panic",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "unreachable",
    "dbg",
    "todo",
    "unimplemented",
    "vec",
    "matches",
];

/// Whether one name becomes the other by a letter more, less or changed.
fn is_slip(name: &str, known: &str) -> bool {
    let (name, known) = (name.as_bytes(), known.as_bytes());
    let before = name.iter().zip(known).take_while(|(a, b)| a == b).count();
    let behind =
        |skip_name: usize, skip_known: usize| name.get(before + skip_name..) == known.get(before + skip_known..);
    behind(1, 0) || behind(0, 1) || behind(1, 1)
}
