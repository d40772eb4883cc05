//! Expressions as rustc prints them. Parentheses are those of the source: syn keeps them in its tree, as rustc does.

use proc_macro2::Delimiter;

use super::layout::{INDENT, Layout};
use super::pattern::limits;
use super::{Printed, tokens};

impl Layout {
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> Printed {
        self.inconsistent(INDENT);
        match expr {
            syn::Expr::Lit(expr) => self.literal(&expr.lit),
            syn::Expr::Path(expr) => self.path(expr.qself.as_ref(), &expr.path, true)?,
            syn::Expr::Paren(expr) => {
                self.word("(");
                self.expr(&expr.expr)?;
                self.word(")");
            }
            syn::Expr::Call(expr) => {
                self.expr(&expr.func)?;
                self.args(&expr.args)?;
            }
            syn::Expr::MethodCall(expr) => {
                self.expr(&expr.receiver)?;
                self.word(format!(".{}", expr.method));
                if let Some(args) = &expr.turbofish {
                    self.generic_args(args, true)?;
                }
                self.args(&expr.args)?;
            }
            syn::Expr::Field(expr) => {
                self.expr(&expr.base)?;
                self.word(".");
                self.member(&expr.member);
            }
            syn::Expr::Index(expr) => {
                self.expr(&expr.expr)?;
                self.word("[");
                self.expr(&expr.index)?;
                self.word("]");
            }
            syn::Expr::Try(expr) => {
                self.expr(&expr.expr)?;
                self.word("?");
            }
            syn::Expr::Unary(expr) => {
                self.word(match &expr.op {
                    syn::UnOp::Deref(_) => "*",
                    syn::UnOp::Not(_) => "!",
                    syn::UnOp::Neg(_) => "-",
                    _ => return Err("an operator of this form"),
                });
                self.expr(&expr.expr)?;
            }
            syn::Expr::Reference(expr) => {
                self.word(if expr.mutability.is_some() { "&mut " } else { "&" });
                self.expr(&expr.expr)?;
            }
            syn::Expr::Binary(expr) => {
                self.expr(&expr.left)?;
                self.space();
                self.word_space(operator(&expr.op)?);
                self.expr(&expr.right)?;
            }
            syn::Expr::Assign(expr) => {
                self.expr(&expr.left)?;
                self.space();
                self.word_space("=");
                self.expr(&expr.right)?;
            }
            syn::Expr::Cast(expr) => {
                self.expr(&expr.expr)?;
                self.space();
                self.word_space("as");
                self.ty(&expr.ty)?;
            }
            syn::Expr::Range(expr) => {
                if let Some(start) = &expr.start {
                    self.expr(start)?;
                }
                self.word(limits(&expr.limits));
                if let Some(end) = &expr.end {
                    self.expr(end)?;
                }
            }
            syn::Expr::Tuple(expr) => {
                self.word("(");
                self.separated(false, &expr.elems, Self::expr)?;
                self.word(if expr.elems.len() == 1 { ",)" } else { ")" });
            }
            syn::Expr::Array(expr) => {
                self.inconsistent(INDENT);
                self.word("[");
                self.separated(false, &expr.elems, Self::expr)?;
                self.word("]");
                self.end();
            }
            syn::Expr::Repeat(expr) => {
                self.inconsistent(INDENT);
                self.word("[");
                self.expr(&expr.expr)?;
                self.word_space(";");
                self.expr(&expr.len)?;
                self.word("]");
                self.end();
            }
            syn::Expr::Macro(expr) => self.macro_call(&expr.mac)?,
            syn::Expr::Closure(expr) => self.closure(expr)?,
            syn::Expr::Block(expr) if expr.label.is_none() => self.block_expr(&expr.block)?,
            syn::Expr::If(expr) => self.if_expr(expr)?,
            syn::Expr::Let(expr) => {
                self.word("let ");
                self.pattern(&expr.pat)?;
                self.space();
                self.word_space("=");
                self.expr(&expr.expr)?;
            }
            syn::Expr::Match(expr) => self.match_expr(expr)?,
            syn::Expr::Struct(expr) => self.struct_expr(expr)?,
            syn::Expr::Loop(_) | syn::Expr::While(_) | syn::Expr::ForLoop(_) => return Err("a loop"),
            _ => return Err("an expression of this form"),
        }
        self.end();
        Ok(())
    }

