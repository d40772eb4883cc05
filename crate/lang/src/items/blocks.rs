//! Blocks that have items of their own: each becomes a module. Bodies are walked for them once, before names are looked up,
//! since an item can be named before it is written.

use crate::items::ModuleId;
use crate::items::collect::Collector;
use crate::tree::{Block, Expr, ExprKind, Format, MacroCall, Stmt};

impl Collector<'_> {
    /// Collects the items in a body's blocks.
    pub(super) fn block(&mut self, block: &Block, module: ModuleId) {
        let module = if block.items.is_empty() {
            module
        } else {
            let own = self.new_module("", Some(module), true);
            self.items.block_modules.insert(block.span, own);
            self.items_of(&block.items, own);
            own
        };
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let { init, otherwise, .. } => {
                    self.exprs(init, module);
                    if let Some(otherwise) = otherwise {
                        self.block(otherwise, module);
                    }
                }
                Stmt::Semi(expr) | Stmt::Expr(expr) => self.expr(expr, module),
            }
        }
        if let Some(tail) = &block.tail {
            self.expr(tail, module);
        }
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>, module: ModuleId) {
        exprs.into_iter().for_each(|expr| self.expr(expr, module));
    }

    /// Collects the items in an expression's blocks.
    pub(super) fn expr(&mut self, expr: &Expr, module: ModuleId) {
        match &expr.kind {
            ExprKind::Literal(_) | ExprKind::Path(_) | ExprKind::Continue(_) | ExprKind::Underscore => {}
            ExprKind::Call(callee, args) => {
                self.expr(callee, module);
                self.exprs(args, module);
            }
            ExprKind::MethodCall { receiver, args, .. } => {
                self.expr(receiver, module);
                self.exprs(args, module);
            }
            ExprKind::Field(inner, _)
            | ExprKind::Unary(_, inner)
            | ExprKind::Ref { expr: inner, .. }
            | ExprKind::Cast(inner, _)
            | ExprKind::Let(_, inner)
            | ExprKind::Try(inner) => self.expr(inner, module),
            ExprKind::Index(a, b, _) | ExprKind::Assign(a, b) => self.exprs([&**a, &**b], module),
            ExprKind::Binary(_, _, a, b) | ExprKind::AssignOp(_, _, a, b) => self.exprs([&**a, &**b], module),
            ExprKind::Repeat(value, count) => self.exprs([&**value, &**count], module),
            ExprKind::Tuple(items) | ExprKind::Array(items) => self.exprs(items, module),
            ExprKind::Struct { fields, base, .. } => {
                self.exprs(fields.iter().map(|(_, value)| value), module);
                self.exprs(base.as_deref(), module);
            }
            ExprKind::Range { start, end, .. } => {
                self.exprs(start.as_deref().into_iter().chain(end.as_deref()), module)
            }
            ExprKind::Block(block, _)
            | ExprKind::ConstBlock(block)
            | ExprKind::Loop(block, _)
            | ExprKind::Unsafe(block) => self.block(block, module),
            ExprKind::If { condition, then, otherwise } => {
                self.expr(condition, module);
                self.block(then, module);
                self.exprs(otherwise.as_deref(), module);
            }
            ExprKind::While { condition: head, body, .. } | ExprKind::For { iter: head, body, .. } => {
                self.expr(head, module);
                self.block(body, module);
            }
            ExprKind::Match(scrutinee, arms) => {
                self.expr(scrutinee, module);
                for arm in arms {
                    self.exprs(&arm.guard, module);
                    self.expr(&arm.body, module);
                }
            }
            ExprKind::Break(_, value) | ExprKind::Return(value) => self.exprs(value.as_deref(), module),
            ExprKind::Closure(closure) => self.expr(&closure.body, module),
            ExprKind::Macro(call) => self.macro_call(call, module),
        }
    }

    fn macro_call(&mut self, call: &MacroCall, module: ModuleId) {
        let format = |this: &mut Self, format: &Format| this.exprs(&format.args, module);
        match call {
            MacroCall::Print { format: text, .. }
            | MacroCall::Format(text)
            | MacroCall::FormatArgs(text)
            | MacroCall::Panic(text) => format(self, text),
            MacroCall::Write(to, text) | MacroCall::Assert { condition: to, message: text } => {
                self.expr(to, module);
                format(self, text);
            }
            MacroCall::AssertCompare { left, right, message, .. } => {
                self.exprs([left, right], module);
                if let Some(message) = message {
                    format(self, message);
                }
            }
            MacroCall::Matches(value, _, guard) => {
                self.expr(value, module);
                self.exprs(guard, module);
            }
            MacroCall::Vec(items) => self.exprs(items, module),
            MacroCall::VecRepeat(value, count) => self.exprs([value, count], module),
            MacroCall::Dbg(values) => self.exprs(values.iter().map(|(value, _)| value), module),
            MacroCall::Constant(_) | MacroCall::Intrinsic(_) => {}
        }
    }
}
