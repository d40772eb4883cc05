//! The typed tree: a body after inference, with every adjustment, overloaded operator and desugaring made explicit. It is
//! still generic: its types mention the parameters of the item around.

use std::rc::Rc;

use crate::items::{AdtId, BodyOwner, ClosureId, ConstId, FnId, OpaqueId, StaticId};
use crate::source::Span;
use crate::tree::{BinaryOp, UnaryOp};
use crate::types::{Args, Mutability, Ty};

/// A local variable of a body, the closures in it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalId(pub u32);

/// A block or loop that `break` or `continue` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LabelId(pub u32);

/// A body: of a function, a const, a static.
#[derive(Debug)]
pub struct Body {
    /// Whose.
    pub owner: BodyOwner,
    /// Parameters.
    pub params: Vec<Param>,
    /// Variables of the body and of all closures in it.
    pub locals: Vec<Local>,
    /// Its value.
    pub value: Expr,
    /// The type of its result.
    pub output: Ty,
    /// Closures in it, inner ones too.
    pub closures: Vec<ClosureId>,
    /// What each `impl Trait` of the return type stands for.
    pub opaques: Vec<(OpaqueId, Ty)>,
    /// The closing brace, where parameters are dropped.
    pub span: Span,
}

/// A parameter.
#[derive(Debug)]
pub struct Param {
    /// What it binds.
    pub pat: Pat,
    /// Its type.
    pub ty: Ty,
}

/// A variable.
#[derive(Debug)]
pub struct Local {
    /// Its name.
    pub name: Rc<str>,
    /// Its type.
    pub ty: Ty,
    /// Whether it is `mut`.
    pub mutable: bool,
    /// Whether a desugaring made it: the source has no such name.
    pub hidden: bool,
    /// Where it is bound.
    pub span: Span,
}

/// A closure. Its body uses the locals of the body around.
#[derive(Debug)]
pub struct Closure {
    /// The function, const or static around.
    pub owner: BodyOwner,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its result.
    pub output: Ty,
    /// The most that it can: `Fn` before `FnMut` before `FnOnce`.
    pub kind: ClosureKind,
    /// `move`.
    pub is_move: bool,
    /// What it takes from around, in the order of the fields of its value.
    pub captures: Vec<Capture>,
    /// Its body.
    pub body: Expr,
    /// `|a, b|`
    pub head: Span,
    /// All of it.
    pub span: Span,
}

/// What a closure can be called as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names of the traits")]
pub enum ClosureKind {
    Fn,
    FnMut,
    FnOnce,
}

/// A place that a closure takes from around it (precise capture, as of edition 2021).
#[derive(Debug, Clone)]
pub struct Capture {
    /// The variable.
    pub local: LocalId,
    /// The way from there.
    pub path: Vec<CaptureStep>,
    /// How.
    pub mode: CaptureMode,
    /// The type of the place (not of the reference to it).
    pub ty: Ty,
    /// A use that made it be taken that way.
    pub span: Span,
}

impl Capture {
    /// The type of the closure's field: a reference to the place, or what is in it.
    #[must_use]
    pub fn field_ty(&self) -> Ty {
        match self.mode {
            CaptureMode::Shared => Ty::reference(Mutability::Shared, self.ty.clone()),
            CaptureMode::Mut => Ty::reference(Mutability::Mut, self.ty.clone()),
            CaptureMode::Value => self.ty.clone(),
        }
    }
}

/// A step into a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptureStep {
    /// A field of a struct or tuple.
    Field(u32),
    /// Through a reference or box.
    Deref,
}

/// How a closure takes a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaptureMode {
    /// `&place`
    Shared,
    /// `&mut place` (or a unique borrow through an immutable variable that is a `&mut`).
    Mut,
    /// The value: moved or copied.
    Value,
}

/// An expression.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its type, after its adjustments: these are nodes around it.
    pub ty: Ty,
    /// Where: what a panic in it reports.
    pub span: Span,
}

