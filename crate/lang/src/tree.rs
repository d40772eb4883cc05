//! The tree of a program, as the parser makes it: our own, so that everything behind it is exhaustive over what is
//! supported and knows each node's place. Macros of std are taken apart here; lifetimes are dropped.

use std::rc::Rc;

use crate::source::Span;

/// A name with its place.
#[derive(Clone, Debug)]
pub struct Ident {
    /// The text, without `r#`.
    pub name: Rc<str>,
    /// Where.
    pub span: Span,
}

/// A whole text.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// An item with what stands before it.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Its name; empty for `impl` and `use`.
    pub name: Ident,
    /// Who may name it.
    pub visibility: Visibility,
    /// Text of its doc comments, line by line.
    pub docs: Vec<String>,
    /// What `#[derive(..)]` names.
    pub derives: Vec<Path>,
    /// All attributes of the std texts; of programs the few that change meaning: `track_caller`, and each part of `repr`
    /// that sizes show.
    pub attributes: Vec<Attribute>,
    /// From the first attribute to the end.
    pub span: Span,
}

/// What is written before an item or a field. Variants and their fields, and the items of traits and of trait impls, are
/// as visible as what they are part of: nothing is written before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// Nothing.
    #[default]
    Private,
    /// `pub(crate)`, `pub(super)`, `pub(in a::b)`: the path of a module.
    Restricted(Vec<Rc<str>>),
    /// `pub`.
    Public,
}

/// `#[name]` or `#[name = "value"]`.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The path's text.
    pub name: Rc<str>,
    /// The literal, if any.
    pub value: Option<Rc<str>>,
}

/// Kinds of items. Those inside of blocks are items too.
#[derive(Clone, Debug)]
pub enum ItemKind {
    /// `fn`.
    Function(Rc<Function>),
    /// `struct`.
    Struct(Rc<Struct>),
    /// `enum`.
    Enum(Rc<Enum>),
    /// `trait`.
    Trait(Rc<Trait>),
    /// `impl`.
    Impl(Rc<Impl>),
    /// `const NAME: T = value;` (the name may be `_`).
    Const {
        /// Its type.
        ty: Type,
        /// Its value; none for an associated const that a trait leaves open.
        value: Option<Rc<Expr>>,
    },
    /// `static`.
    Static {
        /// Its type.
        ty: Type,
        /// Its value.
        value: Rc<Expr>,
    },
    /// One `static NAME: T = init;` of `thread_local!`. `const { }` is dropped around the value.
    ThreadLocal {
        /// The type of the value in the `LocalKey`.
        ty: Type,
        /// Its initial value.
        value: Rc<Expr>,
    },
    /// `type Name<..> = T;`, also an associated type: `type Item;`, `type Item = T;`.
    TypeAlias {
        /// Its parameters.
        generics: Generics,
        /// Bounds of an associated type.
        bounds: Vec<Bound>,
        /// What it stands for.
        ty: Option<Type>,
    },
    /// `use`, flattened to one item for each leaf: `use a::{b, c as d, *}` gives three. The item's name is the new name.
    Use {
        /// The path; `crate`, `self`, `super`, `std` are plain segments.
        path: Vec<Ident>,
        /// `::*`.
        glob: bool,
    },
    /// `mod name { .. }`.
    Module(Vec<Item>),
}

/// A function, or a method.
#[derive(Clone, Debug)]
pub struct Function {
    /// Type and const parameters with bounds.
    pub generics: Generics,
    /// `self`, `mut self`, `&self`, `&mut self`, `self: T`: the first parameter is then the pattern `self` and this is true.
    pub has_self: bool,
    /// Parameters with their types; `impl Trait` may be among these.
    pub params: Vec<Param>,
    /// The return type; none is `()`.
    pub output: Option<Type>,
    /// The body; none in a trait that leaves it open, and of an intrinsic.
    pub body: Option<Rc<Block>>,
    /// The name in `intrinsic!(name)` where that is the whole body (std texts only).
    pub intrinsic: Option<Rc<str>>,
    /// Whether it is `const fn`.
    pub is_const: bool,
    /// The head, from `fn` to the return type.
    pub head: Span,
}

/// One parameter of a function or closure.
#[derive(Clone, Debug)]
pub struct Param {
    /// What it binds.
    pub pat: Pat,
    /// Its type (closures may leave it out). For `&self` it is the type `&Self`.
    pub ty: Option<Type>,
}