    /// A literal as it is written.
    pub(super) fn literal(&mut self, literal: &syn::Lit) {
        match literal {
            syn::Lit::Bool(literal) => self.word(literal.value.to_string()),
            syn::Lit::Str(literal) => self.word(literal.token().to_string()),
            syn::Lit::ByteStr(literal) => self.word(literal.token().to_string()),
            syn::Lit::CStr(literal) => self.word(literal.token().to_string()),
            syn::Lit::Byte(literal) => self.word(literal.token().to_string()),
            syn::Lit::Char(literal) => self.word(literal.token().to_string()),
            syn::Lit::Int(literal) => self.word(literal.token().to_string()),
            syn::Lit::Float(literal) => self.word(literal.token().to_string()),
            syn::Lit::Verbatim(literal) => self.word(literal.to_string()),
            _ => {}
        }
    }

    fn args(&mut self, args: &syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>) -> Printed {
        self.word("(");
        self.separated(false, args, Self::expr)?;
        self.word(")");
        Ok(())
    }

    fn macro_call(&mut self, mac: &syn::Macro) -> Printed {
        let delimiter = match &mac.delimiter {
            syn::MacroDelimiter::Paren(_) => Delimiter::Parenthesis,
            syn::MacroDelimiter::Bracket(_) => Delimiter::Bracket,
            syn::MacroDelimiter::Brace(_) => return Err("a macro with braces"),
        };
        self.path(None, &mac.path, false)?;
        self.word("!");
        tokens::delimited(self, delimiter, &mac.tokens);
        Ok(())
    }

    fn closure(&mut self, expr: &syn::ExprClosure) -> Printed {
        if expr.lifetimes.is_some() {
            return Err("a closure with `for`");
        }
        if expr.capture.is_some() {
            self.word_space("move");
        }
        self.word("|");
        self.separated(false, &expr.inputs, |layout, pat| {
            layout.inconsistent(INDENT);
            match pat {
                syn::Pat::Type(pat) => {
                    layout.pattern(&pat.pat)?;
                    layout.word_space(":");
                    layout.ty(&pat.ty)?;
                }
                pat => layout.pattern(pat)?,
            }
            layout.end();
            Ok(())
        })?;
        self.word("|");
        self.return_type(&expr.output)?;
        self.space();
        self.expr(&expr.body)
    }

    fn if_expr(&mut self, expr: &syn::ExprIf) -> Printed {
        self.consistent(0);
        self.inconsistent(0);
        self.word("if ");
        self.expr(&expr.cond)?;
        self.space();
        self.block(&expr.then_branch)?;
        self.else_branch(expr)
    }

    fn else_branch(&mut self, expr: &syn::ExprIf) -> Printed {
        let Some((_, branch)) = &expr.else_branch else { return Ok(()) };
        self.consistent(0);
        self.inconsistent(0);
        match &**branch {
            syn::Expr::If(branch) => {
                self.word(" else if ");
                self.expr(&branch.cond)?;
                self.space();
                self.block(&branch.then_branch)?;
                self.else_branch(branch)
            }
            syn::Expr::Block(branch) => {
                self.word(" else ");
                self.block(&branch.block)
            }
            _ => Err("`else` without a block"),
        }
    }

    fn match_expr(&mut self, expr: &syn::ExprMatch) -> Printed {
        self.consistent(0);
        self.inconsistent(0);
        self.word("match ");
        self.expr(&expr.expr)?;
        self.space();
        self.word("{");
        self.end();
        for arm in &expr.arms {
            self.space();
            self.consistent(INDENT);
            self.inconsistent(0);
            self.pattern(&arm.pat)?;
            self.space();
            if let Some((_, guard)) = &arm.guard {
                self.word_space("if");
                self.expr(guard)?;
                self.space();
            }
            self.word_space("=>");
            match &*arm.body {
                syn::Expr::Block(body) if body.label.is_none() => self.block(&body.block)?,
                body => {
                    self.end();
                    self.expr(body)?;
                    self.word(",");
                    self.end();
                }
            }
        }
        if !expr.arms.is_empty() {
            self.break_offset(1, -INDENT);
        }
        self.word("}");
        self.end();
        Ok(())
    }