/// Kinds of expressions. Those marked *place* name a place; each other one a value.
#[derive(Debug, Clone)]
pub enum ExprKind {
    /// A literal.
    Literal(Value),
    /// *Place*: a variable. In a closure it may be one of the body around: see its captures.
    Local(LocalId),
    /// *Place*: a static.
    Static(StaticId),
    /// The value of a const, evaluated where it stands.
    Const(ConstId, Args),
    /// The value of a const parameter.
    ConstParam(Ty),
    /// A function as a value.
    Function(FnId, Args),
    /// A closure as a value.
    Closure(ClosureId, Args),
    /// *Place*: a field of a struct or tuple (of an enum only through patterns).
    Field(Box<Expr>, u32),
    /// *Place*: an element of an array or slice; the index is `usize`.
    Index(Box<Expr>, Box<Expr>),
    /// *Place*: what a reference, raw pointer or `Box` points to. Overloaded derefs are `Deref(Call(deref, ..))`.
    Deref(Box<Expr>),
    /// `&place`, `&mut place`; of a value: of a temporary. Auto-references are marked two-phase where rustc makes them so.
    Borrow {
        /// `mut`
        mutable: bool,
        /// An auto-ref of a method receiver or of an overloaded compound assignment.
        two_phase: bool,
        /// What.
        place: Box<Expr>,
    },
    /// `&raw`: a reference made into a raw pointer.
    Cast(CastKind, Box<Expr>),
    /// An operator of primitive types.
    Unary(UnaryOp, Box<Expr>),
    /// An operator of primitive types, without `&&` and `||`. Overflow, a zero divisor and a shift too far panic.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `&&` (true) and `||` (false).
    Logical(bool, Box<Expr>, Box<Expr>),
    /// `(a, b)`
    Tuple(Vec<Expr>),
    /// `[a, b]`
    Array(Vec<Expr>),
    /// `[x; n]`; the count is a const argument.
    Repeat(Box<Expr>, Ty),
    /// A struct or variant.
    Adt {
        /// Which.
        adt: AdtId,
        /// Its variant; 0 for a struct.
        variant: u32,
        /// Its arguments.
        args: Args,
        /// Its fields in the order in which they are written.
        fields: Vec<(u32, Expr)>,
        /// `..base`
        base: Option<Box<Expr>>,
    },
    /// A call of a known function, of a trait's function (Self is the first argument of its trait), of an operator, or of
    /// a closure (`Fn*::call*` with the arguments as a tuple).
    Call {
        /// The function; one of a trait is resolved once the arguments are known.
        function: FnId,
        /// All its arguments, those of the impl or trait first.
        args: Args,
        /// The values.
        values: Vec<Expr>,
        /// Where a panic in it is reported if it tracks its caller: the method's name, or the callee.
        at: Span,
    },
    /// A call through a function pointer.
    CallPointer {
        /// The pointer.
        callee: Box<Expr>,
        /// The values.
        values: Vec<Expr>,
    },
    /// `x = y` (drops what was there); the right side is evaluated first.
    Assign(Box<Expr>, Box<Expr>),
    /// `x += y` of primitive types; the right side is evaluated first.
    AssignOp(BinaryOp, Box<Expr>, Box<Expr>),
    /// A block.
    Block(Block),
    /// `if`; the condition may hold `Let` in a chain of `Logical(true, ..)`.
    If {
        /// The condition.
        condition: Box<Expr>,
        /// Then.
        then: Box<Expr>,
        /// Else.
        otherwise: Option<Box<Expr>>,
    },
    /// `let pat = place` in a condition.
    Let(Box<Pat>, Box<Expr>),
    /// `match` on a place.
    Match {
        /// What is looked at.
        scrutinee: Box<Expr>,
        /// The arms.
        arms: Vec<Arm>,
        /// What it was written as.
        source: MatchSource,
    },
    /// `loop`; `while c { b }` is `loop { if c { b } else { break } }`, and `for` is as the reference describes it.
    Loop(Box<Expr>, LabelId),
    /// `break 'a x`
    Break(LabelId, Option<Box<Expr>>),
    /// `continue 'a`
    Continue(LabelId),
    /// `return x`
    Return(Option<Box<Expr>>),
    /// What can be decided only once all types are known, by the checker's own number for it. There is none of it in a
    /// tree that the checker has finished.
    Deferred(u32),
}