/// Type and const parameters; lifetimes are gone.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// In order.
    pub params: Vec<GenericParam>,
    /// Bounds: those of `where` clauses.
    pub predicates: Vec<Predicate>,
}

/// `T: A + B = Default` or `const N: usize`.
#[derive(Clone, Debug)]
pub struct GenericParam {
    /// Its name.
    pub name: Ident,
    /// Bounds at the parameter itself.
    pub bounds: Vec<Bound>,
    /// For a const parameter its type.
    pub constant: Option<Type>,
    /// `= T`.
    pub default: Option<Type>,
}

/// `T: A + B` of a `where` clause.
#[derive(Clone, Debug)]
pub struct Predicate {
    /// The type on the left.
    pub ty: Type,
    /// What it must be.
    pub bounds: Vec<Bound>,
}

/// One bound.
#[derive(Clone, Debug)]
pub enum Bound {
    /// A trait: `Iterator<Item = T>`, `Fn(A) -> B`.
    Trait(Path),
    /// `?Sized`.
    MaybeSized,
    /// `'static` (other lifetimes are dropped).
    Static(Span),
}

/// A struct.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its parameters.
    pub generics: Generics,
    /// Its fields.
    pub fields: Fields,
}

/// An enum.
#[derive(Clone, Debug)]
pub struct Enum {
    /// Its parameters.
    pub generics: Generics,
    /// Its variants.
    pub variants: Vec<Variant>,
}

/// A variant of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name.
    pub name: Ident,
    /// Its fields.
    pub fields: Fields,
    /// `= 3`.
    pub discriminant: Option<Rc<Expr>>,
    /// Marked `#[default]`.
    pub is_default: bool,
}

/// Fields of a struct or a variant.
#[derive(Clone, Debug)]
pub enum Fields {
    /// `struct S;`
    Unit,
    /// `struct S(A, B);` The names are `0`, `1`.
    Tuple(Vec<Field>),
    /// `struct S { a: A }`.
    Named(Vec<Field>),
}

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name, `0` and so on in tuples.
    pub name: Ident,
    /// Who may name it.
    pub visibility: Visibility,
    /// Its type.
    pub ty: Type,
}

/// A trait.
#[derive(Clone, Debug)]
pub struct Trait {
    /// Its parameters.
    pub generics: Generics,
    /// Supertraits.
    pub supertraits: Vec<Bound>,
    /// Functions, consts and types.
    pub items: Vec<Item>,
}

/// `impl Trait for T { .. }` or `impl T { .. }`.
#[derive(Clone, Debug)]
pub struct Impl {
    /// Its parameters.
    pub generics: Generics,
    /// The trait, if any.
    pub of_trait: Option<Path>,
    /// `impl !Trait for T`.
    pub negative: bool,
    /// The type.
    pub self_ty: Type,
    /// Functions, consts and types.
    pub items: Vec<Item>,
}

/// A path: `a::b::<T>::c`, `<T as Trait>::f`, `Self::X`.
#[derive(Clone, Debug)]
pub struct Path {
    /// `<T as Trait>::`: the type, and how many of the segments name the trait (0 for `<T>::f`).
    pub qself: Option<(Rc<Type>, usize)>,
    /// Begins with `::`.
    pub global: bool,
    /// The segments.
    pub segments: Vec<Segment>,
    /// Where.
    pub span: Span,
}

/// A segment of a path.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its name.
    pub name: Ident,
    /// `<A, B, Item = C>` or `(A, B) -> C`; none where nothing was written.
    pub args: Option<GenericArgs>,
}

/// Arguments of a segment; lifetimes are gone.
#[derive(Clone, Debug)]
pub struct GenericArgs {
    /// In order. A const argument is `TypeKind::Const`; a path that turns out to name a const stays `TypeKind::Path`.
    pub types: Vec<Type>,
    /// `Item = T`.
    pub bindings: Vec<(Ident, Type)>,
    /// `Item: Bound`.
    pub bounds: Vec<(Ident, Vec<Bound>)>,
    /// Written with parentheses: `types` are the parameters and `output` the result.
    pub parenthesized: bool,
    /// `-> C` of the parenthesized form.
    pub output: Option<Rc<Type>>,
}

/// A type.
#[derive(Clone, Debug)]
pub struct Type {
    /// What it is.
    pub kind: TypeKind,
    /// Where.
    pub span: Span,
}

