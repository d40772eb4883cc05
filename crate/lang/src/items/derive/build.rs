//! Makes trees, all at one place of the text. Names of variables begin with `$`, so that no item of a program can be meant,
//! and paths with `$std`, which leads to the library from everywhere.

use std::rc::Rc;

use crate::source::Span;
use crate::tree::{
    Arm, BinaryOp, Block, Expr, ExprKind, Fields, GenericArgs, Ident, Literal, Param, Pat, PatKind, Path, Segment,
    Type, TypeKind, UnaryOp,
};

/// The place of what is made.
#[derive(Clone, Copy)]
pub(super) struct Build(pub Span);

impl Build {
    pub(super) fn ident(self, name: &str) -> Ident {
        Ident { name: name.into(), span: self.0 }
    }

    fn segment(self, name: &str) -> Segment {
        Segment { name: self.ident(name), args: None }
    }

    /// `a::b`
    pub(super) fn path(self, names: &[&str]) -> Path {
        let segments = names.iter().map(|name| self.segment(name)).collect();
        Path { qself: None, global: false, segments, span: self.0 }
    }

    /// `a::b::<T>`
    pub(super) fn path_with(self, names: &[&str], args: Vec<Type>) -> Path {
        let mut path = self.path(names);
        if let (Some(last), false) = (path.segments.last_mut(), args.is_empty()) {
            last.args = Some(GenericArgs {
                types: args,
                bindings: Vec::new(),
                bounds: Vec::new(),
                parenthesized: false,
                output: None,
            });
        }
        path
    }

    pub(super) fn ty(self, path: Path) -> Type {
        Type { kind: TypeKind::Path(path), span: self.0 }
    }

    /// `&T`, `&mut T`
    pub(super) fn ref_ty(self, mutable: bool, inner: Type) -> Type {
        Type { kind: TypeKind::Ref { mutable, is_static: false, inner: Rc::new(inner) }, span: self.0 }
    }

    fn expr(self, kind: ExprKind) -> Expr {
        Expr { kind, span: self.0 }
    }

    pub(super) fn value(self, names: &[&str]) -> Expr {
        self.expr(ExprKind::Path(self.path(names)))
    }

    pub(super) fn text(self, text: &str) -> Expr {
        self.expr(ExprKind::Literal(Literal::Str(text.into())))
    }

    pub(super) fn bool(self, value: bool) -> Expr {
        self.expr(ExprKind::Literal(Literal::Bool(value)))
    }

    pub(super) fn int(self, value: u128, ty: &str) -> Expr {
        self.expr(ExprKind::Literal(Literal::Int(value, Some(ty.into()))))
    }

    pub(super) fn call(self, function: &[&str], args: Vec<Expr>) -> Expr {
        self.expr(ExprKind::Call(Box::new(self.value(function)), args))
    }

    pub(super) fn method(self, receiver: Expr, name: &str, args: Vec<Expr>) -> Expr {
        self.expr(ExprKind::MethodCall { receiver: Box::new(receiver), method: self.segment(name), args })
    }

    /// `self.name`
    pub(super) fn field_of(self, of: &str, name: &str) -> Expr {
        self.expr(ExprKind::Field(Box::new(self.value(&[of])), self.ident(name)))
    }

    pub(super) fn reference(self, expr: Expr) -> Expr {
        self.expr(ExprKind::Ref { mutable: false, expr: Box::new(expr) })
    }

    pub(super) fn deref(self, expr: Expr) -> Expr {
        self.expr(ExprKind::Unary(UnaryOp::Deref, Box::new(expr)))
    }

    pub(super) fn binary(self, op: BinaryOp, left: Expr, right: Expr) -> Expr {
        self.expr(ExprKind::Binary(op, self.0, Box::new(left), Box::new(right)))
    }

    pub(super) fn cast(self, expr: Expr, ty: &str) -> Expr {
        self.expr(ExprKind::Cast(Box::new(expr), self.ty(self.path(&[ty]))))
    }

    pub(super) fn tuple(self, items: Vec<Expr>) -> Expr {
        self.expr(ExprKind::Tuple(items))
    }

    pub(super) fn matches(self, scrutinee: Expr, arms: Vec<(Pat, Expr)>) -> Expr {
        let arms = arms.into_iter().map(|(pat, body)| Arm { pat, guard: None, body }).collect();
        self.expr(ExprKind::Match(Box::new(scrutinee), arms))
    }

    /// `Name { a: x }`, `Name(x)`, `Name`
    pub(super) fn construct(self, path: &[&str], fields: &Fields, values: Vec<Expr>) -> Expr {
        match fields {
            Fields::Unit => self.value(path),
            Fields::Tuple(_) => self.call(path, values),
            Fields::Named(list) => {
                let names = list.iter().map(|field| self.ident(&field.name.name));
                let fields = names.zip(values).collect();
                self.expr(ExprKind::Struct { path: self.path(path), fields, base: None })
            }
        }
    }

    pub(super) fn block(self, stmts: Vec<Expr>, tail: Option<Expr>) -> Block {
        let stmts = stmts.into_iter().map(crate::tree::Stmt::Semi).collect();
        Block { items: Vec::new(), stmts, tail: tail.map(Box::new), span: self.0 }
    }

    pub(super) fn block_expr(self, stmts: Vec<Expr>) -> Expr {
        self.expr(ExprKind::Block(self.block(stmts, None), None))
    }

    fn pat(self, kind: PatKind) -> Pat {
        Pat { kind, span: self.0 }
    }

    pub(super) fn wild(self) -> Pat {
        self.pat(PatKind::Wild)
    }

    pub(super) fn binding(self, name: &str) -> Pat {
        let name = self.ident(name);
        self.pat(PatKind::Ident { by_ref: false, mutable: false, name, sub: None })
    }

    pub(super) fn tuple_pat(self, items: Vec<Pat>) -> Pat {
        self.pat(PatKind::Tuple(items))
    }

    pub(super) fn path_pat(self, names: &[&str]) -> Pat {
        self.pat(PatKind::Path(self.path(names)))
    }

    pub(super) fn tuple_struct_pat(self, names: &[&str], items: Vec<Pat>) -> Pat {
        self.pat(PatKind::TupleStruct(self.path(names), items))
    }

    /// A pattern for a variant that binds each field to `prefix` with its index.
    pub(super) fn variant_pat(self, names: &[&str], fields: &Fields, prefix: &str) -> Pat {
        let binding = |index: usize| self.binding(&format!("{prefix}{index}"));
        match fields {
            Fields::Unit => self.path_pat(names),
            Fields::Tuple(list) => self.tuple_struct_pat(names, (0..list.len()).map(binding).collect()),
            Fields::Named(list) => {
                let fields = list.iter().enumerate();
                let fields = fields.map(|(index, field)| (self.ident(&field.name.name), binding(index))).collect();
                self.pat(PatKind::Struct { path: self.path(names), fields, rest: false })
            }
        }
    }

    /// A pattern for a variant with any fields.
    pub(super) fn any_of_variant(self, names: &[&str]) -> Pat {
        self.pat(PatKind::Struct { path: self.path(names), fields: Vec::new(), rest: true })
    }

    pub(super) fn param(self, name: &str, ty: Type) -> Param {
        Param { pat: self.binding(name), ty: Some(ty) }
    }
}
