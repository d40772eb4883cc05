//! Every use that a closure's body makes of a place: moved, copied, borrowed, written (rustc's `ExprUseVisitor`). Naming a
//! place is no use: `let _ = x` uses nothing of `x`.

use std::collections::{HashMap, HashSet};

use crate::check::typed::{Block, CaptureMode, CaptureStep, Expr, ExprKind, LocalId, Param, Pat, PatKind, Stmt};
use crate::source::Span;
use crate::types::Ty;

use super::Surroundings;
use super::place::{Access, Place, StepKind, Use};

/// What was found.
pub(super) struct Uses<'a> {
    surroundings: &'a Surroundings<'a>,
    /// The uses, in order.
    pub taken: Vec<Use>,
    /// Variables of the closure itself.
    pub bound: HashSet<LocalId>,
    /// Where each variable is named first: in the text, and then among what a closure there takes.
    pub mentions: HashMap<LocalId, (Span, usize)>,
}

impl<'a> Uses<'a> {
    /// Looks through a closure.
    pub fn of(surroundings: &'a Surroundings<'a>, params: &[Param], body: &Expr) -> Self {
        let mut uses = Self { surroundings, taken: Vec::new(), bound: HashSet::new(), mentions: HashMap::new() };
        for param in params {
            uses.pattern(None, &param.pat, false);
        }
        uses.consume(body);
        uses
    }

    fn take(&mut self, place: Option<Place>, access: Access, span: Span) {
        if let Some(place) = place {
            self.taken.push(Use { place, access, span });
        }
    }

    fn mention(&mut self, local: LocalId, span: Span, nth: usize) {
        let key = |(span, nth): (Span, usize)| (span.line, span.column, nth);
        let first = self.mentions.entry(local).or_insert((span, nth));
        if key((span, nth)) < key(*first) {
            *first = (span, nth);
        }
    }

    /// The place that an expression names, if it begins at a variable.
    fn place(&self, expr: &Expr) -> Option<Place> {
        let ty = (self.surroundings.resolve)(&expr.ty);
        match &expr.kind {
            ExprKind::Local(local) => Some(Place { local: *local, steps: Vec::new(), ty }),
            ExprKind::Field(base, index) => Some(self.place(base)?.step(StepKind::Field(*index), ty)),
            ExprKind::Deref(base) => Some(self.place(base)?.step(StepKind::Deref, ty)),
            ExprKind::Index(base, _) => Some(self.place(base)?.step(StepKind::Part, ty)),
            _ => None,
        }
    }

    /// Uses the value: it is copied or moved.
    fn consume(&mut self, expr: &Expr) {
        if let Some(place) = self.place(expr) {
            self.copy_or_move(Some(place), expr.span);
        }
        self.walk(expr);
    }

