//! Expressions. Spans are those that rustc places panics and findings at: the whole expression, with parentheses around it.

use std::rc::Rc;

use super::attribute::is_removed;
use super::reader::Reader;
use crate::source::{Edition, Span};
use crate::tree::{Arm, BinaryOp, Block, Closure, Expr, ExprKind, Ident, Param, Segment, UnaryOp};

impl Reader {
    /// An expression anywhere but in the condition of an `if` or `while`.
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> Expr {
        let (kind, span) = match expr {
            syn::Expr::Lit(expr) => {
                self.inert(&expr.attrs);
                return self.literal_expr(&expr.lit);
            }
            syn::Expr::Path(expr) => {
                self.inert(&expr.attrs);
                let path = self.path(expr.qself.as_ref(), &expr.path);
                let span = path.span;
                (ExprKind::Path(path), span)
            }
            syn::Expr::Paren(expr) => {
                self.inert(&expr.attrs);
                (self.expr(&expr.expr).kind, self.span(expr.paren_token.span.join()))
            }
            syn::Expr::Group(expr) => return self.expr(&expr.expr),
            syn::Expr::Call(expr) => {
                self.inert(&expr.attrs);
                let callee = self.expr(&expr.func);
                let span = callee.span.to(self.span(expr.paren_token.span.close()));
                (ExprKind::Call(Box::new(callee), self.exprs(&expr.args)), span)
            }
            syn::Expr::MethodCall(expr) => self.method_call(expr),
            syn::Expr::Field(expr) => {
                self.inert(&expr.attrs);
                let base = self.expr(&expr.base);
                let member = self.member(&expr.member);
                let span = base.span.to(member.span);
                (ExprKind::Field(Box::new(base), member), span)
            }
            syn::Expr::Index(expr) => {
                self.inert(&expr.attrs);
                let base = self.expr(&expr.expr);
                let brackets = self.span(expr.bracket_token.span.join());
                let span = base.span.to(brackets);
                let index = self.expr(&expr.index);
                (ExprKind::Index(Box::new(base), Box::new(index), brackets), span)
            }
            syn::Expr::Unary(expr) => self.unary(expr),
            syn::Expr::Binary(expr) => self.binary(expr),
            syn::Expr::Assign(expr) => {
                self.inert(&expr.attrs);
                let (left, right) = (self.expr(&expr.left), self.expr(&expr.right));
                let span = left.span.to(right.span);
                (ExprKind::Assign(Box::new(left), Box::new(right)), span)
            }
            syn::Expr::Reference(expr) => {
                self.inert(&expr.attrs);
                let inner = self.expr(&expr.expr);
                let span = self.span(expr.and_token.span).to(inner.span);
                (ExprKind::Ref { mutable: expr.mutability.is_some(), expr: Box::new(inner) }, span)
            }
            syn::Expr::Cast(expr) => {
                self.inert(&expr.attrs);
                let (inner, ty) = (self.expr(&expr.expr), self.ty(&expr.ty));
                let span = inner.span.to(ty.span);
                (ExprKind::Cast(Box::new(inner), ty), span)
            }
            syn::Expr::Tuple(expr) => {
                self.inert(&expr.attrs);
                (ExprKind::Tuple(self.exprs(&expr.elems)), self.span(expr.paren_token.span.join()))
            }
            syn::Expr::Array(expr) => {
                self.inert(&expr.attrs);
                (ExprKind::Array(self.exprs(&expr.elems)), self.span(expr.bracket_token.span.join()))
            }
            syn::Expr::Repeat(expr) => {
                self.inert(&expr.attrs);
                let (value, count) = (self.expr(&expr.expr), self.expr(&expr.len));
                (ExprKind::Repeat(Box::new(value), Rc::new(count)), self.span(expr.bracket_token.span.join()))
            }
            syn::Expr::Struct(expr) => self.struct_expr(expr),
            syn::Expr::Range(expr) => self.range(expr),
            syn::Expr::Try(expr) => {
                self.inert(&expr.attrs);
                let inner = self.expr(&expr.expr);
                let span = inner.span.to(self.span(expr.question_token.span));
                (ExprKind::Try(Box::new(inner)), span)
            }
            syn::Expr::Closure(expr) => self.closure(expr),
            syn::Expr::Infer(expr) => {
                self.inert(&expr.attrs);
                (ExprKind::Underscore, self.span(expr.underscore_token.span))
            }
            syn::Expr::Macro(expr) => {
                self.inert(&expr.attrs);
                return self.macro_call(&expr.mac);
            }
            syn::Expr::Let(expr) => {
                let span = self.span(expr.let_token.span);
                self.syntax("expected expression, found `let` statement", span);
                (ExprKind::Underscore, span)
            }
            _ => return self.control(expr),
        };
        Expr { kind, span }
    }

