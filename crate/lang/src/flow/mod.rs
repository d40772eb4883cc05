//! The control-flow graph of a body: places, drop scopes made explicit, a cleanup edge wherever a panic can begin. It has
//! the shape of rustc's MIR and is still generic.

mod build;
mod draft;
pub mod dump;
mod elaborate;
mod forward;
mod moves;
mod simplify;
mod types;
mod visit;

use std::rc::Rc;

use crate::check::typed::Value;
use crate::diagnostic::Diagnostic;
use crate::items::{AdtId, BodyOwner, ClosureId, FnBody, FnId, Generics, Instance, Items, StaticId};
use crate::session::Session;
use crate::source::Span;
use crate::tree::{BinaryOp, UnaryOp};
use crate::types::{Args, Ty};

pub use crate::check::typed::CastKind;

/// A variable or temporary. 0 is the result, then come the parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Local(pub u32);

/// A basic block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// The graph of one body.
#[derive(Debug)]
pub struct Flow {
    /// Types of all locals.
    pub locals: Vec<LocalDecl>,
    /// How many of them, from 1, are parameters. A closure's first parameter is its own value: by reference for `Fn`
    /// (`&`) and `FnMut` (`&mut`), by value for `FnOnce`; then its parameters one by one (not as a tuple).
    pub params: u32,
    /// Blocks; the first is the entry.
    pub blocks: Vec<Block>,
    /// Variables by the names of the source, for those who look at a paused thread.
    pub variables: Vec<Variable>,
    /// Constant expressions whose address is taken, evaluated before the program starts. Each is a flow without
    /// parameters whose result is the value.
    pub promoted: Vec<Rc<Flow>>,
    /// The head of the function.
    pub span: Span,
}

/// A local.
#[derive(Clone, Debug)]
pub struct LocalDecl {
    /// Its type.
    pub ty: Ty,
    /// The place where it is bound, or of the expression whose temporary it is.
    pub span: Span,
}

/// A variable of the source.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name.
    pub name: Rc<str>,
    /// Where its value is: a local, or a part of the closure's own value.
    pub place: Place,
    /// The type of what is there.
    pub ty: Ty,
    /// Where it is bound.
    pub span: Span,
}

/// A basic block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Straight code.
    pub statements: Vec<Statement>,
    /// What comes then.
    pub terminator: Terminator,
    /// Whether it runs while a panic unwinds.
    pub cleanup: bool,
}

/// A statement: it cannot panic.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What it does.
    pub kind: StatementKind,
    /// Where.
    pub span: Span,
}

/// Kinds of statements.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "nearly all statements are assignments")]
pub enum StatementKind {
    /// `place = value`, without dropping what was there.
    Assign(Place, Rvalue),
    /// The local begins to exist, without a value.
    StorageLive(Local),
    /// The local's memory is given up; it has been dropped or moved.
    StorageDead(Local),
}

/// How a block ends.
#[derive(Clone, Debug)]
pub struct Terminator {
    /// What it does.
    pub kind: TerminatorKind,
    /// Where: what a panic in it reports, and what a paused thread points at.
    pub span: Span,
}

/// Kinds of terminators.
#[derive(Clone, Debug)]
pub enum TerminatorKind {
    /// Go on there.
    Goto(BlockId),
    /// Depending on an integer, `bool` or `char` (or a discriminant).
    Switch {
        /// Of this.
        on: Operand,
        /// The values, two's complement in 128 bits.
        targets: Vec<(u128, BlockId)>,
        /// All others.
        otherwise: BlockId,
    },
    /// The result is in local 0.
    Return,
    /// The end of cleanup: the panic goes on in the caller.
    Resume,
    /// Never reached.
    Unreachable,
    /// Drops what is in the place; after elaboration it surely holds a value (a flag has been looked at before).
    Drop {
        /// Which.
        place: Place,
        /// Then.
        target: BlockId,
        /// If the drop panics; none: the panic goes on in the caller (or, in cleanup, the program aborts).
        unwind: Option<BlockId>,
    },
    /// A call.
    Call {
        /// Of what.
        callee: Callee,
        /// With what.
        args: Vec<Operand>,
        /// Where the result goes.
        destination: Place,
        /// Then; none if it never returns.
        target: Option<BlockId>,
        /// If it panics.
        unwind: Option<BlockId>,
        /// Where a panic in it is reported if it tracks its caller.
        at: Span,
    },
    /// An operation that may panic: checked arithmetic, with the message of rustc.
    Checked {
        /// Which: `Rvalue::Binary` of `+ - * / % << >>`, `Rvalue::Unary` of `-`.
        value: Rvalue,
        /// Where the result goes.
        destination: Place,
        /// Then.
        target: BlockId,
        /// If it panics.
        unwind: Option<BlockId>,
    },
    /// Panics with "index out of bounds: the len is {length} but the index is {index}" unless `index < length`.
    BoundsCheck {
        /// The index.
        index: Operand,
        /// The length.
        length: Operand,
        /// Then.
        target: BlockId,
        /// If it panics.
        unwind: Option<BlockId>,
    },
}

/// What is called.
#[derive(Clone, Debug)]
pub enum Callee {
    /// A function; one of a trait is resolved when the arguments are concrete. Calls of `Fn::call` and relatives have the
    /// callee's value and a tuple, as written in the trait.
    Function(FnId, Args),
    /// What a function pointer points to.
    Pointer(Operand),
}

