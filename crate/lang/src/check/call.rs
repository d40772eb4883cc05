//! Calls: of functions, constructors, function pointers, closures and whatever else implements an `Fn` trait; and the
//! arguments of all of them (rustc's `callee.rs` and `check_argument_types`).

use crate::check::context::{Checker, Deferred, Expectation, borrow, node};
use crate::check::probe;
use crate::check::typed::{ClosureKind, Expr, ExprKind};
use crate::diagnostic::Diagnostic;
use crate::items::{FnBody, FnId};
use crate::source::Span;
use crate::tree;
use crate::types::solve::{Answer, Cause};
use crate::types::{Args, FnSig, Mutability, TraitRef, Ty};

/// What is called, for messages on the number of arguments.
#[derive(Clone, Copy)]
pub(super) enum Called {
    /// A function.
    Function(FnId),
    /// A method: `self` does not count.
    Method(FnId),
    /// A closure, or something else that can be called.
    Value,
}

impl Checker<'_> {
    /// `callee(args)`
    pub fn check_call(&mut self, callee: &tree::Expr, args: &[tree::Expr], span: Span, expected: &Expectation) -> Expr {
        let callee = self.check_any(callee);
        let ty = self.known(&callee.ty, callee.span);
        if matches!(ty, Ty::Error) {
            self.check_all(args);
            return self.error_node(span);
        }
        let steps = probe::autoderef(self.solver, &ty);
        for end in 0..steps.len() {
            let ty = self.structure(&steps[end].ty);
            match &ty {
                Ty::FnDef(function, fn_args) => {
                    return self.call_function(*function, fn_args, callee.span, args, span, expected);
                }
                Ty::FnPtr(sig) => {
                    let callee = self.apply_autoderef(callee, &steps[1..=end]);
                    let at = callee.span;
                    let values = self.check_arguments(Called::Value, &sig.inputs, &sig.output, args, at, expected);
                    let kind = ExprKind::CallPointer { callee: Box::new(callee), values };
                    return node(kind, sig.output.clone(), span);
                }
                Ty::Closure(id, _) if self.closures.is_open(*id) => {
                    let place = self.apply_autoderef(callee, &steps[1..=end]);
                    let sig = self.closures.signature(*id);
                    let kind = self.closures.kind(*id);
                    return self.call_closure(place, &sig, kind, args, span, expected);
                }
                // References to functions are functions too, but what is behind is called: else a variable that holds a
                // `&mut` of a closure would have to be `mut` itself.
                Ty::Ref(..) if end == 0 => {}
                _ => {
                    if let Some((of, input)) = self.callable_as(&ty, args.len()) {
                        let place = self.apply_autoderef(callee, &steps[1..=end]);
                        return self.call_overloaded(place, &ty, of, &input, args, span, expected);
                    }
                }
            }
        }
        self.check_all(args);
        let message = format!("expected function, found `{}`", self.show(&ty));
        let label = "call expression requires function";
        self.fail(Diagnostic::error("E0618", message, callee.span).label(span, label))
    }

    fn check_all(&mut self, args: &[tree::Expr]) {
        for arg in args {
            self.check_any(arg);
        }
    }

    fn call_function(
        &mut self,
        function: FnId,
        fn_args: &Args,
        at: Span,
        args: &[tree::Expr],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let items = self.items;
        let declared = &items.functions[function.0 as usize];
        let sig = self.normalize_sig(&declared.sig.subst(fn_args), at);
        let values = self.check_arguments(Called::Function(function), &sig.inputs, &sig.output, args, at, expected);
        if let FnBody::Constructor(adt, variant) = declared.body {
            let fields = values.into_iter().enumerate().map(|(index, value)| (index as u32, value)).collect();
            let args = match self.shallow(&sig.output) {
                Ty::Adt(_, args) => args,
                _ => fn_args.clone(),
            };
            return node(ExprKind::Adt { adt, variant, args, fields, base: None }, sig.output, span);
        }
        node(ExprKind::Call { function, args: fn_args.clone(), values, at }, sig.output, span)
    }

    /// A closure of this body.
    fn call_closure(
        &mut self,
        place: Expr,
        sig: &FnSig,
        kind: Option<ClosureKind>,
        args: &[tree::Expr],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let at = place.span;
        let values = self.check_arguments(Called::Value, &sig.inputs, &sig.output, args, at, expected);
        match kind {
            Some(kind) => self.closure_call(place, kind, values, sig.output.clone(), span),
            None => {
                let call = Deferred::ClosureCall(Box::new(place), values, at);
                self.defer(call, sig.output.clone(), span)
            }
        }
    }

    /// The call of something by the trait of this kind.
    pub fn closure_call(&mut self, place: Expr, kind: ClosureKind, values: Vec<Expr>, output: Ty, span: Span) -> Expr {
        let at = place.span;
        let tuple_ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
        let args: Args = [place.ty.clone(), tuple_ty.clone()].into();
        let tuple = node(ExprKind::Tuple(values), tuple_ty, span);
        let (of, name) = call_names(kind);
        let callee = self.callee_by(kind, place);
        let mut call = self.trait_call(of, name, args, vec![callee, tuple], output, span);
        if let ExprKind::Call { at: reported, .. } = &mut call.kind {
            *reported = at;
        }
        call
    }

    fn callee_by(&mut self, kind: ClosureKind, mut place: Expr) -> Expr {
        match kind {
            ClosureKind::Fn => borrow(Mutability::Shared, place),
            ClosureKind::FnMut => {
                self.make_mutable(&mut place);
                borrow(Mutability::Mut, place)
            }
            ClosureKind::FnOnce => place,
        }
    }

    /// By which of the traits a type can be called with so many arguments, and the types of these.
    fn callable_as(&mut self, ty: &Ty, count: usize) -> Option<(ClosureKind, Ty)> {
        for kind in [ClosureKind::Fn, ClosureKind::FnMut, ClosureKind::FnOnce] {
            let Ok(id) = self.items.lang_trait(call_names(kind).0) else { continue };
            let input = Ty::Tuple((0..count).map(|_| self.fresh()).collect());
            let trait_ref = TraitRef { id, args: [ty.clone(), input.clone()].into() };
            if self.solver.implements(&trait_ref) != Answer::No {
                return Some((kind, input));
            }
            let any = TraitRef { id, args: [ty.clone(), self.fresh()].into() };
            if self.solver.implements(&any) != Answer::No {
                // It can be called, but not with so many arguments: what it takes will be told.
                let input = any.args[1].clone();
                return Some((kind, input));
            }
        }
        None
    }

    #[expect(clippy::too_many_arguments, reason = "a call has that many parts")]
    fn call_overloaded(
        &mut self,
        place: Expr,
        ty: &Ty,
        kind: ClosureKind,
        input: &Ty,
        args: &[tree::Expr],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let at = place.span;
        let ids = (self.items.lang_trait(call_names(kind).0), self.items.lang_trait("fn_once"));
        let (Ok(id), Ok(once)) = ids else { return self.error_node(span) };
        self.register_as(TraitRef { id, args: [ty.clone(), input.clone()].into() }, at, Cause::Bound);
        self.select();
        let output = self.project(&TraitRef { id: once, args: [ty.clone(), input.clone()].into() }, "Output", span);
        let inputs = match self.structure(input) {
            Ty::Tuple(inputs) => inputs.to_vec(),
            _ => Vec::new(),
        };
        let values = self.check_arguments(Called::Value, &inputs, &output, args, at, expected);
        self.closure_call(place, kind, values, output, span)
    }

    /// Checks arguments against the parameters. Closures come last: by then more is known of what they take.
    pub fn check_arguments(
        &mut self,
        called: Called,
        formal: &[Ty],
        output: &Ty,
        args: &[tree::Expr],
        at: Span,
        expected: &Expectation,
    ) -> Vec<Expr> {
        if formal.len() != args.len() {
            self.report_count(called, formal.len(), args.len(), at);
            return args.iter().map(|arg| self.check_any(arg)).collect();
        }
        if let Called::Function(function) | Called::Method(function) = called {
            let written = std::mem::take(&mut self.written_args);
            self.calls.insert(at, (function, args.iter().map(|arg| arg.span).collect(), written));
        }
        let hints = self.hints_from_output(expected, output, formal);
        let mut values: Vec<Option<Expr>> = args.iter().map(|_| None).collect();
        let has_closures = args.iter().any(is_closure);
        for closures in [false, true] {
            if closures {
                if !has_closures {
                    break;
                }
                self.select();
            }
            for (index, arg) in args.iter().enumerate() {
                if is_closure(arg) == closures {
                    let hint = hints.as_ref().map_or(&formal[index], |hints| &hints[index]);
                    self.closure_cause = closures.then_some(at);
                    values[index] = Some(self.check_argument(arg, hint, &formal[index]));
                    self.closure_cause = None;
                }
            }
        }
        values.into_iter().flatten().collect()
    }

    fn check_argument(&mut self, arg: &tree::Expr, hint: &Ty, formal: &Ty) -> Expr {
        let expectation = self.value_hint(hint);
        let value = self.check_expr(arg, &expectation);
        let target = expectation.only_has().unwrap_or_else(|| formal.clone());
        match self.coerce(value, &target) {
            Ok(value) => {
                self.demand_same(formal, &target, value.span);
                value
            }
            // What was expected was but a guess: the parameter's own type decides.
            Err((value, _)) => self.coerce_or_report(value, formal),
        }
    }

    /// What the parameters would be if the result is what is expected of it. Nothing is learnt by asking.
    fn hints_from_output(&mut self, expected: &Expectation, output: &Ty, formal: &[Ty]) -> Option<Vec<Ty>> {
        let expected = self.shallow(&expected.only_has()?);
        if matches!(expected, Ty::Var(_)) {
            return None;
        }
        let table = self.table;
        self.solver
            .probe(|| table.unify(&expected, output).ok().map(|()| formal.iter().map(|ty| table.resolve(ty)).collect()))
    }

    fn report_count(&mut self, called: Called, takes: usize, given: usize, at: Span) {
        let (code, what, takes, given) = match called {
            Called::Function(function) => ("E0061", self.noun(function), takes, given),
            Called::Method(_) => ("E0061", "method", takes, given),
            Called::Value => ("E0057", "function", takes, given),
        };
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let verb = if given == 1 { "was" } else { "were" };
        let message = format!(
            "this {what} takes {takes} argument{} but {given} argument{} {verb} supplied",
            plural(takes),
            plural(given)
        );
        let mut diagnostic = Diagnostic::error(code, message, at);
        if let Called::Function(id) | Called::Method(id) = called {
            let function = &self.items.functions[id.0 as usize];
            if function.span.is_user() {
                let defined = match self.noun(id) {
                    "struct" => "struct defined here",
                    "enum variant" => "tuple variant defined here",
                    _ if function.has_self => "method defined here",
                    _ => "function defined here",
                };
                diagnostic = diagnostic.label(function.span, defined);
            }
        }
        self.errors.push(diagnostic);
    }

    fn noun(&self, function: FnId) -> &'static str {
        match self.items.functions[function.0 as usize].body {
            FnBody::Constructor(adt, _) if self.items.adts[adt.0 as usize].is_enum => "enum variant",
            FnBody::Constructor(..) => "struct",
            _ => "function",
        }
    }
}

/// The trait of a kind of calls, and its function.
pub(super) fn call_names(kind: ClosureKind) -> (&'static str, &'static str) {
    match kind {
        ClosureKind::Fn => ("fn", "call"),
        ClosureKind::FnMut => ("fn_mut", "call_mut"),
        ClosureKind::FnOnce => ("fn_once", "call_once"),
    }
}

fn is_closure(arg: &tree::Expr) -> bool {
    matches!(arg.kind, tree::ExprKind::Closure(_))
}