    /// Blocks, loops, branches and jumps; and the forms that are refused.
    fn control(&mut self, expr: &syn::Expr) -> Expr {
        let (kind, span) = match expr {
            syn::Expr::Block(expr) => {
                self.inert(&expr.attrs);
                let block = self.block(&expr.block);
                let span = self.labelled(expr.label.as_ref(), block.span);
                (ExprKind::Block(block, self.loop_label(expr.label.as_ref())), span)
            }
            syn::Expr::Const(expr) => {
                self.inert(&expr.attrs);
                let block = self.block(&expr.block);
                let span = self.span(expr.const_token.span).to(block.span);
                (ExprKind::ConstBlock(block), span)
            }
            syn::Expr::Unsafe(expr) => {
                self.inert(&expr.attrs);
                let keyword = self.span(expr.unsafe_token.span);
                self.refuse_in_programs("`unsafe`", keyword);
                let block = self.block(&expr.block);
                let span = keyword.to(block.span);
                (ExprKind::Unsafe(block), span)
            }
            syn::Expr::If(expr) => self.if_expr(expr),
            syn::Expr::Match(expr) => self.match_expr(expr),
            syn::Expr::Loop(expr) => {
                self.inert(&expr.attrs);
                let body = self.block(&expr.body);
                let span = self.labelled(expr.label.as_ref(), self.span(expr.loop_token.span).to(body.span));
                (ExprKind::Loop(body, self.loop_label(expr.label.as_ref())), span)
            }
            syn::Expr::While(expr) => {
                self.inert(&expr.attrs);
                let condition = Box::new(self.condition(&expr.cond));
                let body = self.block(&expr.body);
                let span = self.labelled(expr.label.as_ref(), self.span(expr.while_token.span).to(body.span));
                (ExprKind::While { condition, body, label: self.loop_label(expr.label.as_ref()) }, span)
            }
            syn::Expr::ForLoop(expr) => {
                self.inert(&expr.attrs);
                let pat = Box::new(self.pattern(&expr.pat));
                let iter = Box::new(self.expr(&expr.expr));
                let body = self.block(&expr.body);
                let span = self.labelled(expr.label.as_ref(), self.span(expr.for_token.span).to(body.span));
                (ExprKind::For { pat, iter, body, label: self.loop_label(expr.label.as_ref()) }, span)
            }
            syn::Expr::Break(expr) => {
                self.inert(&expr.attrs);
                let label = expr.label.as_ref().map(|label| self.label(label));
                let value = expr.expr.as_ref().map(|expr| Box::new(self.expr(expr)));
                let keyword = self.span(expr.break_token.span);
                let end = value.as_ref().map(|value| value.span).or(label.as_ref().map(|label| label.span));
                (ExprKind::Break(label, value), keyword.to(end.unwrap_or(keyword)))
            }
            syn::Expr::Continue(expr) => {
                self.inert(&expr.attrs);
                let label = expr.label.as_ref().map(|label| self.label(label));
                let keyword = self.span(expr.continue_token.span);
                let span = keyword.to(label.as_ref().map_or(keyword, |label| label.span));
                (ExprKind::Continue(label), span)
            }
            syn::Expr::Return(expr) => {
                self.inert(&expr.attrs);
                let value = expr.expr.as_ref().map(|expr| Box::new(self.expr(expr)));
                let keyword = self.span(expr.return_token.span);
                let span = keyword.to(value.as_ref().map_or(keyword, |value| value.span));
                (ExprKind::Return(value), span)
            }
            _ => {
                let span = self.refuse_expr(expr);
                (ExprKind::Underscore, span)
            }
        };
        Expr { kind, span }
    }

