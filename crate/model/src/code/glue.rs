//! Drop glue: graphs that drop a value behind a pointer as rustc's do. The type's own `drop` comes first, then its parts
//! in order; if one panics, the others are still dropped.

use std::rc::Rc;

use interlock_lang::check::typed::Value;
use interlock_lang::flow::{
    Block, BlockId, Callee, Constant, ConstantKind, Flow, Local, LocalDecl, Operand, Place, Rvalue, Statement,
    StatementKind, Step, Terminator, TerminatorKind,
};
use interlock_lang::items::FnId;
use interlock_lang::source::Span;
use interlock_lang::tree::BinaryOp;
use interlock_lang::types::{Args, IntTy, Mutability, Ty};

use super::compiler::{Compiler, Failure};
use super::layout::{Shape, TypeId};

/// A graph that is built by hand.
pub struct Graph {
    flow: Flow,
}

impl Graph {
    /// A graph with a result and parameters of these types.
    #[must_use]
    pub fn new(output: Ty, params: impl IntoIterator<Item = Ty>) -> Self {
        let span = library_span();
        let mut locals = vec![LocalDecl { ty: output, span }];
        locals.extend(params.into_iter().map(|ty| LocalDecl { ty, span }));
        let params = locals.len() as u32 - 1;
        let flow = Flow { locals, params, blocks: Vec::new(), variables: Vec::new(), promoted: Vec::new(), span };
        Self { flow }
    }

    /// One more local.
    pub fn local(&mut self, ty: Ty) -> Local {
        self.flow.locals.push(LocalDecl { ty, span: library_span() });
        Local(self.flow.locals.len() as u32 - 1)
    }

    /// A block that is filled later.
    pub fn block(&mut self, cleanup: bool) -> BlockId {
        let terminator = Terminator { kind: TerminatorKind::Unreachable, span: library_span() };
        self.flow.blocks.push(Block { statements: Vec::new(), terminator, cleanup });
        BlockId(self.flow.blocks.len() as u32 - 1)
    }

    /// Adds a statement to a block.
    pub fn assign(&mut self, block: BlockId, place: impl Into<Place>, value: Rvalue) {
        let kind = StatementKind::Assign(place.into(), value);
        self.flow.blocks[block.0 as usize].statements.push(Statement { kind, span: library_span() });
    }

    /// Ends a block.
    pub fn end(&mut self, block: BlockId, kind: TerminatorKind) {
        self.flow.blocks[block.0 as usize].terminator.kind = kind;
    }

    /// Ends a block with a call.
    pub fn call(
        &mut self,
        block: BlockId,
        (function, args): (FnId, Args),
        values: Vec<Operand>,
        destination: Local,
        target: BlockId,
        unwind: Option<BlockId>,
    ) {
        self.end(
            block,
            TerminatorKind::Call {
                callee: Callee::Function(function, args),
                args: values,
                destination: destination.into(),
                target: Some(target),
                unwind,
                at: library_span(),
            },
        );
    }

    /// The graph.
    #[must_use]
    pub fn done(self) -> Flow {
        self.flow
    }
}

/// A place in no text of a program.
#[must_use]
pub fn library_span() -> Span {
    Span { file: interlock_lang::source::FileId(u16::MAX), ..Span::default() }
}

/// An operand that is moved.
#[must_use]
pub fn moved(place: impl Into<Place>) -> Operand {
    Operand::Move(place.into())
}

/// A number of type `usize`.
#[must_use]
pub fn number(value: u128) -> Operand {
    Operand::Constant(Constant { ty: Ty::Int(IntTy::Usize), kind: ConstantKind::Value(Value::Int(value)) })
}

/// What a value is dropped in: parts in order.
enum Part {
    /// The type's own `drop`.
    Own,
    /// A place.
    Place(Place),
    /// Gives the memory of a `Box` back.
    Free(Ty),
}

