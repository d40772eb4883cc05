//! Format strings with their arguments: which argument each `{..}` means, and rustc's findings where one is missing or left
//! over. A string or small integer literal that is printed plainly becomes text, as rustc does it; a message without any
//! argument left is then known to be a plain text.

use super::macro_input::FormatInput;
use super::reader::{Reader, simple_path};
use super::template::{Count, Hole, Piece, Reference, Template};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::Span;
use crate::tree::{
    Expr, ExprKind, Format, FormatArg, FormatCount, FormatPiece, FormatTrait, Ident, Literal, MacroCall,
};

/// Arguments while the holes are looked at.
struct Args {
    /// Those given, then those captured.
    exprs: Vec<Expr>,
    names: Vec<(String, usize)>,
    given: usize,
    used: Vec<bool>,
    /// Numbers asked for that are not there, with the hole.
    missing: Vec<(usize, Span)>,
    /// Names asked for that are not there and cannot be captured.
    unknown: Vec<(String, Span)>,
    capture: bool,
}

impl Reader {
    /// A format string and what follows it, up to the end of the macro.
    pub(super) fn format(&mut self, inputs: &[FormatInput], at: Span) -> Format {
        let empty = Format { pieces: Vec::new(), args: Vec::new(), span: at };
        let Some((first, rest)) = inputs.split_first() else {
            self.error("", "requires at least a format string argument", at);
            return empty;
        };
        let Some(template) = self.template(first) else { return empty };
        let Some(mut args) = self.format_args(rest, template.direct) else { return empty };
        let pieces = match template.pieces() {
            Ok(pieces) => pieces,
            Err(fault) if fault.unsupported => {
                self.refuse(fault.message, fault.span);
                return empty;
            }
            Err(fault) => {
                self.error("", fault.message, fault.span);
                return empty;
            }
        };
        let implicit = implicit(&pieces);
        let pieces = pieces.into_iter().map(|piece| args.piece(piece)).collect();
        self.report(&args, implicit);
        inline(Format { pieces, args: args.exprs, span: template.span })
    }

    fn template(&mut self, input: &FormatInput) -> Option<Template> {
        if let (None, syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(literal), .. })) = (&input.name, &input.expr) {
            self.literal_expr(&syn::Lit::Str(literal.clone()));
            return Some(Template::of_literal(self, literal));
        }
        let before = self.diagnostics.len();
        let expr = self.expr(&input.expr);
        match &expr.kind {
            ExprKind::Macro(call) if input.name.is_none() => {
                if let MacroCall::Constant(Literal::Str(text)) = &**call {
                    return Some(Template::of_text(text, expr.span));
                }
            }
            _ => {}
        }
        if self.diagnostics.len() == before {
            self.error("", "format argument must be a string literal", expr.span);
        }
        None
    }

    fn format_args(&mut self, inputs: &[FormatInput], capture: bool) -> Option<Args> {
        let mut args = Args {
            exprs: Vec::new(),
            names: Vec::new(),
            given: inputs.len(),
            used: vec![false; inputs.len()],
            missing: Vec::new(),
            unknown: Vec::new(),
            capture,
        };
        let mut sound = true;
        for (at, input) in inputs.iter().enumerate() {
            let expr = self.expr(&input.expr);
            match &input.name {
                Some(name) => {
                    let name = self.ident(name);
                    if args.names.iter().any(|(known, _)| **known == *name.name) {
                        self.error("", format!("duplicate argument named `{}`", name.name), name.span);
                        sound = false;
                    }
                    args.names.push((name.name.to_string(), at));
                }
                None if !args.names.is_empty() => {
                    self.error("", "positional arguments cannot follow named arguments", expr.span);
                    sound = false;
                }
                None => {}
            }
            args.exprs.push(expr);
        }
        sound.then_some(args)
    }

    fn report(&mut self, args: &Args, implicit: Option<(usize, Span)>) {
        for (name, span) in &args.unknown {
            self.error("", format!("there is no argument named `{name}`"), *span);
        }
        if let Some((_, span)) = args.missing.first() {
            let span = implicit.map_or(*span, |(_, first)| first);
            self.error("", missing(args, implicit.map(|(asked, _)| asked)), span);
        }
        let unused: Vec<usize> = (0..args.given).filter(|at| !args.used[*at]).collect();
        let named = |at: usize| args.names.iter().any(|(_, arg)| *arg == at);
        let says = |at: usize| if named(at) { "named argument never used" } else { "argument never used" };
        match unused.as_slice() {
            [] => {}
            [one] => {
                let span = args.exprs[*one].span;
                self.error("", says(*one), span);
            }
            [first, ..] => {
                let message = "multiple unused formatting arguments";
                let mut finding = Diagnostic::new(DiagnosticKind::Error(""), message, args.exprs[*first].span);
                for at in &unused {
                    finding = finding.label(args.exprs[*at].span, says(*at));
                }
                self.diagnostics.push(finding);
            }
        }
    }
}

/// rustc's words for numbers that mean no argument.
fn missing(args: &Args, implicit: Option<usize>) -> String {
    let given = match args.given {
        0 => "no arguments were given".to_owned(),
        1 => "there is 1 argument".to_owned(),
        n => format!("there are {n} arguments"),
    };
    if let Some(asked) = implicit {
        let plural = if asked == 1 { "" } else { "s" };
        return format!("{asked} positional argument{plural} in format string, but {given}");
    }
    let mut numbers: Vec<usize> = args.missing.iter().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let plural = if numbers.len() == 1 { "" } else { "s" };
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let list = match numbers.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    };
    format!("invalid reference to positional argument{plural} {list} ({given})")
}