/// Kinds of types.
#[derive(Clone, Debug)]
pub enum TypeKind {
    /// A path.
    Path(Path),
    /// `&T`, `&mut T`.
    Ref {
        /// `mut`.
        mutable: bool,
        /// Whether the lifetime is written as `'static`.
        is_static: bool,
        /// `T`.
        inner: Rc<Type>,
    },
    /// `*const T`, `*mut T` (std texts only; the parser refuses it in a learner's program).
    RawPtr {
        /// `mut`.
        mutable: bool,
        /// `T`.
        inner: Rc<Type>,
    },
    /// `(A, B)`.
    Tuple(Vec<Type>),
    /// `[T; n]`.
    Array(Rc<Type>, Rc<Expr>),
    /// `[T]`.
    Slice(Rc<Type>),
    /// `fn(A) -> B`.
    FnPtr(Vec<Type>, Option<Rc<Type>>),
    /// `dyn A + B`.
    Dyn(Vec<Bound>),
    /// `impl A + B`.
    Impl(Vec<Bound>),
    /// `!`.
    Never,
    /// `_`.
    Infer,
    /// A const argument that is a literal or a block.
    Const(Rc<Expr>),
}

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its items, wherever they stood among the statements.
    pub items: Vec<Item>,
    /// Its statements.
    pub stmts: Vec<Stmt>,
    /// The last expression without a semicolon.
    pub tail: Option<Box<Expr>>,
    /// The braces.
    pub span: Span,
}

/// A statement.
#[allow(clippy::large_enum_variant, reason = "statements are few, and most of them are `let`")]
#[derive(Clone, Debug)]
pub enum Stmt {
    /// `let pat: ty = init else { .. };`
    Let {
        /// What it binds.
        pat: Pat,
        /// Its type.
        ty: Option<Type>,
        /// Its value.
        init: Option<Expr>,
        /// `else`.
        otherwise: Option<Block>,
        /// All of it.
        span: Span,
    },
    /// An expression with a semicolon.
    Semi(Expr),
    /// An expression statement without a semicolon that is not the tail: `if`, `match`, a loop, a block.
    Expr(Expr),
}

/// An expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where, parentheses around it included, as rustc has it. For what a macro of std stands for, from the macro's path
    /// to its closing delimiter.
    pub span: Span,
}

/// Kinds of expressions. `a += b` is `AssignOp`; parentheses are gone.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A literal.
    Literal(Literal),
    /// A path: variable, function, const, unit struct, …
    Path(Path),
    /// `f(a, b)`, also constructors of tuple structs and variants.
    Call(Box<Expr>, Vec<Expr>),
    /// `x.f::<T>(a)`.
    MethodCall {
        /// `x`.
        receiver: Box<Expr>,
        /// `f::<T>`.
        method: Segment,
        /// The arguments.
        args: Vec<Expr>,
    },
    /// `x.f`, `x.0`.
    Field(Box<Expr>, Ident),
    /// `x[i]`. The span is the brackets': where rustc places a panic of an overloaded `Index` (that of an array or slice
    /// is at the whole expression).
    Index(Box<Expr>, Box<Expr>, Span),
    /// `-x`, `!x`, `*x`.
    Unary(UnaryOp, Box<Expr>),
    /// `a + b`, also comparisons, `&&` and `||`. The span is the operator's.
    Binary(BinaryOp, Span, Box<Expr>, Box<Expr>),
    /// `a = b`; the left may be a destructuring pattern made of expressions, with `Underscore` and `Range` for `..`.
    Assign(Box<Expr>, Box<Expr>),
    /// `a += b`. The span is the operator's.
    AssignOp(BinaryOp, Span, Box<Expr>, Box<Expr>),
    /// `&x`, `&mut x`.
    Ref {
        /// `mut`.
        mutable: bool,
        /// `x`.
        expr: Box<Expr>,
    },
    /// `x as T`.
    Cast(Box<Expr>, Type),
    /// `(a, b)`; `()` too.
    Tuple(Vec<Expr>),
    /// `[a, b]`.
    Array(Vec<Expr>),
    /// `[x; n]`.
    Repeat(Box<Expr>, Rc<Expr>),
    /// `S { a: x, b, ..rest }`.
    Struct {
        /// `S`.
        path: Path,
        /// The fields.
        fields: Vec<(Ident, Expr)>,
        /// `..rest`.
        base: Option<Box<Expr>>,
    },
    /// `a..b`, `a..=b`, `..`.
    Range {
        /// `a`.
        start: Option<Box<Expr>>,
        /// `b`.
        end: Option<Box<Expr>>,
        /// `..=`.
        inclusive: bool,
    },
    /// `{ .. }`, `'a: { .. }`.
    Block(Block, Option<Ident>),
    /// `const { .. }`.
    ConstBlock(Block),
    /// `if c { .. } else { .. }`; `c` may hold `Let` in a chain of `&&`.
    If {
        /// The condition.
        condition: Box<Expr>,
        /// Then.
        then: Block,
        /// Else: a block or another `if`.
        otherwise: Option<Box<Expr>>,
    },
    /// `let pat = x` in a condition.
    Let(Box<Pat>, Box<Expr>),
    /// `match`.
    Match(Box<Expr>, Vec<Arm>),
    /// `loop`.
    Loop(Block, Option<Ident>),
    /// `while`; the condition may hold `Let`.
    While {
        /// The condition.
        condition: Box<Expr>,
        /// The body.
        body: Block,
        /// `'a:`.
        label: Option<Ident>,
    },
    /// `for`.
    For {
        /// What it binds.
        pat: Box<Pat>,
        /// What it goes through.
        iter: Box<Expr>,
        /// The body.
        body: Block,
        /// `'a:`.
        label: Option<Ident>,
    },
    /// `break 'a x`.
    Break(Option<Ident>, Option<Box<Expr>>),
    /// `continue 'a`.
    Continue(Option<Ident>),
    /// `return x`.
    Return(Option<Box<Expr>>),
    /// `x?`. The span of the expression is the `?` included.
    Try(Box<Expr>),
    /// `|a, b| x`.
    Closure(Rc<Closure>),
    /// `_` on the left of an assignment.
    Underscore,
    /// `unsafe { .. }` (std texts only).
    Unsafe(Block),
    /// A macro of std.
    Macro(Box<MacroCall>),
}

