//! The end of a body: what nothing says takes its default, what was put off is decided, and all types are written back into
//! the tree (rustc's fallback, `check_casts`, closure analysis and `writeback`, in that order).

use crate::check::captures::{self, Surroundings};
use crate::check::context::{Checker, Deferred, node};
use crate::check::exhaustive::Binding;
use crate::check::judge::escaping;
use crate::check::typed::{Block, Capture, Closure, ClosureKind, Expr, ExprKind, Param, Pat, PatKind, Stmt, Value};
use crate::diagnostic::Diagnostic;
use crate::items::ClosureId;
use crate::source::{Edition, Span};
use crate::types::solve::{Answer, Reason};
use crate::types::{Args, FloatTy, IntTy, TraitRef, Ty};

impl Checker<'_> {
    /// Brings all types as far as they come.
    pub fn settle(&mut self) {
        self.select();
        self.table.fallback();
        let diverging = std::mem::take(&mut self.diverging);
        for ty in diverging {
            if matches!(self.shallow(&ty), Ty::Var(_)) {
                let default = if self.edition == Edition::E2024 { Ty::Never } else { Ty::unit() };
                self.hint_same(&ty, &default);
            }
        }
        self.select();
        self.table.fallback();
        self.decide_casts();
        self.select();
    }

    fn decide_casts(&mut self) {
        for index in 0..self.deferred.len() {
            if !matches!(self.deferred[index], Some(Deferred::Cast(..))) {
                continue;
            }
            if let Some(Deferred::Cast(operand, target, span)) = self.deferred[index].take() {
                let decided = self.decide_cast(operand, &target, span);
                self.deferred[index] = Some(Deferred::Decided(decided));
            }
        }
    }

    /// The type with nothing left to infer. What is still unknown is reported, once.
    pub fn written(&mut self, ty: &Ty, span: Span) -> Ty {
        let known = self.table.resolve(ty);
        if !known.has_vars() {
            return known;
        }
        if let Some(unknown) = self.unknown_in(&known) {
            self.unknown.push((unknown, span));
        }
        known.map(&mut |part| match part {
            Ty::Var(_) => Some(Ty::Error),
            _ => None,
        })
    }

    fn written_args(&mut self, args: &mut Args, span: Span) {
        if args.iter().any(Ty::has_vars) {
            let known: Vec<Ty> = args.iter().map(|ty| self.written(ty, span)).collect();
            *args = known.into();
        }
    }

    /// Writes the types of all variables.
    pub fn write_locals(&mut self) {
        self.open_types = self.locals.iter().map(|local| local.ty.clone()).collect();
        for index in 0..self.locals.len() {
            let (ty, span) = (self.locals[index].ty.clone(), self.locals[index].span);
            self.locals[index].ty = self.written(&ty, span);
        }
    }

    /// Writes an expression: types, and what was put off.
    pub fn write_expr(&mut self, expr: &mut Expr) {
        while let ExprKind::Deferred(index) = expr.kind {
            self.decide(index, expr);
        }
        expr.ty = self.written(&expr.ty, expr.span);
        let span = expr.span;
        match &mut expr.kind {
            ExprKind::Literal(value) => {
                if let (Value::Float(bits), Ty::Float(FloatTy::F32)) = (value, &expr.ty) {
                    *bits = f64::from(f64::from_bits(*bits) as f32).to_bits();
                }
            }
            ExprKind::Local(_) | ExprKind::Static(_) | ExprKind::Continue(_) | ExprKind::Deferred(_) => {}
            ExprKind::ConstParam(ty) => *ty = self.written(ty, span),
            ExprKind::Const(_, args) | ExprKind::Function(_, args) => self.written_args(args, span),
            ExprKind::Closure(id, _) => {
                let id = *id;
                self.write_closure(id);
            }
            ExprKind::Repeat(item, count) => {
                self.write_expr(item);
                *count = self.written(count, span);
            }
            ExprKind::Adt { args, fields, base, .. } => {
                self.written_args(args, span);
                for (_, value) in fields {
                    self.write_expr(value);
                }
                if let Some(base) = base {
                    self.write_expr(base);
                }
            }
            ExprKind::Call { args, values, .. } => {
                self.written_args(args, span);
                self.write_all(values);
            }
            _ => self.write_children(&mut expr.kind),
        }
    }

    fn write_all(&mut self, values: &mut [Expr]) {
        for value in values {
            self.write_expr(value);
        }
    }

    fn write_children(&mut self, kind: &mut ExprKind) {
        match kind {
            ExprKind::Field(one, _)
            | ExprKind::Deref(one)
            | ExprKind::Borrow { place: one, .. }
            | ExprKind::Cast(_, one)
            | ExprKind::Unary(_, one)
            | ExprKind::Loop(one, _) => self.write_expr(one),
            ExprKind::Index(one, other)
            | ExprKind::Binary(_, one, other)
            | ExprKind::Logical(_, one, other)
            | ExprKind::Assign(one, other)
            | ExprKind::AssignOp(_, one, other) => {
                self.write_expr(one);
                self.write_expr(other);
            }
            ExprKind::Tuple(values) | ExprKind::Array(values) => self.write_all(values),
            ExprKind::CallPointer { callee, values } => {
                self.write_expr(callee);
                self.write_all(values);
            }
            ExprKind::Block(block) => self.write_block(block),
            ExprKind::If { condition, then, otherwise } => {
                self.write_expr(condition);
                self.write_expr(then);
                if let Some(otherwise) = otherwise {
                    self.write_expr(otherwise);
                }
            }
            ExprKind::Let(pat, value) => {
                self.write_expr(value);
                self.write_pat(pat);
            }
            ExprKind::Match { scrutinee, arms, source } => {
                self.write_expr(scrutinee);
                for arm in &mut *arms {
                    self.write_pat(&mut arm.pat);
                    if let Some(guard) = &mut arm.guard {
                        self.write_expr(guard);
                    }
                    self.write_expr(&mut arm.body);
                }
                self.cover_match(scrutinee, arms, *source);
            }
            ExprKind::Break(_, Some(value)) | ExprKind::Return(Some(value)) => self.write_expr(value),
            _ => {}
        }
    }

    fn write_block(&mut self, block: &mut Block) {
        for stmt in &mut block.stmts {
            match stmt {
                Stmt::Let { pat, init, otherwise, .. } => {
                    if let Some(init) = init {
                        self.write_expr(init);
                    }
                    self.write_pat(pat);
                    match otherwise {
                        Some(otherwise) => self.write_block(otherwise),
                        None => self.cover_binding(pat, Binding::Local),
                    }
                }
                Stmt::Expr(value) => self.write_expr(value),
            }
        }
        if let Some(tail) = &mut block.tail {
            self.write_expr(tail);
        }
    }

    /// Writes a pattern.
    pub fn write_pat(&mut self, pat: &mut Pat) {
        pat.ty = self.written(&pat.ty, pat.span);
        let is_f32 = pat.ty == Ty::Float(FloatTy::F32);
        let round = |value: &mut Value| {
            if let (true, Value::Float(bits)) = (is_f32, value) {
                *bits = f64::from(f64::from_bits(*bits) as f32).to_bits();
            }
        };
        match &mut pat.kind {
            PatKind::Wild => {}
            PatKind::Value(value) => round(value),
            PatKind::Range { start, end, .. } => [start, end].into_iter().flatten().for_each(round),
            PatKind::Binding { sub, .. } => {
                if let Some(sub) = sub {
                    self.write_pat(sub);
                }
            }
            PatKind::Variant { fields, .. } | PatKind::Fields(fields) => {
                for (_, pat) in fields {
                    self.write_pat(pat);
                }
            }
            PatKind::Deref(pat) => self.write_pat(pat),
            PatKind::Slice { prefix, rest, suffix } => {
                for pat in prefix.iter_mut().chain(suffix) {
                    self.write_pat(pat);
                }
                if let Some(Some(rest)) = rest {
                    self.write_pat(rest);
                }
            }
            PatKind::Or(pats) => {
                for pat in pats {
                    self.write_pat(pat);
                }
            }
        }
    }

    /// Puts what was decided in the place of what was put off.
    fn decide(&mut self, index: u32, expr: &mut Expr) {
        let decided = match self.deferred.get_mut(index as usize).and_then(Option::take) {
            Some(Deferred::Decided(decided)) => decided,
            Some(Deferred::Operator { call, builtin }) => self.decide_operator(call, builtin),
            Some(Deferred::Float(text)) => self.decide_float(&text, expr),
            Some(Deferred::ClosureCall(mut callee, values, at)) => {
                let closure = match self.shallow(&callee.ty) {
                    Ty::Closure(id, _) => Some(id),
                    _ => None,
                };
                // A closure that is called where it stands is written only now.
                if closure.is_some_and(|id| self.closures.kind(id).is_none()) {
                    self.write_expr(&mut callee);
                }
                match closure.and_then(|id| self.closures.kind(id)) {
                    Some(kind) => {
                        let mut call = self.closure_call(*callee, kind, values, expr.ty.clone(), expr.span);
                        if let ExprKind::Call { at: reported, .. } = &mut call.kind {
                            *reported = at;
                        }
                        call
                    }
                    None => self.fail(Diagnostic::unsupported("a closure that calls itself", at)),
                }
            }
            Some(Deferred::Cast(..)) | None => self.error_node(expr.span),
        };
        *expr = Expr { span: expr.span, ..decided };
    }

    fn decide_float(&mut self, text: &str, expr: &Expr) -> Expr {
        let ty = self.table.resolve(&expr.ty);
        let number = match ty {
            Ty::Float(FloatTy::F32) => text.parse::<f32>().map(f64::from),
            _ => text.parse::<f64>(),
        };
        match number {
            Ok(number) => node(ExprKind::Literal(Value::Float(number.to_bits())), ty, expr.span),
            Err(_) => self.fail(Diagnostic::error("", "invalid float literal", expr.span)),
        }
    }

    /// Writes a closure: its body first, then what it captures and how it can be called, which that body tells.
    fn write_closure(&mut self, id: ClosureId) {
        let Some(index) = self.open_closures.iter().position(|closure| closure.id == id) else { return };
        let mut open = self.open_closures.swap_remove(index);
        for param in &mut open.params {
            param.ty = self.written(&param.ty, param.pat.span);
            self.write_pat(&mut param.pat);
            self.cover_binding(&param.pat, Binding::ClosureArgument);
        }
        self.write_expr(&mut open.body);
        let returned = escaping(&open.body);
        let output = self.closures.signature(id).output;
        let output = self.written(&output, open.head);
        let (captures, kind) = self.captures(&open.params, &open.body, open.is_move);
        let closure = Closure {
            owner: self.owner,
            params: open.params,
            output,
            kind: open.kind.unwrap_or(kind),
            is_move: open.is_move,
            captures,
            body: open.body,
            head: open.head,
            span: open.span,
        };
        let fields = closure.captures.iter().map(Capture::field_ty).collect();
        self.closures.finish(id, closure.kind, fields);
        self.finished.push(id);
        self.judge_escaping(&returned, &closure);
        self.session.finish_closure(id, closure);
    }

    fn captures(&self, params: &[Param], body: &Expr, is_move: bool) -> (Vec<Capture>, ClosureKind) {
        let copy = self.items.lang_trait("copy");
        let is_copy = |ty: &Ty| match &copy {
            Ok(id) => {
                let trait_ref = TraitRef { id: *id, args: [ty.clone()].into() };
                matches!(self.solver.implements(&trait_ref), Answer::Yes(_))
            }
            Err(_) => false,
        };
        let surroundings = Surroundings {
            session: self.session,
            resolve: &|ty| self.table.resolve(ty),
            is_copy: &is_copy,
            normalize: &|ty| self.table.resolve(&self.normalize(ty, body.span)),
            local_ty: &|local| self.locals[local.0 as usize].ty.clone(),
            captures: &|id| self.session.closure(id).map(|closure| closure.captures.clone()).unwrap_or_default(),
        };
        captures::analyse(&surroundings, params, body, is_move)
    }

    /// Looks at what can only be judged once all types are known.
    pub fn judge(&mut self) {
        let (ambiguous, failed): (Vec<_>, Vec<_>) =
            self.solver.finish().into_iter().partition(|failure| failure.reason == Reason::Ambiguous);
        for failure in failed.iter().chain(&ambiguous) {
            self.report_failure(failure);
        }
        if let Some((unknown, span)) = self.unknown.first().cloned() {
            self.report_unknown(&unknown, span);
        }
        self.judge_integers();
        self.judge_ranges();
        self.judge_repeats();
        self.judge_pointers();
        self.judge_statics();
        self.judge_scoped();
    }

    fn judge_integers(&mut self) {
        for (value, negative, ty, span) in std::mem::take(&mut self.integers) {
            let Ty::Int(int) = self.table.resolve(&ty) else { continue };
            if negative && !int.is_signed() {
                let shown = int.name();
                let message = format!("cannot apply unary operator `-` to type `{shown}`");
                self.errors.push(
                    Diagnostic::error("E0600", message, span)
                        .label(span, "cannot apply unary operator `-`")
                        .note("unsigned values cannot be negated"),
                );
                continue;
            }
            if value > limit(int, negative) {
                let message = format!("literal out of range for `{}`", int.name());
                self.late.push(Diagnostic::error("", message, span));
            }
        }
    }

    fn judge_ranges(&mut self) {
        for (start, end, inclusive, ty, span) in std::mem::take(&mut self.ranges) {
            let signed = matches!(self.table.resolve(&ty), Ty::Int(int) if int.is_signed());
            let order = match (&start, &end) {
                (Value::Int(a), Value::Int(b)) if signed => (*a as i128).cmp(&(*b as i128)),
                (Value::Int(a), Value::Int(b)) => a.cmp(b),
                (Value::Char(a), Value::Char(b)) => a.cmp(b),
                (Value::Float(a), Value::Float(b)) => match f64::from_bits(*a).partial_cmp(&f64::from_bits(*b)) {
                    Some(order) => order,
                    None => continue,
                },
                _ => continue,
            };
            if inclusive && order.is_gt() {
                let message = "lower range bound must be less than or equal to upper";
                self.errors.push(Diagnostic::error("E0030", message, span));
            } else if !inclusive && order.is_ge() {
                let message = "lower range bound must be less than upper";
                self.errors.push(Diagnostic::error("E0579", message, span));
            }
        }
    }
}

/// The largest magnitude of such a literal.
fn limit(int: IntTy, negative: bool) -> u128 {
    let bits = int.bits();
    match (int.is_signed(), negative) {
        (true, true) => 1 << (bits - 1),
        (true, false) => (1 << (bits - 1)) - 1,
        (false, _) => u128::MAX >> (128 - bits),
    }
}