    fn struct_expr(&mut self, expr: &syn::ExprStruct) -> Printed {
        self.path(expr.qself.as_ref(), &expr.path, true)?;
        self.word(" {");
        if !expr.fields.is_empty() || expr.rest.is_some() {
            self.consistent(0);
            self.space();
            for (at, field) in expr.fields.iter().enumerate() {
                if at > 0 {
                    self.word_space(",");
                }
                if field.colon_token.is_some() {
                    self.member(&field.member);
                    self.word(": ");
                }
                self.expr(&field.expr)?;
            }
            match &expr.rest {
                None => self.comma_or_space(-INDENT),
                Some(rest) => {
                    if !expr.fields.is_empty() {
                        self.word_space(",");
                    }
                    self.word("..");
                    self.expr(rest)?;
                    self.break_offset(1, -INDENT);
                }
            }
            self.end();
        }
        self.word("}");
        Ok(())
    }

    fn block_expr(&mut self, block: &syn::Block) -> Printed {
        self.consistent(0);
        self.inconsistent(0);
        self.block(block)
    }

    /// A block, whose two boxes are open already.
    fn block(&mut self, block: &syn::Block) -> Printed {
        self.word("{");
        self.end();
        for stmt in &block.stmts {
            self.space();
            self.stmt(stmt)?;
        }
        if !block.stmts.is_empty() {
            self.break_offset(1, -INDENT);
        }
        self.word("}");
        self.end();
        Ok(())
    }

    fn stmt(&mut self, stmt: &syn::Stmt) -> Printed {
        match stmt {
            syn::Stmt::Local(local) => {
                self.inconsistent(INDENT);
                self.word("let ");
                self.inconsistent(INDENT);
                match &local.pat {
                    syn::Pat::Type(pat) => {
                        self.pattern(&pat.pat)?;
                        self.word_space(":");
                        self.ty(&pat.ty)?;
                    }
                    pat => self.pattern(pat)?,
                }
                self.end();
                if let Some(init) = &local.init {
                    if init.diverge.is_some() {
                        return Err("`let … else`");
                    }
                    self.word(" ");
                    self.word_space("=");
                    self.expr(&init.expr)?;
                }
                self.word(";");
                self.end();
                Ok(())
            }
            syn::Stmt::Expr(expr, semi) => {
                self.expr(expr)?;
                if semi.is_some() {
                    self.word(";");
                }
                Ok(())
            }
            syn::Stmt::Macro(stmt) => {
                self.macro_call(&stmt.mac)?;
                if stmt.semi_token.is_some() {
                    self.word(";");
                }
                Ok(())
            }
            syn::Stmt::Item(_) => Err("an item"),
        }
    }
}

fn operator(op: &syn::BinOp) -> Result<&'static str, &'static str> {
    use syn::BinOp as B;
    Ok(match op {
        B::Add(_) => "+",
        B::Sub(_) => "-",
        B::Mul(_) => "*",
        B::Div(_) => "/",
        B::Rem(_) => "%",
        B::BitAnd(_) => "&",
        B::BitOr(_) => "|",
        B::BitXor(_) => "^",
        B::Shl(_) => "<<",
        B::Shr(_) => ">>",
        B::And(_) => "&&",
        B::Or(_) => "||",
        B::Eq(_) => "==",
        B::Ne(_) => "!=",
        B::Lt(_) => "<",
        B::Le(_) => "<=",
        B::Gt(_) => ">",
        B::Ge(_) => ">=",
        B::AddAssign(_) => "+=",
        B::SubAssign(_) => "-=",
        B::MulAssign(_) => "*=",
        B::DivAssign(_) => "/=",
        B::RemAssign(_) => "%=",
        B::BitAndAssign(_) => "&=",
        B::BitOrAssign(_) => "|=",
        B::BitXorAssign(_) => "^=",
        B::ShlAssign(_) => "<<=",
        B::ShrAssign(_) => ">>=",
        _ => return Err("an operator of this form"),
    })
}
