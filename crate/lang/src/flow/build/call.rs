//! Calls: the callee, then the arguments from left to right, then the call, whose result exists only if it returns.

use crate::check::typed::Expr;
use crate::diagnostic::Diagnostic;
use crate::flow::build::Builder;
use crate::flow::{AggregateKind, Callee, Constant, ConstantKind, Operand, Place, Rvalue, TerminatorKind};
use crate::items::{FnBody, FnId};
use crate::source::Span;
use crate::types::{Args, Ty};

impl Builder<'_> {
    /// A call of a known function. A constructor is no call.
    pub fn call(&mut self, destination: Place, callee: (FnId, &Args), values: &[Expr], at: Span, expr: &Expr) {
        let (function, args) = callee;
        let operands = self.as_operands(values);
        let body = &self.context.session.items.functions[function.0 as usize].body;
        if let FnBody::Constructor(adt, variant) = body {
            let adt_args = match &expr.ty {
                Ty::Adt(_, args) => args.clone(),
                _ => args.clone(),
            };
            let value = Rvalue::Aggregate(AggregateKind::Adt(*adt, *variant, adt_args), operands);
            self.draft.assign(destination, value, expr.span);
            return;
        }
        let returns = expr.ty != Ty::Never;
        self.emit_call(destination, Callee::Function(function, args.clone()), operands, (expr.span, at), returns);
    }

    /// A call through a function pointer.
    pub fn call_pointer(&mut self, destination: Place, callee: &Expr, values: &[Expr], expr: &Expr) {
        let pointer = self.as_operand(callee);
        let operands = self.as_operands(values);
        let returns = expr.ty != Ty::Never;
        self.emit_call(destination, Callee::Pointer(pointer), operands, (expr.span, expr.span), returns);
    }

    fn emit_call(
        &mut self,
        destination: Place,
        callee: Callee,
        args: Vec<Operand>,
        (span, at): (Span, Span),
        returns: bool,
    ) {
        let after = self.draft.new_block(span);
        let target = returns.then_some(after);
        let kind = TerminatorKind::Call { callee, args, destination, target, unwind: None, at };
        let block = self.draft.terminate(kind, span);
        self.diverge_from(block);
        self.draft.cursor = after;
    }

    /// Whether two strings are equal, both given as `&str`.
    pub fn equal_strings(&mut self, left: Operand, right: Operand, span: Span) -> Operand {
        let result = self.new_temp(Ty::Bool, span);
        match self.context.session.items.lang_fn("str_eq") {
            Ok(function) => {
                let callee = Callee::Function(function, Args::from([]));
                self.emit_call(result.into(), callee, vec![left, right], (span, span), true);
            }
            Err(problem) => self.problems.push(Diagnostic { span, ..problem }),
        }
        Operand::Move(result.into())
    }
}

/// A const argument as an operand of this type.
pub fn constant_arg(arg: &Ty, ty: Ty) -> Operand {
    Operand::Constant(constant_of_arg(arg, ty))
}

/// A const argument as a constant of this type.
pub fn constant_of_arg(arg: &Ty, ty: Ty) -> Constant {
    use crate::check::typed::Value;
    let kind = match (arg, &ty) {
        (Ty::Const(value), Ty::Bool) => ConstantKind::Value(Value::Bool(*value != 0)),
        (Ty::Const(value), Ty::Char) => {
            let char = u32::try_from(*value).ok().and_then(char::from_u32).unwrap_or_default();
            ConstantKind::Value(Value::Char(char))
        }
        (Ty::Const(value), _) => ConstantKind::Value(Value::Int(*value)),
        _ => ConstantKind::Param(arg.clone()),
    };
    Constant { ty, kind }
}