    fn refuse_expr(&mut self, expr: &syn::Expr) -> Span {
        let (what, span) = match expr {
            syn::Expr::Async(expr) => ("`async`", self.span(expr.async_token.span)),
            syn::Expr::Await(expr) => {
                self.expr(&expr.base);
                ("`await`", self.span(expr.await_token.span))
            }
            syn::Expr::RawAddr(expr) => ("raw pointers", self.between(expr.and_token.span, expr.raw.span)),
            syn::Expr::TryBlock(expr) => ("`try` blocks", self.span(expr.try_token.span)),
            syn::Expr::Yield(expr) => ("`yield`", self.span(expr.yield_token.span)),
            syn::Expr::Verbatim(tokens) => {
                let span = self.tokens_span(tokens).unwrap_or_else(|| self.nowhere());
                self.refuse_tokens("expression", tokens, span);
                return span;
            }
            _ => ("this form of expression", self.nowhere()),
        };
        self.refuse(what, span);
        span
    }

    /// Expressions separated by commas.
    pub(super) fn exprs(&mut self, exprs: &syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>) -> Vec<Expr> {
        exprs.iter().map(|expr| self.expr(expr)).collect()
    }

    /// A condition: `let` may stand in it, alone or in a chain of `&&`.
    pub(super) fn condition(&mut self, expr: &syn::Expr) -> Expr {
        let chain = matches!(expr, syn::Expr::Binary(_));
        self.chain(expr, chain)
    }

    /// The guard of an arm, where chains with `let` are allowed in every edition.
    pub(super) fn guard(&mut self, expr: &syn::Expr) -> Expr {
        let edition = std::mem::replace(&mut self.edition, Edition::E2024);
        let guard = self.chain(expr, true);
        self.edition = edition;
        guard
    }

    fn chain(&mut self, expr: &syn::Expr, in_chain: bool) -> Expr {
        match expr {
            syn::Expr::Let(expr) => {
                self.inert(&expr.attrs);
                let keyword = self.span(expr.let_token.span);
                let pat = self.pattern(&expr.pat);
                let value = self.expr(&expr.expr);
                let span = keyword.to(value.span);
                if in_chain && self.edition == Edition::E2021 {
                    self.error("", "let chains are only allowed in Rust 2024 or later", span);
                }
                Expr { kind: ExprKind::Let(Box::new(pat), Box::new(value)), span }
            }
            syn::Expr::Binary(syn::ExprBinary { attrs, left, op: syn::BinOp::And(token), right }) => {
                self.inert(attrs);
                let operator = self.between(token.spans[0], token.spans[1]);
                let (left, right) = (self.chain(left, true), self.chain(right, true));
                let span = left.span.to(right.span);
                Expr { kind: ExprKind::Binary(BinaryOp::And, operator, Box::new(left), Box::new(right)), span }
            }
            _ => self.expr(expr),
        }
    }