/// A value that is computed.
#[derive(Clone, Debug)]
pub enum Rvalue {
    /// As it is.
    Use(Operand),
    /// `[x; n]`; `x` is `Copy` or a constant, or n is at most 1 (or it was built element by element).
    Repeat(Operand, Ty),
    /// `&place`, `&mut place`.
    Ref(bool, Place),
    /// The number of elements of an array or slice.
    Length(Place),
    /// A conversion to the type.
    Cast(CastKind, Operand, Ty),
    /// Never panics here: comparisons, `& | ^`, float arithmetic.
    Binary(BinaryOp, Operand, Operand),
    /// `!`, and `-` of floats.
    Unary(UnaryOp, Operand),
    /// Which variant is in the place: its index (not the number that `as` gives).
    Variant(Place),
    /// A tuple, array, struct, variant or closure from its fields in the order of their declaration.
    Aggregate(AggregateKind, Vec<Operand>),
}

/// What is put together.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum AggregateKind {
    Tuple,
    Array(Ty),
    Adt(AdtId, u32, Args),
    Closure(ClosureId, Args),
}

/// Something that is there already.
#[derive(Clone, Debug)]
pub enum Operand {
    /// A copy of what is in the place.
    Copy(Place),
    /// What is in the place; it is empty then.
    Move(Place),
    /// A constant.
    Constant(Constant),
}

/// A constant.
#[derive(Clone, Debug)]
pub struct Constant {
    /// Its type.
    pub ty: Ty,
    /// What it is.
    pub kind: ConstantKind,
}

/// Kinds of constants.
#[derive(Clone, Debug)]
pub enum ConstantKind {
    /// A literal.
    Value(Value),
    /// A function: no data.
    Function,
    /// A const parameter of the item around, as the type that stands for it.
    Param(Ty),
    /// A reference to a static.
    Static(StaticId),
    /// A reference to a promoted constant expression of this flow.
    Promoted(u32),
    /// The value of a const item: the VM calls its body where this stands.
    Item(Instance),
}

/// Where a value is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The local.
    pub local: Local,
    /// The way from there.
    pub path: Vec<Step>,
}

/// A step into a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Through a reference, raw pointer or `Box`.
    Deref,
    /// A field of a struct, tuple, closure, or (after [`Step::Variant`]) of a variant, with its type.
    Field(u32, Ty),
    /// The fields of this variant.
    Variant(u32),
    /// The element whose number is in the local (checked before).
    Index(Local),
    /// The element with this number from the front, or from the back (1 is the last).
    ConstantIndex {
        /// The number.
        offset: u64,
        /// From the back.
        from_end: bool,
    },
    /// The elements from `from` on without the last `to`: of an array an array, of a slice a slice.
    Subslice {
        /// How many are left out in front.
        from: u64,
        /// How many are left out behind.
        to: u64,
    },
}

impl From<Local> for Place {
    fn from(local: Local) -> Self {
        Self { local, path: Vec::new() }
    }
}

impl Place {
    /// The place one step further.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }
}

/// The graph of a body, made when it is first asked for. A closure's is made of its owner's body.
///
/// # Errors
///
/// What is wrong with the body, and, if it is the program's, what is wrong with its moves and assignments.
pub fn build(session: &Session, owner: BodyOwner) -> Result<Rc<Flow>, Vec<Diagnostic>> {
    let session = session.of(owner);
    if let Some(known) = session.known_flow(owner) {
        return Ok(known);
    }
    let context = build::Context::new(session, generics_of(session, owner));
    let draft = draft_of(&context, owner)?;
    // The library's texts are checked once and for all, by a test.
    if draft.locals[0].span.is_user() {
        let problems = moves::check(&context, &draft);
        if !problems.is_empty() {
            return Err(problems);
        }
    }
    let flow = Rc::new(elaborate::finish(&context, draft));
    session.keep_flow(owner, Rc::clone(&flow));
    Ok(flow)
}

/// What is wrong with the moves and assignments of a body, of the library's texts too, which [`build`] does not check.
pub fn problems(session: &Session, owner: BodyOwner) -> Vec<Diagnostic> {
    let context = build::Context::new(session, generics_of(session, owner));
    draft_of(&context, owner).map_or_else(|problems| problems, |draft| moves::check(&context, &draft))
}

/// The parameters that the types of a body mention.
fn generics_of(session: &Session, owner: BodyOwner) -> &Generics {
    let items: &Items = &session.items;
    match owner {
        BodyOwner::Fn(id) => &items.functions[id.0 as usize].generics,
        BodyOwner::Const(id) => &items.constants[id.0 as usize].generics,
        BodyOwner::Static(_) => &items.no_generics,
        BodyOwner::Closure(id) => match session.closure(id) {
            Some(closure) => generics_of(session, closure.owner),
            None => &items.no_generics,
        },
    }
}

fn draft_of(context: &build::Context, owner: BodyOwner) -> Result<draft::Draft, Vec<Diagnostic>> {
    let session = context.session;
    match owner {
        BodyOwner::Closure(id) => {
            let closure = session.closure(id);
            let closure =
                closure.ok_or_else(|| vec![Diagnostic::unsupported("a closure without a body", Span::default())])?;
            let around = session.body(closure.owner)?;
            build::closure(context, id, &closure, &around.locals)
        }
        BodyOwner::Fn(id) => match &session.items.functions[id.0 as usize].body {
            FnBody::Constructor(adt, variant) => Ok(build::constructor(context, id, *adt, *variant)),
            FnBody::Tree(_) => build::body(context, &*session.body(owner)?),
            FnBody::Intrinsic(name) => {
                Err(vec![Diagnostic::unsupported(format!("a graph of the intrinsic `{name}`"), Span::default())])
            }
            FnBody::Required => {
                Err(vec![Diagnostic::unsupported("a graph of a function without a body", Span::default())])
            }
        },
        BodyOwner::Const(_) | BodyOwner::Static(_) => build::body(context, &*session.body(owner)?),
    }
}
