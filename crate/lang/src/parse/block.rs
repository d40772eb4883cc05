//! Blocks and statements. Items are lifted out of the statements, for they are visible in all of the block.

use super::attribute::is_removed;
use super::macros::{is_named, is_thread_local};
use super::reader::Reader;
use crate::tree::{Block, Expr, ExprKind, Stmt};

impl Reader {
    /// A block.
    pub(super) fn block(&mut self, block: &syn::Block) -> Block {
        let span = self.span(block.brace_token.span.join());
        let mut result = Block { items: Vec::new(), stmts: Vec::new(), tail: None, span };
        let last = block.stmts.len().saturating_sub(1);
        for (at, stmt) in block.stmts.iter().enumerate() {
            self.stmt(stmt, at == last, &mut result);
        }
        result
    }

    fn stmt(&mut self, stmt: &syn::Stmt, is_last: bool, block: &mut Block) {
        match stmt {
            syn::Stmt::Local(local) if is_removed(&local.attrs) => {}
            syn::Stmt::Macro(stmt) if is_removed(&stmt.attrs) => {}
            syn::Stmt::Local(local) => block.stmts.push(self.local(local)),
            syn::Stmt::Item(item) => self.item(item, &mut block.items),
            // A semicolon alone.
            syn::Stmt::Expr(syn::Expr::Verbatim(tokens), Some(_)) if tokens.is_empty() => {}
            syn::Stmt::Expr(expr, semi) => {
                let expr = self.expr(expr);
                push(block, expr, semi.is_some(), is_last);
            }
            syn::Stmt::Macro(stmt) if is_thread_local(&stmt.mac.path) => {
                self.inert(&stmt.attrs);
                self.thread_locals(&stmt.mac, &mut block.items);
            }
            syn::Stmt::Macro(stmt) => {
                self.inert(&stmt.attrs);
                let expr = self.macro_call(&stmt.mac);
                push(block, expr, stmt.semi_token.is_some(), is_last);
            }
        }
    }

    fn local(&mut self, local: &syn::Local) -> Stmt {
        self.inert(&local.attrs);
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(pat) => {
                self.inert(&pat.attrs);
                (self.pattern(&pat.pat), Some(self.ty(&pat.ty)))
            }
            pat => (self.pattern(pat), None),
        };
        let mut otherwise = None;
        let init = local.init.as_ref().map(|init| {
            let value = self.expr(&init.expr);
            otherwise = init.diverge.as_ref().map(|(_, expr)| self.let_else(expr));
            value
        });
        let span = self.between(local.let_token.span, local.semi_token.span);
        Stmt::Let { pat, ty, init, otherwise, span }
    }

    fn let_else(&mut self, expr: &syn::Expr) -> Block {
        let expr = self.expr(expr);
        match expr.kind {
            ExprKind::Block(block, None) => block,
            _ => {
                self.syntax("expected a block after `else`", expr.span);
                super::expression::block_of(expr)
            }
        }
    }

    /// The name in `{ intrinsic!(name) }`, by which std texts name what the virtual machine does.
    pub(super) fn intrinsic(&self, block: &syn::Block) -> Option<std::rc::Rc<str>> {
        if !self.is_library() {
            return None;
        }
        let mac = match block.stmts.as_slice() {
            [syn::Stmt::Expr(syn::Expr::Macro(expr), None)] => &expr.mac,
            [syn::Stmt::Macro(stmt)] => &stmt.mac,
            _ => return None,
        };
        is_named(&mac.path, "intrinsic").then(|| mac.tokens.to_string().into())
    }
}

fn push(block: &mut Block, expr: Expr, semi: bool, is_last: bool) {
    match (semi, is_last) {
        (true, _) => block.stmts.push(Stmt::Semi(expr)),
        (false, true) => block.tail = Some(Box::new(expr)),
        (false, false) => block.stmts.push(Stmt::Expr(expr)),
    }
}