/// A graph that drops what its parameter, a raw pointer, points to.
///
/// # Errors
///
/// A part has no layout.
pub fn drop_glue(compiler: &mut Compiler<'_>, ty: &Ty) -> Result<Flow, Failure> {
    let span = compiler.wanted_at;
    let id = compiler.layout(ty, span)?;
    let pointer = Ty::RawPtr(Mutability::Mut, ty.clone().into());
    let mut graph = Graph::new(Ty::unit(), [pointer]);
    let entry = graph.block(false);
    let whole = Place::from(Local(1)).step(Step::Deref);
    let layout = compiler.program.layouts.get(id).clone();
    let mut parts = Vec::new();
    if has_own_drop(compiler, ty) {
        parts.push(Part::Own);
    }
    if let Some(inner) = boxed(compiler, ty) {
        parts.push(Part::Place(whole.step(Step::Deref)));
        parts.push(Part::Free(inner));
        let (start, _) = sequence(compiler, &mut graph, ty, &parts)?;
        graph.end(entry, TerminatorKind::Goto(start));
        return Ok(graph.done());
    }
    match &layout.shape {
        Shape::Fields(fields) => {
            parts.extend(droppable(compiler, &whole, fields.iter().map(|field| field.ty))?);
            let (start, _) = sequence(compiler, &mut graph, ty, &parts)?;
            graph.end(entry, TerminatorKind::Goto(start));
        }
        Shape::Enum(_, variants) => {
            let done = graph.block(false);
            graph.end(done, TerminatorKind::Return);
            let switch = graph.block(false);
            let cleanup_switch = graph.block(true);
            let index = graph.local(Ty::Int(IntTy::Isize));
            let (mut normal, mut cleanup) = (Vec::new(), Vec::new());
            let resume = graph.block(true);
            graph.end(resume, TerminatorKind::Resume);
            for (variant, fields) in variants.iter().enumerate() {
                let inside = whole.clone().step(Step::Variant(variant as u32));
                let parts = droppable(compiler, &inside, fields.iter().map(|field| field.ty))?;
                if parts.is_empty() {
                    continue;
                }
                let (start, start_cleanup) = sequence(compiler, &mut graph, ty, &parts)?;
                normal.push((variant as u128, start));
                cleanup.push((variant as u128, start_cleanup));
            }
            for (block, targets, otherwise) in [(switch, normal, done), (cleanup_switch, cleanup, resume)] {
                graph.assign(block, index, Rvalue::Variant(whole.clone()));
                graph.end(block, TerminatorKind::Switch { on: Operand::Copy(index.into()), targets, otherwise });
            }
            if parts.is_empty() {
                graph.end(entry, TerminatorKind::Goto(switch));
            } else {
                own_drop(compiler, &mut graph, ty, entry, switch, Some(cleanup_switch))?;
            }
        }
        Shape::Array(..) | Shape::Slice(_) => elements(&mut graph, entry, &whole),
        _ => graph.end(entry, TerminatorKind::Return),
    }
    Ok(graph.done())
}

/// Those fields that need a drop, in order.
fn droppable(
    compiler: &mut Compiler<'_>,
    whole: &Place,
    types: impl Iterator<Item = TypeId>,
) -> Result<Vec<Part>, Failure> {
    let mut parts = Vec::new();
    for (index, ty) in types.enumerate() {
        if compiler.needs_drop(ty)? {
            let field_ty = compiler.program.layouts.get(ty).ty.clone();
            parts.push(Part::Place(whole.clone().step(Step::Field(index as u32, field_ty))));
        }
    }
    Ok(parts)
}