/// What a match was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchSource {
    /// `match`
    Match,
    /// `for`
    For,
    /// `?`
    Try,
    /// A macro.
    Macro,
}

/// Conversions that are no calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CastKind {
    /// Between integers, floats, `bool`, `char`, fieldless enums, as `as` does it.
    Numeric,
    /// `[T; N]` to `[T]`, a type to `dyn Trait`, behind a reference, `Box`, `Rc`, `Arc`.
    Unsize,
    /// A function to a function pointer.
    FnPointer,
    /// A closure without captures to a function pointer.
    ClosureFnPointer,
    /// `!` to anything.
    Never,
    /// `&mut T` to `&T`, a reference to a raw pointer, a raw pointer to another.
    Pointer,
}

/// A literal's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `true`
    Bool(bool),
    /// `'a'`
    Char(char),
    /// An integer of the expression's type; two's complement in 128 bits.
    Int(u128),
    /// A float of the expression's type: its bits as `f64` (`f32` rounded already).
    Float(u64),
    /// A `&'static str`.
    Str(Rc<str>),
    /// A `&'static [u8; N]`.
    Bytes(Rc<[u8]>),
}

/// A block.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its statements.
    pub stmts: Vec<Stmt>,
    /// Its value.
    pub tail: Option<Box<Expr>>,
    /// `'a: {`
    pub label: Option<LabelId>,
    /// The braces.
    pub span: Span,
}

/// A statement. Its temporaries are dropped at its end.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "most statements are `let`")]
pub enum Stmt {
    /// `let`
    Let {
        /// What it binds.
        pat: Pat,
        /// Its value; temporaries that it lends to the binding live on with the block (the rules of extended temporaries).
        init: Option<Expr>,
        /// `else`
        otherwise: Option<Block>,
        /// All of it.
        span: Span,
    },
    /// An expression.
    Expr(Expr),
}

/// An arm.
#[derive(Debug, Clone)]
pub struct Arm {
    /// The pattern. All alternatives of an or-pattern bind the same locals.
    pub pat: Pat,
    /// The guard; it may hold `Let`.
    pub guard: Option<Expr>,
    /// The value.
    pub body: Expr,
    /// The arm.
    pub span: Span,
}

/// A pattern, with default binding modes made explicit.
#[derive(Debug, Clone)]
pub struct Pat {
    /// What it is.
    pub kind: PatKind,
    /// The type of the place that it is held against.
    pub ty: Ty,
    /// Where.
    pub span: Span,
}

/// Kinds of patterns.
#[derive(Debug, Clone)]
pub enum PatKind {
    /// `_`
    Wild,
    /// A binding.
    Binding {
        /// The variable; its type is a reference if it binds by one.
        local: LocalId,
        /// None: by value (moved or copied); else by reference.
        by_ref: Option<bool>,
        /// `@ p`
        sub: Option<Box<Pat>>,
    },
    /// A variant of an enum, with the fields that are looked at.
    Variant {
        /// The enum.
        adt: AdtId,
        /// The variant.
        variant: u32,
        /// Fields.
        fields: Vec<(u32, Pat)>,
    },
    /// A struct or tuple, with the fields that are looked at.
    Fields(Vec<(u32, Pat)>),
    /// What a reference (or `Box`, which patterns of std's own do not need) points to.
    Deref(Box<Pat>),
    /// A value of a primitive type, or a `&str`, compared by `==`.
    Value(Value),
    /// A const of another type, compared by its derived structure: evaluated to a pattern by the checker where it can, else refused.
    Range {
        /// The lower end.
        start: Option<Value>,
        /// The upper end.
        end: Option<Value>,
        /// `..=`
        inclusive: bool,
    },
    /// `[a, rest @ .., b]` of an array or slice.
    Slice {
        /// Before.
        prefix: Vec<Pat>,
        /// `..`, and what it is bound to.
        rest: Option<Option<Box<Pat>>>,
        /// Behind.
        suffix: Vec<Pat>,
    },
    /// `p | q`
    Or(Vec<Pat>),
}
