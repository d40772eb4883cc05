//! Graphs of functions that no text holds: what stands between a caller who does not know whom it calls and the function,
//! clones that the language makes, and `catch`.

use std::rc::Rc;

use interlock_lang::flow::{AggregateKind, Flow, Local, Operand, Place, Rvalue, Step, TerminatorKind};
use interlock_lang::items::{ClosureId, FnId};
use interlock_lang::tree::BinaryOp;
use interlock_lang::types::{Args, FnSig, IntTy, Mutability, Ty};

use super::compiler::{Body, Compiler, Failure};
use super::glue::{Graph, moved, number};
use super::layout::Shape;

/// Stands for the operation that takes what a panic carries when it is caught: no text declares it.
pub const TAKE_PANIC: FnId = FnId(u32::MAX);

/// The graph of a body that is made by the engine.
///
/// # Errors
///
/// A type in it has no layout.
pub fn flow(compiler: &mut Compiler<'_>, body: &Body) -> Result<Flow, Failure> {
    match body {
        Body::Thunk(id, args) => Ok(thunk(compiler, *id, args, false)),
        Body::Unboxed(id, args) => Ok(thunk(compiler, *id, args, true)),
        Body::Boxed(id, inner, args) => boxed(compiler, *id, inner, args),
        Body::Once(id, args) => once(compiler, *id, args),
        Body::ClosurePointer(Ty::Closure(id, args)) => closure_pointer(compiler, *id, args),
        Body::Clone(ty) => clone(compiler, ty),
        Body::Catch(result, closure) => catch(compiler, result, closure),
        _ => Err(compiler.internal("a function of no kind")),
    }
}

fn signature(compiler: &Compiler<'_>, id: FnId, args: &Args) -> FnSig {
    compiler.session.items.functions[id.0 as usize].sig.subst(args)
}

/// Passes its parameters on; the first one may be behind a pointer.
fn thunk(compiler: &Compiler<'_>, id: FnId, args: &Args, boxed: bool) -> Flow {
    let sig = signature(compiler, id, args);
    let params = sig.inputs.iter().enumerate().map(|(index, ty)| match index == 0 && boxed {
        true => Ty::RawPtr(Mutability::Mut, ty.clone().into()),
        false => ty.clone(),
    });
    let mut graph = Graph::new(sig.output.clone(), params);
    let (entry, end) = (graph.block(false), graph.block(false));
    let values = (0..sig.inputs.len())
        .map(|index| {
            let place = Place::from(Local(index as u32 + 1));
            moved(if index == 0 && boxed { place.step(Step::Deref) } else { place })
        })
        .collect();
    graph.call(entry, (id, args.clone()), values, Local(0), end, None);
    graph.end(end, TerminatorKind::Return);
    graph.done()
}

/// Calls a closure, given by value, by reference, and drops it.
fn once(compiler: &Compiler<'_>, id: FnId, args: &Args) -> Result<Flow, Failure> {
    let sig = signature(compiler, id, args);
    let call_mut = compiler.lang_method("fn_mut", "call_mut")?;
    let mut graph = Graph::new(sig.output.clone(), sig.inputs.iter().cloned());
    let reference = graph.local(Ty::reference(Mutability::Mut, args[0].clone()));
    let (entry, drop, end) = (graph.block(false), graph.block(false), graph.block(false));
    let (cleanup, resume) = (graph.block(true), graph.block(true));
    graph.assign(entry, reference, Rvalue::Ref(true, Place::from(Local(1))));
    let values = vec![moved(reference), moved(Local(2))];
    graph.call(entry, (call_mut, args.clone()), values, Local(0), drop, Some(cleanup));
    graph.end(drop, TerminatorKind::Drop { place: Local(1).into(), target: end, unwind: None });
    graph.end(end, TerminatorKind::Return);
    graph.end(cleanup, TerminatorKind::Drop { place: Local(1).into(), target: resume, unwind: None });
    graph.end(resume, TerminatorKind::Resume);
    Ok(graph.done())
}

