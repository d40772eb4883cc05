//! Constants that a type or a head needs to know: array lengths, const arguments, discriminants. They are evaluated on trees:
//! integers, `bool` and `char`, with operators, other consts and `if`. All else is refused; the values of other consts
//! are evaluated by the machine and may be anything.

use std::cell::Cell;

use crate::diagnostic::Diagnostic;
use crate::items::names::Namespace;
use crate::items::resolve::{Prefix, Scope};
use crate::items::{BodyOwner, ConstId, Container, Def, Primitive};
use crate::source::Span;
use crate::tree::{BinaryOp, Block, Expr, ExprKind, Literal, Path, UnaryOp};
use crate::types::{IntTy, Ty};

/// How deep expressions and the consts in them may be nested.
const DEPTH: u32 = 512;
/// How many expressions one evaluation may take: consts are evaluated anew each time that they are met.
const STEPS: u32 = 100_000;

/// A value, and its type: an integer's is two's complement in 128 bits.
#[derive(Clone, Debug)]
struct Value {
    ty: Ty,
    bits: u128,
}

/// An evaluation that is going on.
#[derive(Clone, Copy)]
struct Evaluation<'e, 'a> {
    /// Where the expression stands.
    scope: &'e Scope<'a>,
    /// Consts whose values are being evaluated.
    open: &'e [ConstId],
    /// How much deeper it may go.
    depth: u32,
    /// How many more expressions it may take.
    steps: &'e Cell<u32>,
}

impl Scope<'_> {
    /// The value of an expression of this type: two's complement in 128 bits.
    pub(super) fn evaluate(&self, expr: &Expr, ty: &Ty) -> Result<u128, Diagnostic> {
        let evaluation = Evaluation { scope: self, open: &[], depth: DEPTH, steps: &Cell::new(STEPS) };
        let value = evaluation.value(expr, Some(ty))?;
        if *ty != Ty::Error && value.ty != *ty {
            return Err(mismatch(ty, &value.ty, expr.span));
        }
        Ok(value.bits)
    }
}

impl Evaluation<'_, '_> {
    /// One expression further in.
    fn deeper(self, span: Span) -> Result<Self, Diagnostic> {
        let (depth, steps) = (self.depth.checked_sub(1), self.steps.get().checked_sub(1));
        let (Some(depth), Some(steps)) = (depth, steps) else {
            return Err(Diagnostic::unsupported("a const expression of this size", span));
        };
        self.steps.set(steps);
        Ok(Self { depth, ..self })
    }

    fn value(self, expr: &Expr, expected: Option<&Ty>) -> Result<Value, Diagnostic> {
        let unsupported = || Diagnostic::unsupported("this const expression here", expr.span);
        let inner = self.deeper(expr.span)?;
        Ok(match &expr.kind {
            ExprKind::Literal(literal) => {
                literal_value(literal, expected, false, expr.span)?.ok_or_else(unsupported)?
            }
            ExprKind::Path(path) => inner.path_value(path, expr.span)?,
            ExprKind::Unary(UnaryOp::Neg, operand) => {
                if let ExprKind::Literal(literal) = &operand.kind {
                    return literal_value(literal, expected, true, expr.span)?.ok_or_else(unsupported);
                }
                let value = inner.value(operand, expected)?;
                let Ty::Int(int) = value.ty else { return Err(unsupported()) };
                if !int.is_signed() {
                    return Err(negated(&value.ty, expr.span));
                }
                let bits = fit(int, (value.bits as i128).checked_neg().map(|it| it as u128));
                Value { bits: bits.ok_or_else(|| overflow("negate", expr.span))?, ..value }
            }
            ExprKind::Unary(UnaryOp::Not, operand) => {
                let value = inner.value(operand, expected)?;
                match value.ty {
                    Ty::Bool => Value { bits: value.bits ^ 1, ..value },
                    Ty::Int(int) => Value { bits: wrap(int, !value.bits), ..value },
                    _ => return Err(unsupported()),
                }
            }
            ExprKind::Binary(op, _, left, right) => inner.binary(*op, left, right, expected, expr.span)?,
            ExprKind::Cast(operand, to) => {
                let to = self.scope.ty(to, &mut |_, _| Ty::Error)?;
                let value = inner.value(operand, None)?;
                let bits = match (&value.ty, &to) {
                    (Ty::Int(_) | Ty::Bool | Ty::Char, Ty::Int(int)) => wrap(*int, value.bits),
                    (Ty::Int(IntTy::U8), Ty::Char) => value.bits,
                    _ => return Err(unsupported()),
                };
                Value { ty: to, bits }
            }
            ExprKind::If { condition, then, otherwise: Some(otherwise) } => {
                if inner.value(condition, Some(&Ty::Bool))?.bits == 1 {
                    inner.value(tail(then).ok_or_else(unsupported)?, expected)?
                } else {
                    inner.value(otherwise, expected)?
                }
            }
            ExprKind::Block(block, None) | ExprKind::ConstBlock(block) => {
                inner.value(tail(block).ok_or_else(unsupported)?, expected)?
            }
            ExprKind::MethodCall { receiver, method, args } if &*method.name.name == "len" && args.is_empty() => {
                let bits = self.scope.length(receiver).ok_or_else(unsupported)?;
                Value { ty: Ty::Int(IntTy::Usize), bits }
            }
            _ => return Err(unsupported()),
        })
    }