/// A closure.
#[derive(Clone, Debug)]
pub struct Closure {
    /// `move`.
    pub is_move: bool,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its return type.
    pub output: Option<Type>,
    /// Its body.
    pub body: Expr,
    /// `|a, b|`, which rustc points at.
    pub head: Span,
}

/// An arm of a match.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The pattern.
    pub pat: Pat,
    /// The guard; it may hold `Let`, alone or in a chain of `&&`.
    pub guard: Option<Expr>,
    /// The value.
    pub body: Expr,
}

/// A macro of std, taken apart.
#[derive(Clone, Debug)]
pub enum MacroCall {
    /// `print!`, `println!`, `eprint!`, `eprintln!`: the format already ends with the newline where one belongs there.
    Print {
        /// To stderr.
        to_stderr: bool,
        /// What.
        format: Format,
    },
    /// `format!`.
    Format(Format),
    /// `format_args!`.
    FormatArgs(Format),
    /// `write!`, `writeln!`.
    Write(Expr, Format),
    /// `panic!`, `unreachable!`, `todo!`, `unimplemented!`: the format is the whole message, as rustc's expansion makes it.
    Panic(Format),
    /// `assert!`, `debug_assert!`: the message is "assertion failed: TEXT" where none was given.
    Assert {
        /// The condition.
        condition: Expr,
        /// The whole message.
        message: Format,
    },
    /// `assert_eq!`, `assert_ne!` and their `debug_` forms.
    AssertCompare {
        /// `assert_eq!`.
        equal: bool,
        /// Left.
        left: Expr,
        /// Right.
        right: Expr,
        /// What was given beyond.
        message: Option<Format>,
    },
    /// `matches!`.
    Matches(Expr, Box<Pat>, Option<Expr>),
    /// `vec![a, b]`.
    Vec(Vec<Expr>),
    /// `vec![x; n]`.
    VecRepeat(Expr, Expr),
    /// `dbg!(a, b)`: each with its text as `stringify!` gives it, and the place of the macro.
    Dbg(Vec<(Expr, String)>),
    /// `concat!`, `stringify!`, `line!`, `column!`, `file!`, `module_path!`, `env!("CARGO_..")`: their value.
    Constant(Literal),
    /// `intrinsic!(name)` as a value in std texts: not allowed but as the whole body of a function.
    Intrinsic(Rc<str>),
}

