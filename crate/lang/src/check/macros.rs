//! The macros of std, as what they expand to.

use std::rc::Rc;

use crate::check::call::Called;
use crate::check::coerce::cast;
use crate::check::context::{Checker, Expectation, borrow, deref, node};
use crate::check::typed::{Block, CastKind, Expr, ExprKind, LocalId, MatchSource, Pat, PatKind, Stmt, Value};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree::{self, BinaryOp, Format, MacroCall, UnaryOp};
use crate::types::solve::Cause;
use crate::types::{Args, DynTy, Mutability, Predicate, TraitRef, Ty};

impl Checker<'_> {
    /// A macro of std.
    pub fn check_macro(&mut self, call: &MacroCall, span: Span, expected: &Expectation) -> Expr {
        match call {
            MacroCall::Print { to_stderr, format } => {
                let value = self.print(*to_stderr, format, span);
                statement(value, span)
            }
            MacroCall::Format(format) => self.check_format_macro(format, span),
            MacroCall::FormatArgs(format) => self.format_arguments(format, span),
            MacroCall::Write(target, format) => self.check_write(target, format, span, expected),
            MacroCall::Panic(format) => self.panic(format, span),
            MacroCall::Assert { condition, message } => self.check_assert(condition, message, span),
            MacroCall::AssertCompare { equal, left, right, message } => {
                self.check_assert_compare(*equal, left, right, message.as_ref(), span)
            }
            MacroCall::Matches(value, pat, guard) => self.check_matches(value, pat, guard.as_ref(), span),
            MacroCall::Vec(items) => self.check_vec(items, span, expected),
            MacroCall::VecRepeat(item, count) => self.check_vec_repeat(item, count, span, expected),
            MacroCall::Dbg(values) => self.check_dbg(values, span),
            MacroCall::Constant(literal) => self.check_literal(literal, span, expected),
            MacroCall::Intrinsic(name) => {
                let message = format!("`intrinsic!({name})` is more than the whole body of a function");
                self.fail(Diagnostic::error("", message, span))
            }
        }
    }

    /// A call of a function that the engine knows by name, of which nothing but the values is given.
    pub fn call_lang(&mut self, name: &str, values: Vec<Expr>, span: Span) -> Expr {
        let function = match self.items.lang_fn(name) {
            Ok(function) => function,
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let items = self.items;
        let declared = &items.functions[function.0 as usize];
        let args = self.fresh_args(&declared.generics);
        let sig = self.normalize_sig(&declared.sig.subst(&args), span);
        let mut coerced = Vec::with_capacity(values.len());
        for (value, input) in values.into_iter().zip(&sig.inputs) {
            coerced.push(self.coerce_or_report(value, input));
        }
        self.demand(&declared.generics, &args, span, Cause::Bound);
        node(ExprKind::Call { function, args, values: coerced, at: span }, sig.output, span)
    }

    fn bool_literal(&self, value: bool, span: Span) -> Expr {
        node(ExprKind::Literal(Value::Bool(value)), Ty::Bool, span)
    }

    fn print(&mut self, to_stderr: bool, format: &Format, span: Span) -> Expr {
        let arguments = self.format_arguments(format, span);
        let to_stderr = self.bool_literal(to_stderr, span);
        self.call_lang("print", vec![to_stderr, arguments], span)
    }

    /// `{ let res = format(..); res }`: temporaries of the arguments end with the `let`.
    fn check_format_macro(&mut self, format: &Format, span: Span) -> Expr {
        let arguments = self.format_arguments(format, span);
        let value = self.call_lang("format", vec![arguments], span);
        let ty = value.ty.clone();
        let local = self.hidden_local("res", ty.clone(), false, span);
        let binding = Stmt::Let { pat: self.binding(local, span), init: Some(value), otherwise: None, span };
        let tail = Some(Box::new(self.local(local, span)));
        node(ExprKind::Block(Block { stmts: vec![binding], tail, label: None, span }), ty, span)
    }

    fn check_write(&mut self, target: &tree::Expr, format: &Format, span: Span, expected: &Expectation) -> Expr {
        let name = tree::Ident { name: "write_fmt".into(), span };
        let method = tree::Segment { name, args: None };
        let kind = tree::ExprKind::Macro(Box::new(MacroCall::FormatArgs(format.clone())));
        self.check_method_call(target, &method, &[tree::Expr { kind, span }], span, expected)
    }

    fn panic(&mut self, format: &Format, span: Span) -> Expr {
        let arguments = self.format_arguments(format, span);
        self.call_lang("panic_fmt", vec![arguments], span)
    }

    fn check_assert(&mut self, condition: &tree::Expr, message: &Format, span: Span) -> Expr {
        let condition = self.check_coerced(condition, &Ty::Bool);
        let before = self.diverges;
        let panic = self.panic(message, span);
        self.diverges = before;
        self.unless(condition, panic, span)
    }

    /// `if !condition { panic }`
    fn unless(&self, condition: Expr, panic: Expr, span: Span) -> Expr {
        let condition = node(ExprKind::Unary(UnaryOp::Not, Box::new(condition)), Ty::Bool, span);
        let then = statement(panic, span);
        node(ExprKind::If { condition: Box::new(condition), then: Box::new(then), otherwise: None }, Ty::unit(), span)
    }

    fn check_assert_compare(
        &mut self,
        equal: bool,
        left: &tree::Expr,
        right: &tree::Expr,
        message: Option<&Format>,
        span: Span,
    ) -> Expr {
        let left = self.check_any(left);
        let right = self.check_any(right);
        let before = self.diverges;
        let (left, left_local) = self.operand(left, "left_val");
        let (right, right_local) = self.operand(right, "right_val");
        let op = if equal { BinaryOp::Eq } else { BinaryOp::Ne };
        let (left_place, right_place) = (self.behind(left_local, span), self.behind(right_local, span));
        let condition = self.binary_of(op, span, left_place, right_place, span);
        let (left_shown, right_shown) = (self.shown(left_local, span), self.shown(right_local, span));
        let message = self.optional_arguments(message, span);
        let values = vec![self.bool_literal(equal, span), left_shown, right_shown, message];
        let failed = self.call_lang("assert_failed", values, span);
        self.diverges = before;
        let body = self.unless(condition, failed, span);
        let fields = vec![(0, self.binding(left_local, span)), (1, self.binding(right_local, span))];
        let ty = Ty::Tuple([left.ty.clone(), right.ty.clone()].into());
        let pat = Pat { kind: PatKind::Fields(fields), ty: ty.clone(), span };
        let scrutinee = node(ExprKind::Tuple(vec![left, right]), ty, span);
        let arms = vec![self.arm(pat, body)];
        self.match_node(scrutinee, arms, Ty::unit(), MatchSource::Macro, span)
    }

    /// `&value`, and a variable for it.
    fn operand(&mut self, value: Expr, name: &str) -> (Expr, LocalId) {
        let reference = borrow(Mutability::Shared, value);
        let local = self.hidden_local(name, reference.ty.clone(), false, reference.span);
        (reference, local)
    }

    fn behind(&self, local: LocalId, span: Span) -> Expr {
        let reference = self.local(local, span);
        match reference.ty.clone() {
            Ty::Ref(_, inner) => deref(reference, (*inner).clone()),
            _ => reference,
        }
    }

    /// `&local as &dyn Debug`
    fn shown(&mut self, local: LocalId, span: Span) -> Expr {
        let reference = borrow(Mutability::Shared, self.local(local, span));
        let id = match self.items.lang_trait("debug") {
            Ok(id) => id,
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let shown = self.locals[local.0 as usize].ty.clone();
        let operand = match &shown {
            Ty::Ref(_, inner) => (**inner).clone(),
            other => other.clone(),
        };
        self.register(Predicate::Trait(TraitRef { id, args: [operand].into() }), span);
        let object = DynTy { principal: Some((id, [].into())), bindings: Vec::new(), auto_traits: Vec::new() };
        cast(CastKind::Unsize, reference, Ty::reference(Mutability::Shared, Ty::Dyn(Rc::new(object))))
    }

    fn optional_arguments(&mut self, message: Option<&Format>, span: Span) -> Expr {
        let ids = (self.items.lang_adt("Option"), self.items.lang_adt("Arguments"));
        let (Ok(option), Ok(arguments)) = ids else { return self.error_node(span) };
        let args: Args = [Ty::Adt(arguments, [].into())].into();
        let (name, fields) = match message {
            Some(message) => ("Some", vec![(0, self.format_arguments(message, span))]),
            None => ("None", Vec::new()),
        };
        let variant = self.variant_index(option, name);
        let ty = Ty::Adt(option, args.clone());
        node(ExprKind::Adt { adt: option, variant, args, fields, base: None }, ty, span)
    }

    fn check_matches(&mut self, value: &tree::Expr, pat: &tree::Pat, guard: Option<&tree::Expr>, span: Span) -> Expr {
        let value = self.check_scrutinee(value, std::iter::once(pat));
        let before = self.diverges;
        let ty = value.ty.clone();
        let names = self.names.len();
        let pat = self.check_pat_top(pat, &ty);
        let guard = guard.map(|guard| self.check_coerced(guard, &Ty::Bool));
        self.names.truncate(names);
        self.diverges = before;
        let mut matched = self.arm(pat, self.bool_literal(true, span));
        matched.guard = guard;
        let otherwise = Pat { kind: PatKind::Wild, ty, span };
        let otherwise = self.arm(otherwise, self.bool_literal(false, span));
        self.match_node(value, vec![matched, otherwise], Ty::Bool, MatchSource::Macro, span)
    }

    fn vec_item(&self, expected: &Expectation) -> Option<Ty> {
        match self.shallow(expected.any()?) {
            Ty::Adt(id, args) if self.items.is_lang_adt(id, "Vec") => args.first().cloned(),
            _ => None,
        }
    }

    fn check_vec(&mut self, items: &[tree::Expr], span: Span, expected: &Expectation) -> Expr {
        let hint = match self.vec_item(expected) {
            Some(item) => Expectation::Has(Ty::Array(item.into(), Ty::Const(items.len() as u128).into())),
            None => Expectation::None,
        };
        let array = self.check_array(items, span, &hint);
        self.call_lang("vec_from_array", vec![array], span)
    }

    fn check_vec_repeat(&mut self, item: &tree::Expr, count: &tree::Expr, span: Span, expected: &Expectation) -> Expr {
        let function = match self.items.lang_fn("vec_from_elem") {
            Ok(function) => function,
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let items = self.items;
        let declared = &items.functions[function.0 as usize];
        let args = self.fresh_args(&declared.generics);
        let sig = self.normalize_sig(&declared.sig.subst(&args), span);
        self.demand(&declared.generics, &args, span, Cause::Bound);
        let operands = [item.clone(), count.clone()];
        let called = Called::Function(function);
        let values = self.check_arguments(called, &sig.inputs, &sig.output, &operands, span, expected);
        node(ExprKind::Call { function, args, values, at: span }, sig.output, span)
    }

    /// Each value is printed to stderr and given back.
    fn check_dbg(&mut self, values: &[(tree::Expr, String)], span: Span) -> Expr {
        let place = format!("[src/main.rs:{}:{}]", span.line, span.column);
        if values.is_empty() {
            let format = Format { pieces: vec![tree::FormatPiece::Text(format!("{place}\n"))], args: Vec::new(), span };
            let value = self.print(true, &format, span);
            return statement(value, span);
        }
        let mut results = Vec::with_capacity(values.len());
        for (value, text) in values {
            let value = self.check_any(value);
            results.push(self.dbg_one(value, &format!("{place} {text} = "), span));
        }
        if results.len() == 1 {
            return results.remove(0);
        }
        let ty = Ty::Tuple(results.iter().map(|value| value.ty.clone()).collect());
        node(ExprKind::Tuple(results), ty, span)
    }

    /// `match value { tmp => { eprint!("{text}{tmp:#?}\n"); tmp } }`
    fn dbg_one(&mut self, value: Expr, text: &str, span: Span) -> Expr {
        let ty = value.ty.clone();
        let local = self.hidden_local("tmp", ty.clone(), false, span);
        let arg = tree::FormatArg {
            arg: 0,
            by: tree::FormatTrait::Debug,
            fill: ' ',
            align: None,
            plus: false,
            alternate: true,
            zero: false,
            width: None,
            precision: None,
            span,
        };
        let pieces = vec![
            tree::FormatPiece::Text(text.to_string()),
            tree::FormatPiece::Arg(arg),
            tree::FormatPiece::Text("\n".to_string()),
        ];
        let shown = vec![self.local(local, span)];
        let arguments = self.arguments_of(&pieces, shown, span);
        let to_stderr = self.bool_literal(true, span);
        let print = self.call_lang("print", vec![to_stderr, arguments], span);
        let tail = Some(Box::new(self.local(local, span)));
        let block = Block { stmts: vec![Stmt::Expr(print)], tail, label: None, span };
        let body = node(ExprKind::Block(block), ty.clone(), span);
        let arms = vec![self.arm(self.binding(local, span), body)];
        self.match_node(value, arms, ty, MatchSource::Macro, span)
    }
}

/// `{ value; }`
fn statement(value: Expr, span: Span) -> Expr {
    let diverges = matches!(value.ty, Ty::Never);
    let block = Block { stmts: vec![Stmt::Expr(value)], tail: None, label: None, span };
    let node = node(ExprKind::Block(block), if diverges { Ty::Never } else { Ty::unit() }, span);
    if diverges { cast(CastKind::Never, node, Ty::unit()) } else { node }
}