/// Drops one part after the other; if one panics, the rest in cleanup. Gives the first block and the first one of a way on
/// which all of it is cleanup.
fn sequence(
    compiler: &Compiler<'_>,
    graph: &mut Graph,
    ty: &Ty,
    parts: &[Part],
) -> Result<(BlockId, BlockId), Failure> {
    let done = graph.block(false);
    graph.end(done, TerminatorKind::Return);
    let resume = graph.block(true);
    graph.end(resume, TerminatorKind::Resume);
    let (mut next, mut next_cleanup) = (done, resume);
    for part in parts.iter().rev() {
        let (block, cleanup) = (graph.block(false), graph.block(true));
        for (block, target, unwind) in [(block, next, Some(next_cleanup)), (cleanup, next_cleanup, None)] {
            match part {
                Part::Own => own_drop(compiler, graph, ty, block, target, unwind)?,
                Part::Place(place) => graph.end(block, TerminatorKind::Drop { place: place.clone(), target, unwind }),
                Part::Free(inner) => {
                    let free = compiler.intrinsic("dealloc")?;
                    let unit = graph.local(Ty::unit());
                    let pointer = graph.local(Ty::RawPtr(Mutability::Mut, inner.clone().into()));
                    // The words of a `Box` are those of the pointer.
                    let content = Place::from(Local(1)).step(Step::Deref).step(Step::Deref);
                    graph.assign(block, pointer, Rvalue::Ref(true, content));
                    graph.call(block, (free, Rc::from([inner.clone()])), vec![moved(pointer)], unit, target, unwind);
                }
            }
        }
        (next, next_cleanup) = (block, cleanup);
    }
    Ok((next, next_cleanup))
}

/// Calls the type's own `drop`.
fn own_drop(
    compiler: &Compiler<'_>,
    graph: &mut Graph,
    ty: &Ty,
    block: BlockId,
    target: BlockId,
    unwind: Option<BlockId>,
) -> Result<(), Failure> {
    let drop = compiler.lang_method("drop", "drop")?;
    let unit = graph.local(Ty::unit());
    let reference = graph.local(Ty::reference(Mutability::Mut, ty.clone()));
    graph.assign(block, reference, Rvalue::Ref(true, Place::from(Local(1)).step(Step::Deref)));
    graph.call(block, (drop, Rc::from([ty.clone()])), vec![moved(reference)], unit, target, unwind);
    Ok(())
}

/// Drops elements from the first on; if one panics, the rest in cleanup.
fn elements(graph: &mut Graph, entry: BlockId, whole: &Place) {
    let usize_ty = Ty::Int(IntTy::Usize);
    let (index, length, more) = (graph.local(usize_ty.clone()), graph.local(usize_ty), graph.local(Ty::Bool));
    let done = graph.block(false);
    graph.end(done, TerminatorKind::Return);
    let resume = graph.block(true);
    graph.end(resume, TerminatorKind::Resume);
    let mut heads = Vec::new();
    for (cleanup, end) in [(true, resume), (false, done)] {
        let (head, body, next) = (graph.block(cleanup), graph.block(cleanup), graph.block(cleanup));
        let less = Rvalue::Binary(BinaryOp::Lt, Operand::Copy(index.into()), Operand::Copy(length.into()));
        graph.assign(head, more, less);
        let targets = vec![(0, end)];
        graph.end(head, TerminatorKind::Switch { on: Operand::Copy(more.into()), targets, otherwise: body });
        let place = whole.clone().step(Step::Index(index));
        // The element that panics is not dropped again: the cleanup begins with the one behind it.
        let unwind = heads.first().copied();
        graph.end(body, TerminatorKind::Drop { place, target: next, unwind });
        graph.assign(next, index, Rvalue::Binary(BinaryOp::Add, Operand::Copy(index.into()), number(1)));
        graph.end(next, TerminatorKind::Goto(head));
        heads.push(next);
        if !cleanup {
            graph.assign(entry, index, Rvalue::Use(number(0)));
            graph.assign(entry, length, Rvalue::Length(whole.clone()));
            graph.end(entry, TerminatorKind::Goto(head));
        }
    }
}

/// Whether the type has an `impl Drop`.
fn has_own_drop(compiler: &Compiler<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Adt(id, _) => compiler.session.items.adts[id.0 as usize].drop.is_some(),
        _ => false,
    }
}

/// What is in the `Box`, if the type is one that is dropped as the language does it.
fn boxed(compiler: &Compiler<'_>, ty: &Ty) -> Option<Ty> {
    match ty {
        Ty::Adt(id, args) if compiler.session.items.adts[id.0 as usize].lang.as_deref() == Some("owned_box") => {
            args.first().cloned()
        }
        _ => None,
    }
}
