//! Format strings: `format_args!` as a value of the library's `Arguments`.

use std::collections::HashMap;

use crate::check::coerce::cast;
use crate::check::context::{Checker, borrow, node};
use crate::check::typed::{CastKind, Expr, ExprKind, MatchSource, Value};
use crate::diagnostic::Diagnostic;
use crate::items::AdtId;
use crate::source::Span;
use crate::tree::{Format, FormatArg, FormatCount, FormatPiece, FormatTrait};
use crate::types::{IntTy, Mutability, Ty};

/// How an argument is used: by the function of this name.
type Use = (usize, &'static str);

impl Checker<'_> {
    /// `format_args!(..)`
    pub fn format_arguments(&mut self, format: &Format, span: Span) -> Expr {
        let values = format.args.iter().map(|arg| self.check_any(arg)).collect();
        self.arguments_of(&format.pieces, values, span)
    }

    /// `Arguments { pieces: &[..], args: &[argument_display(&a), ..] }`. Where an argument is used more than once, or out of
    /// order, all are borrowed first: `args: &match (&a, &b) { args => [argument_display(args.0), ..] }`.
    pub fn arguments_of(&mut self, pieces: &[FormatPiece], values: Vec<Expr>, span: Span) -> Expr {
        let uses = uses(pieces);
        let args = match self.format_args_array(&uses, values, pieces, span) {
            Some(args) => args,
            None => return self.error_node(span),
        };
        let index_of: HashMap<Use, usize> = uses.iter().enumerate().map(|(index, one)| (*one, index)).collect();
        match self.arguments_node(pieces, &index_of, args, span) {
            Ok(node) => node,
            Err(diagnostic) => self.fail(Diagnostic { span, ..diagnostic }),
        }
    }

    fn format_args_array(
        &mut self,
        uses: &[Use],
        values: Vec<Expr>,
        pieces: &[FormatPiece],
        span: Span,
    ) -> Option<Expr> {
        let in_order = uses.len() == values.len() && uses.iter().enumerate().all(|(index, (arg, _))| *arg == index);
        // What is named in the string itself is blamed on its braces.
        let spans = spans(pieces);
        let place = |one: &Use, value: Span| match spans.get(one) {
            Some(braces) if encloses(*braces, value) => *braces,
            _ => value,
        };
        let mut items = Vec::with_capacity(uses.len());
        if in_order {
            for (value, one) in values.into_iter().zip(uses) {
                let at = place(one, value.span);
                items.push(self.call_lang(one.1, vec![borrow(Mutability::Shared, value)], at));
            }
            return self.array_of("Argument", items, span);
        }
        let borrowed: Vec<Expr> = values.into_iter().map(|value| borrow(Mutability::Shared, value)).collect();
        let tuple = Ty::Tuple(borrowed.iter().map(|value| value.ty.clone()).collect());
        let local = self.hidden_local("args", tuple.clone(), false, span);
        for one in uses {
            let (ty, at) = borrowed.get(one.0).map(|value| (value.ty.clone(), value.span))?;
            let all = Box::new(self.local(local, span));
            let value = node(ExprKind::Field(all, one.0 as u32), ty, at);
            items.push(self.call_lang(one.1, vec![value], place(one, at)));
        }
        let array = self.array_of("Argument", items, span)?;
        let ty = array.ty.clone();
        let arms = vec![self.arm(self.binding(local, span), array)];
        let scrutinee = node(ExprKind::Tuple(borrowed), tuple, span);
        Some(self.match_node(scrutinee, arms, ty, MatchSource::Macro, span))
    }

    fn array_of(&mut self, item: &str, items: Vec<Expr>, span: Span) -> Option<Expr> {
        let item = match self.items.lang_adt(item) {
            Ok(id) => Ty::Adt(id, [].into()),
            Err(diagnostic) => {
                self.fail(Diagnostic { span, ..diagnostic });
                return None;
            }
        };
        let ty = Ty::Array(item.into(), Ty::Const(items.len() as u128).into());
        Some(node(ExprKind::Array(items), ty, span))
    }

    fn arguments_node(
        &mut self,
        pieces: &[FormatPiece],
        index_of: &HashMap<Use, usize>,
        args: Expr,
        span: Span,
    ) -> Result<Expr, Diagnostic> {
        let mut items = Vec::with_capacity(pieces.len());
        for piece in pieces {
            items.push(match piece {
                FormatPiece::Text(text) => {
                    let ty = Ty::reference(Mutability::Shared, Ty::Str);
                    let text = node(ExprKind::Literal(Value::Str(text.as_str().into())), ty, span);
                    self.lang_variant("Piece", "Text", vec![text], span)?
                }
                FormatPiece::Arg(arg) => {
                    let index = index_of.get(&(arg.arg, function_of(arg.by))).copied().unwrap_or_default();
                    let index = usize_literal(index, span);
                    let spec = self.spec(arg, index_of, span)?;
                    self.lang_variant("Piece", "Arg", vec![index, spec], span)?
                }
            });
        }
        let Some(pieces) = self.array_of("Piece", items, span) else { return Ok(self.error_node(span)) };
        let fields = vec![("pieces", as_slice(pieces)), ("args", as_slice(args))];
        self.lang_struct("Arguments", fields, span)
    }

    fn spec(&mut self, arg: &FormatArg, index_of: &HashMap<Use, usize>, span: Span) -> Result<Expr, Diagnostic> {
        let flags = u128::from(arg.plus) | u128::from(arg.alternate) << 2 | u128::from(arg.zero) << 3;
        let align = match arg.align {
            None => "None",
            Some('<') => "Left",
            Some('>') => "Right",
            Some(_) => "Center",
        };
        let fields = vec![
            ("fill", node(ExprKind::Literal(Value::Char(arg.fill)), Ty::Char, span)),
            ("align", self.lang_variant("Alignment", align, Vec::new(), span)?),
            ("flags", node(ExprKind::Literal(Value::Int(flags)), Ty::Int(IntTy::U32), span)),
            ("width", self.count(arg.width.as_ref(), index_of, span)?),
            ("precision", self.count(arg.precision.as_ref(), index_of, span)?),
        ];
        self.lang_struct("Spec", fields, span)
    }

    fn count(
        &mut self,
        count: Option<&FormatCount>,
        index_of: &HashMap<Use, usize>,
        span: Span,
    ) -> Result<Expr, Diagnostic> {
        match count {
            None => self.lang_variant("Count", "Implied", Vec::new(), span),
            Some(FormatCount::Literal(value)) => {
                self.lang_variant("Count", "Is", vec![usize_literal(*value, span)], span)
            }
            Some(FormatCount::Arg(arg)) => {
                let index = index_of.get(&(*arg, COUNT)).copied().unwrap_or_default();
                self.lang_variant("Count", "Arg", vec![usize_literal(index, span)], span)
            }
        }
    }

    /// A struct of the library that has no parameters.
    fn lang_struct(&self, name: &str, fields: Vec<(&str, Expr)>, span: Span) -> Result<Expr, Diagnostic> {
        let adt = self.items.lang_adt(name)?;
        let declared = &self.items.adts[adt.0 as usize].variants[0].fields;
        let mut values = Vec::with_capacity(fields.len());
        for (field, value) in fields {
            let Some(index) = declared.iter().position(|declared| &*declared.name == field) else {
                return Err(Diagnostic::error("", format!("the library's `{name}` has no field `{field}`"), span));
            };
            values.push((index as u32, value));
        }
        Ok(self.lang_value(adt, 0, values, span))
    }

    /// A variant of an enum of the library that has no parameters.
    fn lang_variant(&self, name: &str, variant: &str, values: Vec<Expr>, span: Span) -> Result<Expr, Diagnostic> {
        let adt = self.items.lang_adt(name)?;
        let variants = &self.items.adts[adt.0 as usize].variants;
        let Some(index) = variants.iter().position(|declared| &*declared.name == variant) else {
            return Err(Diagnostic::error("", format!("the library's `{name}` has no variant `{variant}`"), span));
        };
        let values = values.into_iter().enumerate().map(|(index, value)| (index as u32, value)).collect();
        Ok(self.lang_value(adt, index as u32, values, span))
    }

    fn lang_value(&self, adt: AdtId, variant: u32, fields: Vec<(u32, Expr)>, span: Span) -> Expr {
        let kind = ExprKind::Adt { adt, variant, args: [].into(), fields, base: None };
        node(kind, Ty::Adt(adt, [].into()), span)
    }
}