    fn binary(
        self,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
        expected: Option<&Ty>,
        span: Span,
    ) -> Result<Value, Diagnostic> {
        let compares =
            matches!(op, BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge);
        let shifts = matches!(op, BinaryOp::Shl | BinaryOp::Shr);
        let outer = if compares { None } else { expected };
        // An unsuffixed literal takes its type from the other side.
        let (a, b) = if is_plain(left) && !is_plain(right) && !shifts {
            let b = self.value(right, outer)?;
            (self.value(left, Some(&b.ty))?, b)
        } else {
            let a = self.value(left, outer)?;
            if let (BinaryOp::And, 0) | (BinaryOp::Or, 1) = (op, a.bits)
                && a.ty == Ty::Bool
            {
                return Ok(a);
            }
            let b = self.value(right, if shifts { None } else { Some(&a.ty) })?;
            (a, b)
        };
        if a.ty != b.ty && !shifts {
            return Err(mismatch(&a.ty, &b.ty, right.span));
        }
        let unsupported = || Diagnostic::unsupported("this const expression here", span);
        if compares {
            let order = match &a.ty {
                Ty::Int(int) if int.is_signed() => (a.bits as i128).cmp(&(b.bits as i128)),
                Ty::Int(_) | Ty::Bool | Ty::Char => a.bits.cmp(&b.bits),
                _ => return Err(unsupported()),
            };
            let holds = match op {
                BinaryOp::Eq => order.is_eq(),
                BinaryOp::Ne => order.is_ne(),
                BinaryOp::Lt => order.is_lt(),
                BinaryOp::Le => order.is_le(),
                BinaryOp::Gt => order.is_gt(),
                _ => order.is_ge(),
            };
            return Ok(Value { ty: Ty::Bool, bits: holds.into() });
        }
        let bits = match (&a.ty, op) {
            (Ty::Bool, BinaryOp::And | BinaryOp::BitAnd) => a.bits & b.bits,
            (Ty::Bool, BinaryOp::Or | BinaryOp::BitOr) => a.bits | b.bits,
            (Ty::Bool, BinaryOp::BitXor) => a.bits ^ b.bits,
            (Ty::Int(_), BinaryOp::BitAnd) => a.bits & b.bits,
            (Ty::Int(_), BinaryOp::BitOr) => a.bits | b.bits,
            (Ty::Int(_), BinaryOp::BitXor) => a.bits ^ b.bits,
            (Ty::Int(int), BinaryOp::Shl | BinaryOp::Shr) if matches!(b.ty, Ty::Int(_)) => {
                let count = u32::try_from(b.bits).ok().filter(|count| *count < int.bits());
                let count = count.ok_or_else(|| overflow("shift", span))?;
                match (op, int.is_signed()) {
                    (BinaryOp::Shl, _) => wrap(*int, a.bits << count),
                    (_, true) => ((a.bits as i128) >> count) as u128,
                    (_, false) => a.bits >> count,
                }
            }
            (Ty::Int(int), _) => arithmetic(*int, op, a.bits, b.bits, span)?.ok_or_else(unsupported)?,
            _ => return Err(unsupported()),
        };
        Ok(Value { ty: a.ty, bits })
    }

    fn path_value(self, path: &Path, span: Span) -> Result<Value, Diagnostic> {
        if let [only] = &path.segments[..]
            && self.scope.param(&only.name.name, true).is_some()
        {
            return Err(Diagnostic::error("", "generic parameters may not be used in const operations", span)
                .label(span, format!("cannot perform const operation using `{}`", only.name.name))
                .note("const parameters may only be used as standalone arguments"));
        }
        let unsupported = || Diagnostic::unsupported("this const expression here", span);
        if path.qself.is_some() {
            return Err(unsupported());
        }
        let (prefix, used) = self.scope.prefix(path, Namespace::Values)?;
        match (prefix, &path.segments[used..]) {
            (Prefix::Def(Def::Const(id)), []) => self.const_value(id),
            (Prefix::Def(Def::Primitive(Primitive::Int(int))), [name]) => {
                let bits = match &*name.name.name {
                    "MIN" => least(int),
                    "MAX" => most(int),
                    "BITS" => return Ok(Value { ty: Ty::Int(IntTy::U32), bits: int.bits().into() }),
                    _ => return Err(unsupported()),
                };
                Ok(Value { ty: Ty::Int(int), bits })
            }
            (prefix, [name]) => {
                let ty = self.scope.prefix_type(prefix, &path.segments[used - 1], true, &mut |_, _| Ty::Error)?;
                let found = self.scope.items.impls.iter().find_map(|it| {
                    let matches = it.trait_ref.is_none() && it.self_ty == ty && it.generics.params.is_empty();
                    it.constants.get(&name.name.name).filter(|_| matches)
                });
                self.const_value(*found.ok_or_else(unsupported)?)
            }
            _ => Err(unsupported()),
        }
    }