    fn consume_all<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        for expr in exprs {
            self.consume(expr);
        }
    }

    fn copy_or_move(&mut self, place: Option<Place>, span: Span) {
        if let Some(place) = place {
            let access = if (self.surroundings.is_copy)(&place.ty) { Access::Shared } else { Access::Value };
            self.take(Some(place), access, span);
        }
    }

    /// Borrows the place, or a temporary that holds the value.
    fn borrow(&mut self, expr: &Expr, access: Access) {
        self.take(self.place(expr), access, expr.span);
        self.walk(expr);
    }

    /// What happens while the expression's place is found, or its value made. The value is not used by this.
    fn walk(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Local(local) => self.mention(*local, expr.span, 0),
            ExprKind::Field(base, _) | ExprKind::Deref(base) => self.walk(base),
            ExprKind::Index(base, index) => {
                self.walk(base);
                self.consume(index);
            }
            ExprKind::Literal(_)
            | ExprKind::Static(_)
            | ExprKind::Const(..)
            | ExprKind::ConstParam(_)
            | ExprKind::Function(..)
            | ExprKind::Continue(_)
            // The checker has put in what they stand for.
            | ExprKind::Deferred(_) => {}
            ExprKind::Closure(id, _) => self.closure(*id, expr.span),
            ExprKind::Borrow { mutable, place, .. } => {
                self.borrow(place, if *mutable { Access::Mut } else { Access::Shared });
            }
            ExprKind::Cast(_, value) | ExprKind::Unary(_, value) | ExprKind::Repeat(value, _) => self.consume(value),
            ExprKind::Binary(_, left, right) | ExprKind::Logical(_, left, right) => {
                self.consume_all([&**left, right]);
            }
            ExprKind::Tuple(values) | ExprKind::Array(values) | ExprKind::Call { values, .. } => {
                self.consume_all(values);
            }
            ExprKind::CallPointer { callee, values } => {
                self.consume(callee);
                self.consume_all(values);
            }
            ExprKind::Adt { adt, args, fields, base, .. } => {
                self.consume_all(fields.iter().map(|(_, value)| value));
                if let Some(base) = base {
                    let declared = &self.surroundings.session.items.adts[adt.0 as usize].variants[0].fields;
                    for (index, field) in (0..).zip(declared) {
                        if fields.iter().all(|(written, _)| *written != index) {
                            let ty = (self.surroundings.normalize)(&field.ty.subst(args));
                            let place = self.place(base).map(|place| place.step(StepKind::Field(index), ty));
                            self.copy_or_move(place, base.span);
                        }
                    }
                    self.walk(base);
                }
            }
            ExprKind::Assign(place, value) | ExprKind::AssignOp(_, place, value) => {
                self.borrow(place, Access::Mut);
                self.consume(value);
            }
            ExprKind::Block(block) => self.block(block),
            ExprKind::If { condition, then, otherwise } => {
                self.consume(condition);
                self.consume(then);
                self.consume_all(otherwise.as_deref());
            }
            ExprKind::Let(pat, value) => {
                self.borrow(value, Access::Shared);
                self.pattern(self.place(value).as_ref(), pat, false);
            }
            ExprKind::Match { scrutinee, arms, .. } => {
                self.walk(scrutinee);
                let place = self.place(scrutinee);
                for arm in arms {
                    self.pattern(place.as_ref(), &arm.pat, arm.guard.is_some());
                    self.consume_all(&arm.guard);
                    self.consume(&arm.body);
                }
            }
            ExprKind::Loop(body, _) => self.consume(body),
            ExprKind::Break(_, value) | ExprKind::Return(value) => self.consume_all(value.as_deref()),
        }
    }

    fn block(&mut self, block: &Block) {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Expr(expr) => self.consume(expr),
                Stmt::Let { pat, init, otherwise, .. } => {
                    let place = init.as_ref().and_then(|init| {
                        self.walk(init);
                        self.place(init)
                    });
                    if let Some(otherwise) = otherwise {
                        self.block(otherwise);
                    }
                    self.pattern(place.as_ref(), pat, false);
                }
            }
        }
        self.consume_all(block.tail.as_deref());
    }

    /// What a closure inside of this one takes, this one uses.
    fn closure(&mut self, id: crate::items::ClosureId, span: Span) {
        for (nth, capture) in (self.surroundings.captures)(id).into_iter().enumerate() {
            self.mention(capture.local, span, nth);
            let place = self.captured_place(capture.local, &capture.path, &capture.ty);
            match capture.mode {
                CaptureMode::Shared => self.take(Some(place), Access::Shared, capture.span),
                CaptureMode::Mut => self.take(Some(place), Access::Mut, capture.span),
                CaptureMode::Value => self.copy_or_move(Some(place), capture.span),
            }
        }
    }

    fn captured_place(&self, local: LocalId, path: &[CaptureStep], ty: &Ty) -> Place {
        let known = (self.surroundings.local_ty)(local);
        let mut place = Place { local, steps: Vec::new(), ty: (self.surroundings.resolve)(&known) };
        for step in path {
            let (kind, next) = match (step, &place.ty) {
                (CaptureStep::Field(index), Ty::Tuple(items)) => {
                    (StepKind::Field(*index), items.get(*index as usize).cloned())
                }
                (CaptureStep::Field(index), Ty::Adt(id, args)) => {
                    let variants = &self.surroundings.session.items.adts[id.0 as usize].variants;
                    let field = variants.first().and_then(|variant| variant.fields.get(*index as usize));
                    (StepKind::Field(*index), field.map(|field| (self.surroundings.normalize)(&field.ty.subst(args))))
                }
                (CaptureStep::Field(index), _) => (StepKind::Field(*index), None),
                (CaptureStep::Deref, Ty::Ref(_, inner)) => (StepKind::Deref, Some((**inner).clone())),
                (CaptureStep::Deref, Ty::Adt(_, args)) => (StepKind::Deref, args.first().cloned()),
                (CaptureStep::Deref, _) => (StepKind::Deref, None),
            };
            place = place.step(kind, next.unwrap_or(Ty::Error));
        }
        place.ty = (self.surroundings.resolve)(ty);
        place
    }

    /// What a pattern does with the place that it is held against: it binds parts, and reads what decides whether it fits.
    fn pattern(&mut self, place: Option<&Place>, pat: &Pat, guarded: bool) {
        let resolve = self.surroundings.resolve;
        let part = |kind, pat: &Pat| place.map(|place| place.step(kind, resolve(&pat.ty)));
        let read = |uses: &mut Self| uses.take(place.cloned(), Access::Shared, pat.span);
        match &pat.kind {
            PatKind::Wild => {}
            PatKind::Binding { local, by_ref, sub } => {
                self.bound.insert(*local);
                if guarded {
                    read(self);
                }
                match by_ref {
                    Some(true) => self.take(place.cloned(), Access::Mut, pat.span),
                    Some(false) => read(self),
                    None => self.copy_or_move(place.cloned(), pat.span),
                }
                if let Some(sub) = sub {
                    self.pattern(place, sub, guarded);
                }
            }
            PatKind::Variant { adt, fields, .. } => {
                if self.surroundings.session.items.adts[adt.0 as usize].variants.len() > 1 {
                    read(self);
                }
                for (_, field) in fields {
                    self.pattern(part(StepKind::Part, field).as_ref(), field, guarded);
                }
            }
            PatKind::Fields(fields) => {
                for (index, field) in fields {
                    self.pattern(part(StepKind::Field(*index), field).as_ref(), field, guarded);
                }
            }
            PatKind::Deref(inner) => self.pattern(part(StepKind::Deref, inner).as_ref(), inner, guarded),
            PatKind::Value(_) | PatKind::Range { .. } => read(self),
            PatKind::Slice { prefix, rest, suffix } => {
                let any_length = prefix.is_empty() && suffix.is_empty() && rest.is_some();
                if !any_length && !matches!(resolve(&pat.ty), Ty::Array(..)) {
                    read(self);
                }
                let bound = rest.iter().flatten().map(|rest| &**rest);
                for item in prefix.iter().chain(bound).chain(suffix) {
                    self.pattern(part(StepKind::Part, item).as_ref(), item, guarded);
                }
            }
            PatKind::Or(alternatives) => {
                for alternative in alternatives {
                    self.pattern(place, alternative, guarded);
                }
            }
        }
    }
}