/// The function of an argument that gives a width or precision.
const COUNT: &str = "argument_usize";

fn function_of(by: FormatTrait) -> &'static str {
    match by {
        FormatTrait::Display => "argument_display",
        FormatTrait::Debug => "argument_debug",
        FormatTrait::LowerHex => "argument_lower_hex",
        FormatTrait::UpperHex => "argument_upper_hex",
        FormatTrait::Binary => "argument_binary",
        FormatTrait::Octal => "argument_octal",
        FormatTrait::LowerExp => "argument_lower_exp",
        FormatTrait::UpperExp => "argument_upper_exp",
        FormatTrait::Pointer => "argument_pointer",
    }
}

/// Each way in which each argument is used, once.
fn uses(pieces: &[FormatPiece]) -> Vec<Use> {
    let mut uses = Vec::new();
    let mut add = |one: Use| {
        if !uses.contains(&one) {
            uses.push(one);
        }
    };
    for piece in pieces {
        let FormatPiece::Arg(arg) = piece else { continue };
        add((arg.arg, function_of(arg.by)));
    }
    for piece in pieces {
        let FormatPiece::Arg(arg) = piece else { continue };
        for count in [&arg.width, &arg.precision] {
            if let Some(FormatCount::Arg(index)) = count {
                add((*index, COUNT));
            }
        }
    }
    uses
}

/// Where each use first stands.
fn spans(pieces: &[FormatPiece]) -> HashMap<Use, Span> {
    let mut spans = HashMap::new();
    for piece in pieces {
        if let FormatPiece::Arg(arg) = piece {
            spans.entry((arg.arg, function_of(arg.by))).or_insert(arg.span);
        }
    }
    spans
}

fn encloses(outer: Span, inner: Span) -> bool {
    (outer.line, outer.column) <= (inner.line, inner.column)
        && (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
}

fn usize_literal(value: usize, span: Span) -> Expr {
    node(ExprKind::Literal(Value::Int(value as u128)), Ty::Int(IntTy::Usize), span)
}

/// `&array` as a reference to a slice.
fn as_slice(array: Expr) -> Expr {
    let item = match &array.ty {
        Ty::Array(item, _) => Ty::Slice(item.clone()),
        _ => Ty::Error,
    };
    cast(CastKind::Unsize, borrow(Mutability::Shared, array), Ty::reference(Mutability::Shared, item))
}