    fn const_value(self, id: ConstId) -> Result<Value, Diagnostic> {
        let constant = &self.scope.items.constants[id.0 as usize];
        if self.open.contains(&id) {
            let message = format!("cycle detected when evaluating initializer of constant `{}`", constant.name);
            return Err(Diagnostic::error("E0391", message, constant.span));
        }
        let open = &[self.open, &[id]].concat();
        let scope = match constant.container {
            // The head of the impl may not be lowered yet; a const without parameters does not need it.
            Container::Impl(_) | Container::Module => Scope::of(self.scope.items, BodyOwner::Const(id)),
            Container::Trait(_) => return Err(Diagnostic::unsupported("this const expression here", constant.span)),
        };
        let ty = &constant.ty;
        if *ty == Ty::Error {
            return Err(Diagnostic::error(
                "E0391",
                format!("cycle detected when evaluating `{}`", constant.name),
                constant.span,
            ));
        }
        let value = match (&constant.given, &constant.value) {
            (Some(given), _) => literal_value(given, Some(ty), false, constant.span)?,
            (None, Some(value)) => Some(Evaluation { scope: &scope, open, ..self }.value(value, Some(ty))?),
            (None, None) => None,
        };
        let value = value.ok_or_else(|| Diagnostic::unsupported("this const expression here", constant.span))?;
        if value.ty != *ty {
            return Err(mismatch(ty, &value.ty, constant.span));
        }
        Ok(value)
    }
}

impl Scope<'_> {
    /// The number of elements of a const array, or of a const slice that is written out.
    fn length(&self, expr: &Expr) -> Option<u128> {
        let ExprKind::Path(path) = &expr.kind else { return None };
        let (Prefix::Def(Def::Const(id)), used) = self.prefix(path, Namespace::Values).ok()? else { return None };
        let constant = self.items.constants.get(id.0 as usize).filter(|_| used == path.segments.len())?;
        if let Ty::Array(_, length) = &constant.ty
            && let Ty::Const(length) = **length
        {
            return Some(length);
        }
        match constant.value.as_deref()? {
            Expr { kind: ExprKind::Ref { expr, .. }, .. } => match &expr.kind {
                ExprKind::Array(items) => Some(items.len() as u128),
                _ => None,
            },
            Expr { kind: ExprKind::Literal(Literal::Str(text)), .. } => Some(text.len() as u128),
            _ => None,
        }
    }
}

/// Whether a value can stand for a const of this type: the parameters of a program.
pub(super) fn accepts(ty: &Ty, literal: &Literal) -> bool {
    match (ty, literal) {
        (Ty::Int(_) | Ty::Bool | Ty::Char, _) => matches!(
            literal_value(literal, Some(ty), false, Span::default()),
            Ok(Some(value)) if value.ty == *ty
        ),
        (Ty::Float(_), Literal::Float(_, suffix)) => suffix.is_none(),
        (Ty::Ref(_, inner), Literal::Str(_)) => **inner == Ty::Str,
        _ => false,
    }
}

/// A literal's value; none where it is no integer, `bool` or `char`. As an integer of a signed type, a value given from
/// outside may be two's complement.
fn literal_value(
    literal: &Literal,
    expected: Option<&Ty>,
    negative: bool,
    span: Span,
) -> Result<Option<Value>, Diagnostic> {
    let (value, int) = match literal {
        Literal::Bool(value) => return Ok(Some(Value { ty: Ty::Bool, bits: (*value).into() })),
        Literal::Char(value) => return Ok(Some(Value { ty: Ty::Char, bits: u128::from(u32::from(*value)) })),
        Literal::Byte(value) => (u128::from(*value), IntTy::U8),
        Literal::Int(value, suffix) => match (suffix, expected) {
            (Some(suffix), _) => match int_of(suffix) {
                Some(int) => (*value, int),
                None => return Ok(None),
            },
            (None, Some(Ty::Int(int))) => (*value, *int),
            (None, _) => (*value, IntTy::I32),
        },
        Literal::Float(..) | Literal::Str(_) | Literal::ByteStr(_) => return Ok(None),
    };
    let ty = Ty::Int(int);
    if negative && !int.is_signed() {
        return Err(negated(&ty, span));
    }
    let bits = if negative { value.wrapping_neg() } else { value };
    let fits = if negative { value <= least(int).wrapping_neg() } else { wrap(int, bits) == bits };
    if !fits {
        return Err(Diagnostic::error("", format!("literal out of range for `{}`", int.name()), span));
    }
    Ok(Some(Value { ty, bits }))
}