    fn method_call(&mut self, expr: &syn::ExprMethodCall) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let receiver = Box::new(self.expr(&expr.receiver));
        let span = receiver.span.to(self.span(expr.paren_token.span.close()));
        let args = expr.turbofish.as_ref().and_then(|args| self.generic_args(args));
        let method = Segment { name: self.ident(&expr.method), args };
        (ExprKind::MethodCall { receiver, method, args: self.exprs(&expr.args) }, span)
    }

    fn unary(&mut self, expr: &syn::ExprUnary) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let (op, token) = match &expr.op {
            syn::UnOp::Neg(token) => (UnaryOp::Neg, token.span),
            syn::UnOp::Not(token) => (UnaryOp::Not, token.span),
            syn::UnOp::Deref(token) => (UnaryOp::Deref, token.span),
            _ => {
                let inner = self.expr(&expr.expr);
                self.refuse("this operator", inner.span);
                return (inner.kind, inner.span);
            }
        };
        let inner = self.expr(&expr.expr);
        let span = self.span(token).to(inner.span);
        (ExprKind::Unary(op, Box::new(inner)), span)
    }

    fn binary(&mut self, expr: &syn::ExprBinary) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let (left, right) = (self.expr(&expr.left), self.expr(&expr.right));
        let span = left.span.to(right.span);
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match self.binary_op(&expr.op) {
            Some((op, operator, false)) => ExprKind::Binary(op, operator, left, right),
            Some((op, operator, true)) => ExprKind::AssignOp(op, operator, left, right),
            None => {
                self.refuse("this operator", span);
                ExprKind::Underscore
            }
        };
        (kind, span)
    }

    /// The operator, its place, and whether it assigns.
    fn binary_op(&self, op: &syn::BinOp) -> Option<(BinaryOp, Span, bool)> {
        use syn::BinOp as B;
        let one = |span| self.span(span);
        let two = |spans: [proc_macro2::Span; 2]| self.between(spans[0], spans[1]);
        let three = |spans: [proc_macro2::Span; 3]| self.between(spans[0], spans[2]);
        Some(match op {
            B::Add(token) => (BinaryOp::Add, one(token.span), false),
            B::Sub(token) => (BinaryOp::Sub, one(token.span), false),
            B::Mul(token) => (BinaryOp::Mul, one(token.span), false),
            B::Div(token) => (BinaryOp::Div, one(token.span), false),
            B::Rem(token) => (BinaryOp::Rem, one(token.span), false),
            B::BitAnd(token) => (BinaryOp::BitAnd, one(token.span), false),
            B::BitOr(token) => (BinaryOp::BitOr, one(token.span), false),
            B::BitXor(token) => (BinaryOp::BitXor, one(token.span), false),
            B::Lt(token) => (BinaryOp::Lt, one(token.span), false),
            B::Gt(token) => (BinaryOp::Gt, one(token.span), false),
            B::Shl(token) => (BinaryOp::Shl, two(token.spans), false),
            B::Shr(token) => (BinaryOp::Shr, two(token.spans), false),
            B::Eq(token) => (BinaryOp::Eq, two(token.spans), false),
            B::Ne(token) => (BinaryOp::Ne, two(token.spans), false),
            B::Le(token) => (BinaryOp::Le, two(token.spans), false),
            B::Ge(token) => (BinaryOp::Ge, two(token.spans), false),
            B::And(token) => (BinaryOp::And, two(token.spans), false),
            B::Or(token) => (BinaryOp::Or, two(token.spans), false),
            B::AddAssign(token) => (BinaryOp::Add, two(token.spans), true),
            B::SubAssign(token) => (BinaryOp::Sub, two(token.spans), true),
            B::MulAssign(token) => (BinaryOp::Mul, two(token.spans), true),
            B::DivAssign(token) => (BinaryOp::Div, two(token.spans), true),
            B::RemAssign(token) => (BinaryOp::Rem, two(token.spans), true),
            B::BitAndAssign(token) => (BinaryOp::BitAnd, two(token.spans), true),
            B::BitOrAssign(token) => (BinaryOp::BitOr, two(token.spans), true),
            B::BitXorAssign(token) => (BinaryOp::BitXor, two(token.spans), true),
            B::ShlAssign(token) => (BinaryOp::Shl, three(token.spans), true),
            B::ShrAssign(token) => (BinaryOp::Shr, three(token.spans), true),
            _ => return None,
        })
    }

    fn struct_expr(&mut self, expr: &syn::ExprStruct) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let path = self.path(expr.qself.as_ref(), &expr.path);
        let span = path.span.to(self.span(expr.brace_token.span.close()));
        let mut fields = Vec::new();
        for field in &expr.fields {
            self.inert(&field.attrs);
            fields.push((self.member(&field.member), self.expr(&field.expr)));
        }
        let base = expr.rest.as_ref().map(|rest| Box::new(self.expr(rest)));
        if let (Some(dots), None) = (&expr.dot2_token, &base) {
            let dots = self.between(dots.spans[0], dots.spans[1]);
            self.refuse("`..` without a base in a struct expression", dots);
        }
        (ExprKind::Struct { path, fields, base }, span)
    }

    fn range(&mut self, expr: &syn::ExprRange) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let start = expr.start.as_ref().map(|expr| Box::new(self.expr(expr)));
        let end = expr.end.as_ref().map(|expr| Box::new(self.expr(expr)));
        let (limits, inclusive) = self.range_limits(&expr.limits);
        if inclusive && end.is_none() {
            self.error("E0586", "inclusive range with no end", limits);
        }
        let first = start.as_ref().map_or(limits, |expr| expr.span);
        let span = first.to(end.as_ref().map_or(limits, |expr| expr.span));
        (ExprKind::Range { start, end, inclusive }, span)
    }

    fn if_expr(&mut self, expr: &syn::ExprIf) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let condition = Box::new(self.condition(&expr.cond));
        let then = self.block(&expr.then_branch);
        let otherwise = expr.else_branch.as_ref().map(|(_, expr)| Box::new(self.expr(expr)));
        let end = otherwise.as_ref().map_or(then.span, |expr| expr.span);
        let span = self.span(expr.if_token.span).to(end);
        (ExprKind::If { condition, then, otherwise }, span)
    }

    fn match_expr(&mut self, expr: &syn::ExprMatch) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        let scrutinee = Box::new(self.expr(&expr.expr));
        let arms = expr.arms.iter().filter(|arm| !is_removed(&arm.attrs)).map(|arm| self.arm(arm)).collect();
        let span = self.between(expr.match_token.span, expr.brace_token.span.close());
        (ExprKind::Match(scrutinee, arms), span)
    }

    fn arm(&mut self, arm: &syn::Arm) -> Arm {
        self.inert(&arm.attrs);
        let pat = self.pattern(&arm.pat);
        let guard = arm.guard.as_ref().map(|(_, guard)| self.guard(guard));
        let body = self.expr(&arm.body);
        Arm { pat, guard, body }
    }

    fn closure(&mut self, expr: &syn::ExprClosure) -> (ExprKind, Span) {
        self.inert(&expr.attrs);
        if let Some(token) = expr.asyncness {
            let span = self.span(token.span);
            self.refuse("`async`", span);
        }
        if let Some(token) = expr.constness.map(|token| token.span).or(expr.movability.map(|token| token.span)) {
            let span = self.span(token);
            self.refuse("const and static closures", span);
        }
        let params = expr.inputs.iter().map(|pat| self.closure_param(pat)).collect();
        let output = self.return_type(&expr.output);
        let first = self.span(expr.capture.map_or(expr.or1_token.span, |token| token.span));
        let bar = self.span(expr.or2_token.span);
        let head = first.to(output.as_ref().map_or(bar, |ty| ty.span));
        let body = self.expr(&expr.body);
        let span = first.to(body.span);
        let closure = Closure { is_move: expr.capture.is_some(), params, output, body, head };
        (ExprKind::Closure(Rc::new(closure)), span)
    }

    fn closure_param(&mut self, pat: &syn::Pat) -> Param {
        match pat {
            syn::Pat::Type(pat) => {
                self.inert(&pat.attrs);
                Param { pat: self.pattern(&pat.pat), ty: Some(self.ty(&pat.ty)) }
            }
            _ => Param { pat: self.pattern(pat), ty: None },
        }
    }

    fn loop_label(&mut self, label: Option<&syn::Label>) -> Option<Ident> {
        label.map(|label| self.label(&label.name))
    }

    fn labelled(&self, label: Option<&syn::Label>, span: Span) -> Span {
        label.map_or(span, |label| self.span(label.name.apostrophe).to(span))
    }
}

/// A block with nothing but this expression in it.
pub(super) fn block_of(expr: Expr) -> Block {
    let span = expr.span;
    Block { items: Vec::new(), stmts: Vec::new(), tail: Some(Box::new(expr)), span }
}
