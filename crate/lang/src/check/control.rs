//! Control flow: `if`, `match`, loops, `break`, `continue`, `return`, `?`, and the desugarings of `while` and `for`.

use crate::check::context::{Breakable, Checker, Expectation, Merge, borrow, node, unit};
use crate::check::typed::{self, Arm, Expr, ExprKind, LabelId, MatchSource, Pat, PatKind, Stmt};
use crate::diagnostic::Diagnostic;
use crate::items::AdtId;
use crate::source::Span;
use crate::tree;
use crate::types::{Args, Mutability, Projection, TraitRef, Ty};

impl Checker<'_> {
    /// `if`
    pub fn check_if(
        &mut self,
        condition: &tree::Expr,
        then: &tree::Block,
        otherwise: Option<&tree::Expr>,
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let names = self.names.len();
        let condition = self.check_coerced(condition, &Ty::Bool);
        let after_condition = std::mem::replace(&mut self.diverges, false);
        let expected = self.for_branches(expected);
        let target = expected.only_has().unwrap_or_else(|| self.fresh());
        let mut merge = self.merge(target);
        let (block, ty) = self.check_block(then, &expected);
        self.names.truncate(names);
        let then_diverges = self.diverges || matches!(self.shallow(&ty), Ty::Never);
        let then = node(ExprKind::Block(block), ty, then.span);
        let (then, otherwise) = match otherwise {
            Some(tree) => {
                let mut then = self.merge_expr(&mut merge, &mut [], then);
                self.diverges = false;
                let other = self.check_expr(tree, &expected);
                let other_diverges = self.diverges;
                let other = self.merge_places(&mut merge, &mut [&mut then], other);
                self.diverges = after_condition || (then_diverges && other_diverges);
                (then, Some(Box::new(other)))
            }
            None => {
                self.diverges = after_condition;
                (self.without_else(&mut merge, then, span), None)
            }
        };
        let ty = self.merged(&merge);
        node(ExprKind::If { condition: Box::new(condition), then: Box::new(then), otherwise }, ty, span)
    }

    /// An `if` without `else` is `()`, and so is its block.
    fn without_else(&mut self, merge: &mut Merge, then: Expr, span: Span) -> Expr {
        let then = self.merge_expr(merge, &mut [], then);
        let merged = self.merged(merge);
        if self.table.unify(&merged, &Ty::unit()).is_err() {
            let expected = self.show(&merged);
            self.errors.push(
                Diagnostic::error("E0317", "`if` may be missing an `else` clause", span)
                    .label(span, format!("expected `{expected}`, found `()`"))
                    .note("`if` expressions without `else` evaluate to `()`"),
            );
            merge.merged = Some(Ty::Error);
        }
        then
    }

    /// Branches may each be coerced to a type that is known, but not to a mere variable.
    fn for_branches(&mut self, expected: &Expectation) -> Expectation {
        match expected {
            Expectation::Has(ty) => match self.structure(ty) {
                Ty::Var(_) => Expectation::None,
                known => Expectation::Has(known),
            },
            Expectation::Unsized(ty) => Expectation::Unsized(ty.clone()),
            Expectation::None | Expectation::Cast(_) => Expectation::None,
        }
    }

    /// What a pattern is held against. If the pattern binds by `ref mut`, it is a place that can be written.
    pub fn check_scrutinee<'p>(&mut self, value: &tree::Expr, pats: impl Iterator<Item = &'p tree::Pat>) -> Expr {
        let mut value = self.check_any(value);
        if pats.into_iter().any(binds_ref_mut) {
            self.make_mutable(&mut value);
        }
        value
    }

    /// As [`Checker::check_scrutinee`], of a `let` with a type.
    pub fn check_coerced_scrutinee(&mut self, value: &tree::Expr, pat: &tree::Pat, ty: &Ty) -> Expr {
        if binds_ref(pat) {
            // A reference into the value is taken: it must be of exactly that type.
            let mut value = self.check_exact(value, ty);
            if binds_ref_mut(pat) {
                self.make_mutable(&mut value);
            }
            return value;
        }
        self.check_coerced(value, ty)
    }

    /// `match`
    pub fn check_match(
        &mut self,
        scrutinee: &tree::Expr,
        arms: &[tree::Arm],
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let scrutinee = self.check_scrutinee(scrutinee, arms.iter().map(|arm| &arm.pat));
        let scrutinee_diverges = self.diverges;
        let scrutinee_ty = scrutinee.ty.clone();
        let expected = self.for_branches(expected);
        let target = expected.only_has().unwrap_or_else(|| self.fresh());
        let mut merge = self.merge(target);
        let mut heads = Vec::with_capacity(arms.len());
        // All patterns first: they tell the type of what is looked at, for all arms.
        for arm in arms {
            let names = self.names.len();
            let pat = self.check_pat_top(&arm.pat, &scrutinee_ty);
            heads.push((pat, self.names.split_off(names)));
        }
        let mut typed = Vec::<Arm>::with_capacity(arms.len());
        let mut all_diverge = true;
        for (arm, (pat, bound)) in arms.iter().zip(heads) {
            let names = self.names.len();
            self.names.extend(bound);
            self.diverges = false;
            let guard = arm.guard.as_ref().map(|guard| self.check_coerced(guard, &Ty::Bool));
            self.diverges = false;
            let body = self.check_expr(&arm.body, &expected);
            all_diverge &= self.diverges;
            let mut earlier: Vec<&mut Expr> = typed.iter_mut().map(|arm| &mut arm.body).collect();
            let body = self.merge_places(&mut merge, &mut earlier, body);
            self.names.truncate(names);
            typed.push(Arm { span: pat.span.to(body.span), pat, guard, body });
        }
        self.diverges = scrutinee_diverges || all_diverge;
        let ty = self.merged(&merge);
        node(ExprKind::Match { scrutinee: Box::new(scrutinee), arms: typed, source: MatchSource::Match }, ty, span)
    }

    /// `loop`
    pub fn check_loop(
        &mut self,
        body: &tree::Block,
        label: Option<&tree::Ident>,
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let target = expected.only_has().unwrap_or_else(|| self.fresh());
        let merge = self.merge(target);
        let id = self.open_breakable(label, Some(merge), true);
        let body = self.check_loop_body(body);
        let Some(Breakable { value: Some(merge), left, .. }) = self.breakables.pop() else {
            return self.error_node(span);
        };
        // A loop that nothing leaves never ends.
        self.diverges = !left;
        let ty = self.merged(&merge);
        node(ExprKind::Loop(Box::new(body), id), ty, span)
    }

    fn check_loop_body(&mut self, body: &tree::Block) -> Expr {
        let (block, ty) = self.check_block(body, &Expectation::Has(Ty::unit()));
        let body = node(ExprKind::Block(block), ty, body.span);
        self.coerce_or_report(body, &Ty::unit())
    }

    /// `while`
    pub fn check_while(
        &mut self,
        condition: &tree::Expr,
        body: &tree::Block,
        label: Option<&tree::Ident>,
        span: Span,
    ) -> Expr {
        let id = self.open_breakable(label, None, true);
        let names = self.names.len();
        let condition = self.check_coerced(condition, &Ty::Bool);
        let condition_diverges = self.diverges;
        let body = self.check_loop_body(body);
        self.names.truncate(names);
        self.breakables.pop();
        self.diverges = condition_diverges;
        let leave = self.break_node(id, span);
        let kind =
            ExprKind::If { condition: Box::new(condition), then: Box::new(body), otherwise: Some(Box::new(leave)) };
        let step = node(kind, Ty::unit(), span);
        node(ExprKind::Loop(Box::new(step), id), Ty::unit(), span)
    }

    fn break_node(&self, id: LabelId, span: Span) -> Expr {
        let leave = node(ExprKind::Break(id, None), Ty::Never, span);
        crate::check::coerce::cast(typed::CastKind::Never, leave, Ty::unit())
    }

    /// `for`: a match on the iterator, around a loop around a match on what it gives.
    pub fn check_for(
        &mut self,
        pat: &tree::Pat,
        iter: &tree::Expr,
        body: &tree::Block,
        label: Option<&tree::Ident>,
        span: Span,
    ) -> Expr {
        let iter_span = iter.span;
        let source = self.check_any(iter);
        let outside = self.diverges;
        let Some((into_iter, iter_ty, item)) = self.iterator_of(source) else { return self.error_node(span) };
        let id = self.open_breakable(label, None, true);
        let names = self.names.len();
        let iterator = self.hidden_local("iter", iter_ty.clone(), true, iter_span);
        let option = match self.items.lang_adt("Option") {
            Ok(id) => Ty::Adt(id, [item.clone()].into()),
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let next_value = borrow(Mutability::Mut, self.local(iterator, iter_span));
        let next =
            self.trait_call("iterator", "next", [iter_ty.clone()].into(), vec![next_value], option.clone(), iter_span);
        let pat = self.check_pat_top(pat, &item);
        let body = self.check_loop_body(body);
        self.names.truncate(names);
        self.breakables.pop();
        self.diverges = outside;
        let leave = self.break_node(id, span);
        let arms = vec![
            self.arm(self.variant_pat(&option, "None", Vec::new(), span), leave),
            Arm { span: body.span, pat: self.variant_pat(&option, "Some", vec![pat], span), guard: None, body },
        ];
        let step = self.match_node(next, arms, Ty::unit(), MatchSource::For, span);
        let block = typed::Block { stmts: vec![Stmt::Expr(step)], tail: None, label: None, span };
        let block = node(ExprKind::Block(block), Ty::unit(), span);
        let run = node(ExprKind::Loop(Box::new(block), id), Ty::unit(), span);
        let binding = self.binding(iterator, iter_span);
        let arms = vec![self.arm(binding, run)];
        self.match_node(into_iter, arms, Ty::unit(), MatchSource::For, span)
    }

    /// `IntoIterator::into_iter(source)`, with the types of the iterator and of what it gives.
    fn iterator_of(&mut self, source: Expr) -> Option<(Expr, Ty, Ty)> {
        let span = source.span;
        let traits = (self.items.lang_trait("into_iterator"), self.items.lang_trait("iterator"));
        let (into, iterator) = match traits {
            (Ok(into), Ok(iterator)) => (into, iterator),
            (Err(diagnostic), _) | (_, Err(diagnostic)) => {
                self.fail(Diagnostic { span, ..diagnostic });
                return None;
            }
        };
        let source_ty = self.structure(&source.ty);
        let trait_ref = TraitRef { id: into, args: [source_ty.clone()].into() };
        self.register_as(trait_ref.clone(), span, crate::types::solve::Cause::Bound);
        let iter_ty = self.project(&trait_ref, "IntoIter", span);
        let item = self.project(&TraitRef { id: iterator, args: [iter_ty.clone()].into() }, "Item", span);
        let call =
            self.trait_call("into_iterator", "into_iter", [source_ty].into(), vec![source], iter_ty.clone(), span);
        Some((call, iter_ty, item))
    }

    /// `<T as Trait>::Name`
    pub fn project(&mut self, trait_ref: &TraitRef, name: &str, span: Span) -> Ty {
        match self.items.traits[trait_ref.id.0 as usize].types.get(name) {
            Some(assoc) => {
                let projection = Projection { trait_ref: trait_ref.clone(), assoc: *assoc };
                self.normalize(&Ty::Projection(projection.into()), span)
            }
            None => {
                let what = format!("the library's trait has no type `{name}`");
                self.fail(Diagnostic::error("", what, span));
                Ty::Error
            }
        }
    }

    /// A call of the function of a trait that the engine knows by name.
    pub fn trait_call(&mut self, of: &str, name: &str, args: Args, values: Vec<Expr>, ty: Ty, span: Span) -> Expr {
        let found = self.items.lang_trait(of).map(|id| self.items.traits[id.0 as usize].functions.get(name).copied());
        match found {
            Ok(Some(function)) => node(ExprKind::Call { function, args, values, at: span }, ty, span),
            Ok(None) => {
                self.fail(Diagnostic::error("", format!("the library's trait `{of}` has no function `{name}`"), span))
            }
            Err(diagnostic) => self.fail(Diagnostic { span, ..diagnostic }),
        }
    }

    /// The pattern of a variant of an enum of the library.
    pub fn variant_pat(&self, ty: &Ty, name: &str, fields: Vec<Pat>, span: Span) -> Pat {
        let Ty::Adt(adt, _) = ty else { return Pat { kind: PatKind::Wild, ty: Ty::Error, span } };
        let variant = self.variant_index(*adt, name);
        let fields = fields.into_iter().enumerate().map(|(index, pat)| (index as u32, pat)).collect();
        Pat { kind: PatKind::Variant { adt: *adt, variant, fields }, ty: ty.clone(), span }
    }

    /// The number of a variant.
    pub fn variant_index(&self, adt: AdtId, name: &str) -> u32 {
        let variants = &self.items.adts[adt.0 as usize].variants;
        variants.iter().position(|variant| &*variant.name == name).unwrap_or(0) as u32
    }

    /// The pattern that binds a hidden variable.
    pub fn binding(&self, local: typed::LocalId, span: Span) -> Pat {
        let ty = self.locals[local.0 as usize].ty.clone();
        Pat { kind: PatKind::Binding { local, by_ref: None, sub: None }, ty, span }
    }

    /// An arm without a guard.
    pub fn arm(&self, pat: Pat, body: Expr) -> Arm {
        Arm { span: body.span, pat, guard: None, body }
    }

    /// A match.
    pub fn match_node(&self, scrutinee: Expr, arms: Vec<Arm>, ty: Ty, source: MatchSource, span: Span) -> Expr {
        node(ExprKind::Match { scrutinee: Box::new(scrutinee), arms, source }, ty, span)
    }

    fn find_breakable(&mut self, label: Option<&tree::Ident>, what: &str, span: Span) -> Option<usize> {
        let found = self.breakables.iter().rposition(|breakable| match label {
            Some(label) => breakable.name.as_ref() == Some(&label.name),
            None => breakable.is_loop,
        });
        if found.is_none() {
            let diagnostic = match label {
                Some(label) => {
                    Diagnostic::error("E0426", format!("use of undeclared label `'{}`", label.name), label.span)
                        .label(label.span, format!("undeclared label `'{}`", label.name))
                }
                None if self.frame.closure.is_some() => {
                    Diagnostic::error("E0267", format!("`{what}` inside of a closure"), span)
                        .label(span, format!("cannot `{what}` inside of a closure"))
                }
                None => Diagnostic::error("E0268", format!("`{what}` outside of a loop or labeled block"), span)
                    .label(span, format!("cannot `{what}` outside of a loop or labeled block")),
            };
            self.errors.push(diagnostic);
        }
        found
    }

    /// `break`
    pub fn check_break(&mut self, label: Option<&tree::Ident>, value: Option<&tree::Expr>, span: Span) -> Expr {
        let Some(index) = self.find_breakable(label, "break", span) else {
            if let Some(value) = value {
                self.check_any(value);
            }
            return self.error_node(span);
        };
        let id = self.breakables[index].id;
        let value = match (self.breakables[index].value.clone(), value) {
            (Some(mut merge), Some(value)) => {
                let hint = Expectation::Has(self.shallow(&merge.expected));
                let value = self.check_expr(value, &hint);
                if let Some(now) = self.breakables[index].value.clone() {
                    merge = now;
                }
                let value = self.merge_expr(&mut merge, &mut [], value);
                self.breakables[index].value = Some(merge);
                Some(Box::new(value))
            }
            (Some(mut merge), None) => {
                self.merge_unit(&mut merge, span);
                self.breakables[index].value = Some(merge);
                None
            }
            (None, Some(value)) => {
                self.check_any(value);
                let message = "`break` with value from a `while` loop";
                self.errors.push(
                    Diagnostic::error("E0571", message, span)
                        .label(span, "can only break with a value inside `loop` or breakable block"),
                );
                None
            }
            (None, None) => None,
        };
        self.breakables[index].left = true;
        node(ExprKind::Break(id, value), Ty::Never, span)
    }

    /// `continue`
    pub fn check_continue(&mut self, label: Option<&tree::Ident>, span: Span) -> Expr {
        let Some(index) = self.find_breakable(label, "continue", span) else { return self.error_node(span) };
        if !self.breakables[index].is_loop {
            let message = "`continue` pointing to a labeled block";
            let label = "labeled blocks cannot be `continue`'d";
            return self.fail(Diagnostic::error("E0696", message, span).label(span, label));
        }
        node(ExprKind::Continue(self.breakables[index].id), Ty::Never, span)
    }

    /// `return`
    pub fn check_return(&mut self, value: Option<&tree::Expr>, span: Span) -> Expr {
        if !self.frame.can_return {
            let message = "return statement outside of function body";
            return self.fail(Diagnostic::error("E0572", message, span));
        }
        let output = self.frame.output.clone();
        let value = match value {
            Some(value) => Some(Box::new(self.check_coerced(value, &output))),
            None => {
                let value = unit(span);
                if self.coerce(value, &output).is_err() {
                    let expected = self.show(&output);
                    self.errors.push(
                        Diagnostic::error("E0069", "`return;` in a function whose return type is not `()`", span)
                            .label(span, format!("expected `{expected}` because of this return type")),
                    );
                }
                None
            }
        };
        node(ExprKind::Return(value), Ty::Never, span)
    }

    /// `x?`: a match on `Try::branch(x)` that returns what `FromResidual::from_residual` makes of what is not a value.
    pub fn check_try(&mut self, operand: &tree::Expr, span: Span) -> Expr {
        let operand = self.check_any(operand);
        let (try_trait, control) = match (self.items.lang_trait("try"), self.items.lang_adt("ControlFlow")) {
            (Ok(try_trait), Ok(control)) => (try_trait, control),
            (Err(diagnostic), _) | (_, Err(diagnostic)) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let operand_ty = self.known(&operand.ty, operand.span);
        if matches!(operand_ty, Ty::Error) {
            return self.error_node(span);
        }
        let question = Span { line: span.end_line, column: span.end_column.saturating_sub(1), ..span };
        let trait_ref = TraitRef { id: try_trait, args: [operand_ty.clone()].into() };
        self.register_as(trait_ref.clone(), span, crate::types::solve::Cause::Question);
        let value_ty = self.project(&trait_ref, "Output", span);
        let residual_ty = self.project(&trait_ref, "Residual", span);
        let flow = Ty::Adt(control, [residual_ty.clone(), value_ty.clone()].into());
        let branch = self.trait_call("try", "branch", [operand_ty].into(), vec![operand], flow.clone(), span);
        let value = self.hidden_local("val", value_ty.clone(), false, span);
        let residual = self.hidden_local("residual", residual_ty.clone(), false, span);
        if !self.frame.can_return {
            let message = "the `?` operator can only be used in a function that returns `Result` or `Option`";
            return self.fail(Diagnostic::error("E0277", message, question));
        }
        let output = self.frame.output.clone();
        let args: Args = [output.clone(), residual_ty].into();
        if let Ok(from) = self.items.lang_trait("from_residual") {
            let cause = crate::types::solve::Cause::Question;
            self.register_as(TraitRef { id: from, args: args.clone() }, question, cause);
        }
        let taken = self.local(residual, span);
        let made = self.trait_call("from_residual", "from_residual", args, vec![taken], output, span);
        let leave = node(ExprKind::Return(Some(Box::new(made))), Ty::Never, span);
        // Where nothing says what the value is, it is what nothing comes back as.
        if matches!(self.shallow(&value_ty), Ty::Var(_)) {
            self.diverging.push(value_ty.clone());
        }
        let leave = crate::check::coerce::cast(typed::CastKind::Never, leave, value_ty.clone());
        let go_on = self.local(value, span);
        let arms = vec![
            self.arm(self.variant_pat(&flow, "Continue", vec![self.binding(value, span)], span), go_on),
            self.arm(self.variant_pat(&flow, "Break", vec![self.binding(residual, span)], span), leave),
        ];
        self.match_node(branch, arms, value_ty, MatchSource::Try, span)
    }
}

/// Whether a pattern says `ref` itself.
fn binds_ref(pat: &tree::Pat) -> bool {
    any_binding(pat, &mut |by_ref, _| by_ref)
}

/// Whether a pattern says `ref mut` itself.
fn binds_ref_mut(pat: &tree::Pat) -> bool {
    any_binding(pat, &mut |by_ref, mutable| by_ref && mutable)
}

fn any_binding(pat: &tree::Pat, f: &mut dyn FnMut(bool, bool) -> bool) -> bool {
    use tree::PatKind as Tree;
    match &pat.kind {
        Tree::Ident { by_ref, mutable, sub, .. } => {
            f(*by_ref, *mutable) || sub.as_ref().is_some_and(|sub| any_binding(sub, f))
        }
        Tree::TupleStruct(_, pats) | Tree::Tuple(pats) | Tree::Slice(pats) | Tree::Or(pats) => {
            pats.iter().any(|pat| any_binding(pat, f))
        }
        Tree::Struct { fields, .. } => fields.iter().any(|(_, pat)| any_binding(pat, f)),
        Tree::Ref { pat, .. } => any_binding(pat, f),
        Tree::Wild | Tree::Rest | Tree::Literal { .. } | Tree::Range { .. } | Tree::Path(_) => false,
    }
}