/// The integer type of this name.
fn int_of(name: &str) -> Option<IntTy> {
    match super::names::primitive(name)? {
        Primitive::Int(int) => Some(int),
        _ => None,
    }
}

fn arithmetic(int: IntTy, op: BinaryOp, a: u128, b: u128, span: Span) -> Result<Option<u128>, Diagnostic> {
    let signed = int.is_signed();
    let (x, y) = (a as i128, b as i128);
    let (result, verb) = match op {
        BinaryOp::Add if signed => (x.checked_add(y).map(|it| it as u128), "add"),
        BinaryOp::Add => (a.checked_add(b), "add"),
        BinaryOp::Sub if signed => (x.checked_sub(y).map(|it| it as u128), "subtract"),
        BinaryOp::Sub => (a.checked_sub(b), "subtract"),
        BinaryOp::Mul if signed => (x.checked_mul(y).map(|it| it as u128), "multiply"),
        BinaryOp::Mul => (a.checked_mul(b), "multiply"),
        BinaryOp::Div if signed => (x.checked_div(y).map(|it| it as u128), "divide"),
        BinaryOp::Div => (a.checked_div(b), "divide"),
        BinaryOp::Rem if signed => (x.checked_rem(y).map(|it| it as u128), "calculate the remainder of"),
        BinaryOp::Rem => (a.checked_rem(b), "calculate the remainder of"),
        _ => return Ok(None),
    };
    fit(int, result).map(Some).ok_or_else(|| overflow(verb, span))
}

/// The value, if it is one of the type.
fn fit(int: IntTy, bits: Option<u128>) -> Option<u128> {
    bits.filter(|bits| wrap(int, *bits) == *bits)
}

/// Whether a value is one of the type.
pub(super) fn fits(int: IntTy, value: i128) -> bool {
    wrap(int, value as u128) == value as u128
}

/// Cuts a value to the type's width.
fn wrap(int: IntTy, bits: u128) -> u128 {
    let unused = 128 - int.bits();
    if int.is_signed() { (((bits << unused) as i128) >> unused) as u128 } else { (bits << unused) >> unused }
}

fn least(int: IntTy) -> u128 {
    if int.is_signed() { (i128::MIN >> (128 - int.bits())) as u128 } else { 0 }
}

fn most(int: IntTy) -> u128 {
    if int.is_signed() { (i128::MAX >> (128 - int.bits())) as u128 } else { u128::MAX >> (128 - int.bits()) }
}

/// Whether an expression has no type of its own.
fn is_plain(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(Literal::Int(_, suffix)) => suffix.is_none(),
        ExprKind::Unary(_, inner) => is_plain(inner),
        ExprKind::Binary(op, _, left, right) => {
            !matches!(op, BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge)
                && is_plain(left)
                && is_plain(right)
        }
        _ => false,
    }
}

fn tail(block: &Block) -> Option<&Expr> {
    block.tail.as_deref().filter(|_| block.stmts.is_empty() && block.items.is_empty())
}

fn mismatch(expected: &Ty, found: &Ty, span: Span) -> Diagnostic {
    let label = match (name(expected), name(found)) {
        (Some(expected), Some(found)) => format!("expected `{expected}`, found `{found}`"),
        _ => "expected another type".into(),
    };
    Diagnostic::error("E0308", "mismatched types", span).label(span, label)
}

fn name(ty: &Ty) -> Option<&'static str> {
    match ty {
        Ty::Bool => Some("bool"),
        Ty::Char => Some("char"),
        Ty::Int(int) => Some(int.name()),
        _ => None,
    }
}

fn negated(ty: &Ty, span: Span) -> Diagnostic {
    let message = format!("cannot apply unary operator `-` to type `{}`", name(ty).unwrap_or("_"));
    Diagnostic::error("E0600", message, span)
        .label(span, "cannot apply unary operator `-`")
        .note("unsigned values cannot be negated")
}

fn overflow(verb: &str, span: Span) -> Diagnostic {
    Diagnostic::error("E0080", format!("attempt to {verb} with overflow"), span)
        .label(span, "evaluation of a constant failed here")
}