/// How many arguments are taken without naming them, and where the first is, if no number is written anywhere.
fn implicit(pieces: &[Piece]) -> Option<(usize, Span)> {
    let holes = || {
        pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Hole(hole) => Some(hole),
        })
    };
    let first = holes().find(|hole| hole.asked() > 0)?;
    holes().all(Hole::is_implicit).then(|| (holes().map(Hole::asked).sum(), first.span))
}

impl Hole {
    /// How many arguments it takes without naming them.
    fn asked(&self) -> usize {
        let star = matches!(self.precision, Some(Count::Arg(Reference::Next(_))));
        usize::from(matches!(self.arg, Reference::Next(_))) + usize::from(star)
    }

    /// Whether no number is written in it.
    fn is_implicit(&self) -> bool {
        let count = |count: &Option<Count>| matches!(count, Some(Count::Arg(Reference::Index(..))));
        !matches!(self.arg, Reference::Index(..)) && !count(&self.width) && !count(&self.precision)
    }
}

impl Args {
    fn piece(&mut self, piece: Piece) -> FormatPiece {
        let hole = match piece {
            Piece::Text(text) => return FormatPiece::Text(text),
            Piece::Hole(hole) => hole,
        };
        FormatPiece::Arg(FormatArg {
            arg: self.find(hole.arg, hole.span),
            by: hole.by,
            fill: hole.fill.unwrap_or(' '),
            align: hole.align,
            plus: hole.plus,
            alternate: hole.alternate,
            zero: hole.zero,
            width: hole.width.map(|count| self.count(count, hole.span)),
            precision: hole.precision.map(|count| self.count(count, hole.span)),
            span: hole.span,
        })
    }

    fn count(&mut self, count: Count, hole: Span) -> FormatCount {
        match count {
            Count::Literal(number) => FormatCount::Literal(number),
            Count::Arg(reference) => FormatCount::Arg(self.find(reference, hole)),
        }
    }

    fn mark(&mut self, at: usize, asked_at: Span) -> usize {
        match self.used.get_mut(at) {
            Some(used) => *used = true,
            None => self.missing.push((at, asked_at)),
        }
        at
    }

    /// The argument that is meant; a name that was not given is a variable.
    fn find(&mut self, reference: Reference, hole: Span) -> usize {
        match reference {
            Reference::Next(at) => self.mark(at, hole),
            Reference::Index(at, span) => self.mark(at, span),
            Reference::Name(name, span) => {
                if let Some((_, at)) = self.names.iter().find(|(known, _)| *known == name) {
                    if let Some(used) = self.used.get_mut(*at) {
                        *used = true;
                    }
                    return *at;
                }
                if !self.capture {
                    self.unknown.push((name, span));
                    return 0;
                }
                let at = self.exprs.len();
                let path = simple_path(Ident { name: name.as_str().into(), span });
                self.exprs.push(Expr { kind: ExprKind::Path(path), span });
                self.names.push((name, at));
                at
            }
        }
    }
}

/// Puts literals that are printed plainly into the text.
fn inline(format: Format) -> Format {
    let mut plain: Vec<Option<String>> = format.args.iter().map(plain_text).collect();
    for piece in &format.pieces {
        let FormatPiece::Arg(hole) = piece else { continue };
        if !is_plain(hole) {
            drop_text(&mut plain, hole.arg);
        }
        for count in [&hole.width, &hole.precision] {
            if let Some(FormatCount::Arg(at)) = count {
                drop_text(&mut plain, *at);
            }
        }
    }
    let mut new_index = Vec::new();
    let mut kept = 0;
    for text in &plain {
        new_index.push(kept);
        kept += usize::from(text.is_none());
    }
    let moved = |at: usize| new_index.get(at).copied().unwrap_or(at);
    let mut pieces: Vec<FormatPiece> = Vec::new();
    for piece in format.pieces {
        match piece {
            FormatPiece::Text(text) => push_text(&mut pieces, &text),
            FormatPiece::Arg(mut hole) => match plain.get(hole.arg) {
                Some(Some(text)) => push_text(&mut pieces, text),
                _ => {
                    hole.arg = moved(hole.arg);
                    for count in [&mut hole.width, &mut hole.precision] {
                        if let Some(FormatCount::Arg(at)) = count {
                            *at = moved(*at);
                        }
                    }
                    pieces.push(FormatPiece::Arg(hole));
                }
            },
        }
    }
    let args = format.args.into_iter().zip(&plain).filter(|(_, text)| text.is_none()).map(|(arg, _)| arg).collect();
    Format { pieces, args, span: format.span }
}

fn drop_text(plain: &mut [Option<String>], at: usize) {
    if let Some(text) = plain.get_mut(at) {
        *text = None;
    }
}

fn is_plain(hole: &FormatArg) -> bool {
    hole.by == FormatTrait::Display
        && hole.fill == ' '
        && hole.align.is_none()
        && !(hole.plus || hole.alternate || hole.zero)
        && hole.width.is_none()
        && hole.precision.is_none()
}

/// What `{}` prints of a literal; integers only where they fit whatever type they turn out to have by their suffix or
/// its absence.
fn plain_text(arg: &Expr) -> Option<String> {
    match &arg.kind {
        ExprKind::Literal(Literal::Str(text)) => Some(text.to_string()),
        ExprKind::Literal(Literal::Int(value, None)) => i32::try_from(*value).ok().map(|value| value.to_string()),
        _ => None,
    }
}

/// Adds text, joined to text before it.
pub(super) fn push_text(pieces: &mut Vec<FormatPiece>, text: &str) {
    match pieces.last_mut() {
        Some(FormatPiece::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(FormatPiece::Text(text.to_owned())),
    }
}
