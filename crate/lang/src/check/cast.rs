//! `x as T`: decided once the types are known, since what is cast may only be inferred later (rustc's `cast.rs`).

use crate::check::coerce::cast;
use crate::check::context::{Checker, Deferred, Expectation, node};
use crate::check::typed::{CastKind, Expr, ExprKind};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree;
use crate::types::{IntTy, Ty, VarKind};

impl Checker<'_> {
    /// `operand as ty`
    pub fn check_cast(&mut self, operand: &tree::Expr, ty: &tree::Type, span: Span) -> Expr {
        let target = self.lower(ty);
        let operand = self.check_expr(operand, &Expectation::Cast(target.clone()));
        let source = self.structure(&operand.ty);
        if matches!(source, Ty::Error) || matches!(target, Ty::Error) {
            return Expr { ty: target, ..self.error_node(span) };
        }
        self.defer(Deferred::Cast(operand, target.clone(), span), target, span)
    }

    /// What a cast is, now that the types are known.
    pub fn decide_cast(&mut self, operand: Expr, target: &Ty, span: Span) -> Expr {
        let source = self.known(&operand.ty, operand.span);
        let target = self.known(target, span);
        if matches!(source, Ty::Error) || matches!(target, Ty::Error) {
            return Expr { ty: Ty::Error, span, ..operand };
        }
        // Whatever can be coerced can be cast. Numbers of the same kind of type are, without any conversion.
        let operand = match self.coerce(operand, &target) {
            Ok(operand) => {
                return if is_number(&target) {
                    Expr { span, ..cast(CastKind::Numeric, operand, target) }
                } else {
                    self.value_of(operand, span)
                };
            }
            Err((operand, _)) => operand,
        };
        match self.cast_kind(&source, &target) {
            Ok(kind) => Expr { span, ..cast(kind, operand, target) },
            Err(problem) => {
                self.report_cast(&problem, &source, &target, span);
                Expr { ty: Ty::Error, span, ..operand }
            }
        }
    }

    /// A block around a place, so that it is used as a value.
    fn value_of(&self, operand: Expr, span: Span) -> Expr {
        let ty = operand.ty.clone();
        let block = crate::check::typed::Block { stmts: Vec::new(), tail: Some(Box::new(operand)), label: None, span };
        node(ExprKind::Block(block), ty, span)
    }

    fn cast_kind(&self, source: &Ty, target: &Ty) -> Result<CastKind, Problem> {
        match (source, target) {
            (Ty::Int(_) | Ty::Float(_), Ty::Int(_) | Ty::Float(_)) => Ok(CastKind::Numeric),
            (Ty::Var(var), Ty::Int(_) | Ty::Float(_)) if var.kind != VarKind::General => Ok(CastKind::Numeric),
            (Ty::Bool | Ty::Char, Ty::Int(_)) | (Ty::Int(IntTy::U8), Ty::Char) => Ok(CastKind::Numeric),
            (Ty::Int(_) | Ty::Var(_), Ty::Char) => Err(Problem::OnlyU8),
            (Ty::Int(_) | Ty::Float(_) | Ty::Var(_), Ty::Bool) => Err(Problem::ToBool),
            (Ty::Adt(id, _), Ty::Int(_)) => {
                let adt = &self.items.adts[id.0 as usize];
                let fieldless = adt.is_enum && adt.variants.iter().all(|variant| variant.fields.is_empty());
                if fieldless && !adt.variants.is_empty() { Ok(CastKind::Numeric) } else { Err(Problem::NonPrimitive) }
            }
            (Ty::RawPtr(_, from), Ty::RawPtr(_, to))
                if !matches!(**to, Ty::Slice(_) | Ty::Str | Ty::Dyn(_)) || self.table.unify(to, from).is_ok() =>
            {
                Ok(CastKind::Pointer)
            }
            (Ty::RawPtr(_, from), Ty::RawPtr(_, to)) if from == to => Ok(CastKind::Pointer),
            (Ty::Ref(_, inner), _) if is_primitive(inner) && is_primitive(target) => Err(Problem::Reference),
            (Ty::FnDef(..) | Ty::FnPtr(_) | Ty::RawPtr(..), Ty::Int(_)) => Err(Problem::Address),
            (Ty::Ref(..), Ty::Int(_)) => Err(Problem::Invalid),
            _ if is_primitive(source) && is_primitive(target) => Err(Problem::Invalid),
            _ => Err(Problem::NonPrimitive),
        }
    }

    fn report_cast(&mut self, problem: &Problem, source: &Ty, target: &Ty, span: Span) {
        let (from, to) = (self.show(source), self.show(target));
        self.errors.push(match problem {
            Problem::OnlyU8 => {
                Diagnostic::error("E0604", format!("only `u8` can be cast as `char`, not `{from}`"), span)
                    .label(span, "invalid cast")
            }
            Problem::ToBool => Diagnostic::error("E0054", format!("cannot cast `{from}` as `bool`"), span)
                .label(span, "unsupported cast"),
            Problem::Reference => Diagnostic::error("E0606", format!("casting `{from}` as `{to}` is invalid"), span)
                .note("dereference the expression first"),
            Problem::Invalid => Diagnostic::error("E0606", format!("casting `{from}` as `{to}` is invalid"), span),
            Problem::NonPrimitive => {
                Diagnostic::error("E0605", format!("non-primitive cast: `{from}` as `{to}`"), span).label(
                    span,
                    "an `as` expression can only be used to convert between primitive types or to coerce to a specific \
                     trait object",
                )
            }
            Problem::Address => Diagnostic::unsupported("the address of something as a number", span),
        });
    }
}

/// Why a cast is none.
enum Problem {
    OnlyU8,
    ToBool,
    Reference,
    Invalid,
    NonPrimitive,
    Address,
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char)
}

fn is_primitive(ty: &Ty) -> bool {
    is_number(ty) || matches!(ty, Ty::Var(var) if var.kind != VarKind::General)
}