/// Calls what is in a `Box`, moved out of it, and frees the box.
fn boxed(compiler: &mut Compiler<'_>, id: FnId, inner: &Ty, args: &Ty) -> Result<Flow, Failure> {
    let sig = signature(compiler, id, &Rc::from([args.clone(), inner.clone()]));
    let call_once = compiler.lang_method("fn_once", "call_once")?;
    let free = compiler.intrinsic("dealloc")?;
    let mut graph = Graph::new(sig.output.clone(), sig.inputs.iter().cloned());
    let pointer = graph.local(Ty::RawPtr(Mutability::Mut, inner.clone().into()));
    let unit = graph.local(Ty::unit());
    let (entry, done, end) = (graph.block(false), graph.block(false), graph.block(false));
    let (cleanup, resume) = (graph.block(true), graph.block(true));
    let content = Place::from(Local(1)).step(Step::Deref);
    graph.assign(entry, pointer, Rvalue::Ref(true, content.clone()));
    // A trait object is called by the pointer to it.
    let value = if let Ty::Dyn(_) = inner { Operand::Copy(pointer.into()) } else { moved(content) };
    let call = (call_once, Rc::from([inner.clone(), args.clone()]));
    graph.call(entry, call, vec![value, moved(Local(2))], Local(0), done, Some(cleanup));
    let free = || (free, Rc::from([inner.clone()]));
    graph.call(done, free(), vec![Operand::Copy(pointer.into())], unit, end, None);
    graph.end(end, TerminatorKind::Return);
    graph.call(cleanup, free(), vec![Operand::Copy(pointer.into())], unit, resume, None);
    graph.end(resume, TerminatorKind::Resume);
    Ok(graph.done())
}

/// A closure without captures as a function.
fn closure_pointer(compiler: &Compiler<'_>, id: ClosureId, args: &Args) -> Result<Flow, Failure> {
    let closure = compiler.session.closure(id).ok_or_else(|| compiler.internal("a closure that was never checked"))?;
    let inputs: Vec<Ty> = closure.params.iter().map(|param| param.ty.subst(args)).collect();
    let ty = Ty::Closure(id, args.clone());
    let tuple = Ty::Tuple(inputs.iter().cloned().collect());
    let call_once = compiler.lang_method("fn_once", "call_once")?;
    let mut graph = Graph::new(closure.output.subst(args), inputs.iter().cloned());
    let (value, values) = (graph.local(ty.clone()), graph.local(tuple.clone()));
    let (entry, end) = (graph.block(false), graph.block(false));
    graph.assign(entry, value, Rvalue::Aggregate(AggregateKind::Closure(id, args.clone()), Vec::new()));
    let operands = (0..inputs.len()).map(|index| moved(Local(index as u32 + 1))).collect();
    graph.assign(entry, values, Rvalue::Aggregate(AggregateKind::Tuple, operands));
    graph.call(entry, (call_once, Rc::from([ty, tuple])), vec![moved(value), moved(values)], Local(0), end, None);
    graph.end(end, TerminatorKind::Return);
    Ok(graph.done())
}

/// `Clone::clone` of a tuple, array or closure: its parts in order; if one panics, those before it are dropped.
fn clone(compiler: &mut Compiler<'_>, ty: &Ty) -> Result<Flow, Failure> {
    let method = compiler.lang_method("clone", "clone")?;
    let id = compiler.layout(ty, compiler.wanted_at)?;
    let layout = compiler.program.layouts.get(id).clone();
    let mut graph = Graph::new(ty.clone(), [Ty::reference(Mutability::Shared, ty.clone())]);
    match &layout.shape {
        Shape::Fields(fields) => {
            let types: Vec<Ty> = fields.iter().map(|field| compiler.program.layouts.get(field.ty).ty.clone()).collect();
            clone_fields(&mut graph, method, ty, &types);
        }
        Shape::Array(item, count) => {
            let item = compiler.program.layouts.get(*item).ty.clone();
            clone_elements(&mut graph, method, &item, *count);
        }
        _ => return Err(compiler.internal("a clone of what the language does not clone")),
    }
    Ok(graph.done())
}

fn clone_fields(graph: &mut Graph, method: FnId, ty: &Ty, types: &[Ty]) {
    let whole = Place::from(Local(1)).step(Step::Deref);
    let mut block = graph.block(false);
    let mut cleanup = graph.block(true);
    graph.end(cleanup, TerminatorKind::Resume);
    let mut clones = Vec::new();
    for (index, field) in types.iter().enumerate() {
        let reference = graph.local(Ty::reference(Mutability::Shared, field.clone()));
        let place = whole.clone().step(Step::Field(index as u32, field.clone()));
        graph.assign(block, reference, Rvalue::Ref(false, place));
        let clone = graph.local(field.clone());
        let next = graph.block(false);
        graph.call(block, (method, Rc::from([field.clone()])), vec![moved(reference)], clone, next, Some(cleanup));
        let drop = graph.block(true);
        graph.end(drop, TerminatorKind::Drop { place: clone.into(), target: cleanup, unwind: None });
        (block, cleanup) = (next, drop);
        clones.push(moved(clone));
    }
    let kind = match ty {
        Ty::Closure(id, args) => AggregateKind::Closure(*id, args.clone()),
        _ => AggregateKind::Tuple,
    };
    graph.assign(block, Local(0), Rvalue::Aggregate(kind, clones));
    graph.end(block, TerminatorKind::Return);
}