/// A format string with its arguments.
#[derive(Clone, Debug)]
pub struct Format {
    /// The pieces in order.
    pub pieces: Vec<FormatPiece>,
    /// Every argument once, in the order given, then inline names that were no arguments (as paths). A literal that is
    /// printed plainly is text instead, as rustc has it; a panic's message without arguments is a `&'static str`.
    pub args: Vec<Expr>,
    /// The string literal.
    pub span: Span,
}

/// A piece of a format string.
#[derive(Clone, Debug)]
pub enum FormatPiece {
    /// Text, with `{{` already `{`.
    Text(String),
    /// `{..}`.
    Arg(FormatArg),
}

/// `{0:>8.3?}`.
#[derive(Clone, Debug)]
pub struct FormatArg {
    /// Index into the arguments.
    pub arg: usize,
    /// By which trait.
    pub by: FormatTrait,
    /// Fill character; a space if none.
    pub fill: char,
    /// `<`, `^`, `>`.
    pub align: Option<char>,
    /// `+`.
    pub plus: bool,
    /// `#`.
    pub alternate: bool,
    /// `0`.
    pub zero: bool,
    /// Width.
    pub width: Option<FormatCount>,
    /// Precision.
    pub precision: Option<FormatCount>,
    /// `{}` itself, within the literal where that can be told.
    pub span: Span,
}

/// A width or precision.
#[derive(Clone, Debug)]
pub enum FormatCount {
    /// A number.
    Literal(usize),
    /// `name$`, `1$`, `*`: index into the arguments.
    Arg(usize),
}

/// Traits of formatting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatTrait {
    /// `{}`.
    Display,
    /// `{:?}`.
    Debug,
    /// `{:x}`.
    LowerHex,
    /// `{:X}`.
    UpperHex,
    /// `{:b}`.
    Binary,
    /// `{:o}`.
    Octal,
    /// `{:e}`.
    LowerExp,
    /// `{:E}`.
    UpperExp,
    /// `{:p}`.
    Pointer,
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `true`.
    Bool(bool),
    /// `'a'`.
    Char(char),
    /// `b'a'`.
    Byte(u8),
    /// `12`, `0xffu8`: value and suffix.
    Int(u128, Option<Rc<str>>),
    /// `1.5`, `2f32`: text without underscores and suffix, and suffix.
    Float(Rc<str>, Option<Rc<str>>),
    /// `"text"`.
    Str(Rc<str>),
    /// `b"text"`.
    ByteStr(Rc<[u8]>),
}

/// A pattern.
#[derive(Clone, Debug)]
pub struct Pat {
    /// What it is.
    pub kind: PatKind,
    /// Where.
    pub span: Span,
}

/// Kinds of patterns.
#[derive(Clone, Debug)]
pub enum PatKind {
    /// `_`.
    Wild,
    /// `..` in a tuple or slice.
    Rest,
    /// `ref mut x @ p`. A lone identifier that names a unit struct, variant or const is told apart later.
    Ident {
        /// `ref`.
        by_ref: bool,
        /// `mut`: of the binding, or of the reference where `by_ref`.
        mutable: bool,
        /// The name.
        name: Ident,
        /// `@ p`.
        sub: Option<Box<Pat>>,
    },
    /// A literal, perhaps negative.
    Literal {
        /// `-`.
        negative: bool,
        /// The value.
        value: Literal,
    },
    /// `a..=b`, `a..`, `..b`: ends are literals or paths.
    Range {
        /// `a`.
        start: Option<Box<Expr>>,
        /// `b`.
        end: Option<Box<Expr>>,
        /// `..=`.
        inclusive: bool,
    },
    /// A path: unit struct, variant or const.
    Path(Path),
    /// `S(p, q)`.
    TupleStruct(Path, Vec<Pat>),
    /// `S { a: p, b, .. }`.
    Struct {
        /// `S`.
        path: Path,
        /// The fields.
        fields: Vec<(Ident, Pat)>,
        /// `..`.
        rest: bool,
    },
    /// `(p, q)`.
    Tuple(Vec<Pat>),
    /// `[p, q]`.
    Slice(Vec<Pat>),
    /// `&p`, `&mut p`.
    Ref {
        /// `mut`.
        mutable: bool,
        /// `p`.
        pat: Box<Pat>,
    },
    /// `p | q`.
    Or(Vec<Pat>),
}

/// Operators with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`.
    Neg,
    /// `!`.
    Not,
    /// `*`.
    Deref,
}

/// Operators with two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are those of the traits in std::ops and std::cmp")]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    /// `&&`.
    And,
    /// `||`.
    Or,
}