fn clone_elements(graph: &mut Graph, method: FnId, item: &Ty, count: u64) {
    let usize_ty = Ty::Int(IntTy::Usize);
    let entry = graph.block(false);
    let (index, more) = (graph.local(usize_ty), graph.local(Ty::Bool));
    let reference = graph.local(Ty::reference(Mutability::Shared, item.clone()));
    let clone = graph.local(item.clone());
    let (head, body, keep, done) = (graph.block(false), graph.block(false), graph.block(false), graph.block(false));
    let (cleanup, drop, resume) = (graph.block(true), graph.block(true), graph.block(true));
    graph.assign(entry, index, Rvalue::Use(number(0)));
    graph.end(entry, TerminatorKind::Goto(head));
    let less = Rvalue::Binary(BinaryOp::Lt, Operand::Copy(index.into()), number(u128::from(count)));
    graph.assign(head, more, less);
    graph.end(
        head,
        TerminatorKind::Switch { on: Operand::Copy(more.into()), targets: vec![(0, done)], otherwise: body },
    );
    let element = Place::from(Local(1)).step(Step::Deref).step(Step::Index(index));
    graph.assign(body, reference, Rvalue::Ref(false, element));
    graph.call(body, (method, Rc::from([item.clone()])), vec![moved(reference)], clone, keep, Some(cleanup));
    let mine = Place::from(Local(0)).step(Step::Index(index));
    graph.assign(keep, mine.clone(), Rvalue::Use(moved(clone)));
    graph.assign(keep, index, Rvalue::Binary(BinaryOp::Add, Operand::Copy(index.into()), number(1)));
    graph.end(keep, TerminatorKind::Goto(head));
    graph.end(done, TerminatorKind::Return);
    // Those that were made are dropped, the last one first; in which order is not specified.
    let some = Rvalue::Binary(BinaryOp::Ne, Operand::Copy(index.into()), number(0));
    graph.assign(cleanup, more, some);
    graph.end(
        cleanup,
        TerminatorKind::Switch { on: Operand::Copy(more.into()), targets: vec![(0, resume)], otherwise: drop },
    );
    graph.assign(drop, index, Rvalue::Binary(BinaryOp::Sub, Operand::Copy(index.into()), number(1)));
    graph.end(drop, TerminatorKind::Drop { place: mine, target: cleanup, unwind: None });
    graph.end(resume, TerminatorKind::Resume);
}

/// Calls a closure; gives what it returns, or what its panic carries.
fn catch(compiler: &Compiler<'_>, result: &Ty, closure: &Ty) -> Result<Flow, Failure> {
    let catch = compiler.intrinsic("catch")?;
    let output = signature(compiler, catch, &Rc::from([result.clone(), closure.clone()])).output;
    let Ty::Adt(id, args) = &output else { return Err(compiler.internal("`catch` gives no result")) };
    let call_once = compiler.lang_method("fn_once", "call_once")?;
    let mut graph = Graph::new(output.clone(), [closure.clone()]);
    let (value, payload, unit) = (graph.local(result.clone()), graph.local(args[1].clone()), graph.local(Ty::unit()));
    let (entry, fine, caught, take) = (graph.block(false), graph.block(false), graph.block(false), graph.block(false));
    let call = (call_once, Rc::from([closure.clone(), Ty::unit()]));
    graph.call(entry, call, vec![moved(Local(1)), Operand::Copy(unit.into())], value, fine, Some(caught));
    graph.assign(fine, Local(0), Rvalue::Aggregate(AggregateKind::Adt(*id, 0, args.clone()), vec![moved(value)]));
    graph.end(fine, TerminatorKind::Return);
    graph.call(caught, (TAKE_PANIC, Rc::from([])), Vec::new(), payload, take, None);
    graph.assign(take, Local(0), Rvalue::Aggregate(AggregateKind::Adt(*id, 1, args.clone()), vec![moved(payload)]));
    graph.end(take, TerminatorKind::Return);
    Ok(graph.done())
}
