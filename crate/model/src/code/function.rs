//! Makes the code of one function from a graph: its blocks in order, small callees in place. What a terminator does is
//! here; places, values, calls and intrinsics have files of their own.

use std::collections::HashMap;
use std::rc::Rc;

use interlock_lang::flow::{self, BlockId, Flow, Operand, StatementKind, TerminatorKind};
use interlock_lang::items::FnId;
use interlock_lang::source::Span;
use interlock_lang::types::{Args, Ty};

use super::assembler::{Assembler, Label, NO_SITE};
use super::call::{Argument, Calling};
use super::checked::{Cold, Message};
use super::compiler::{Body, Compiler, Failure};
use super::instruction::{Binary, FRAME_HEADER, Instruction, OUT, Slot};
use super::layout::{Layout, Scalar, Shape, TypeId};
use super::program::{Site, Unwind};
use super::shown::{Scopes, Shown};
use crate::vm::memory::FUNCTION_BASE;

/// A result, or why it cannot be compiled.
pub type Made<T> = Result<T, Failure>;

/// Makes one function.
pub struct FunctionMaker<'c, 's> {
    /// The program.
    pub compiler: &'c mut Compiler<'s>,
    /// The code so far.
    pub assembler: Assembler,
    pub(super) number: u32,
    pub(super) sites: Vec<u32>,
    /// What is being inlined into what.
    inlining: Vec<Body>,
    /// Words that operands were moved out of, dead after the statement.
    moved: Vec<(Slot, u32)>,
    /// Panics that are put at the end, out of the way.
    pub(super) cold: Vec<Cold>,
    /// The variables that exist at sites of the learner's program.
    pub(super) shown: HashMap<u32, Vec<Shown>>,
    /// The block that is being made.
    block: Option<BlockId>,
}

/// A graph that becomes part of the function: its own, or that of a callee in place.
pub struct Context {
    /// The graph.
    pub flow: Rc<Flow>,
    /// The arguments for its parameters.
    pub args: Args,
    /// What views call it.
    pub body: u32,
    /// Its locals' first words and types.
    pub locals: Vec<(Slot, TypeId)>,
    labels: Vec<Label>,
    /// Where it returns to; none: to the caller.
    exit: Option<Label>,
    /// Where a panic goes that it does not clean up after.
    unwind: Escape,
    /// The site of the call that it is in place of.
    parent: u32,
    /// Its variables.
    scopes: Scopes,
}

/// Where a panic goes.
#[derive(Clone, Copy, Debug)]
pub enum Escape {
    /// To the caller.
    Caller,
    /// To cleanup code in this function.
    To(Label),
    /// To the end of the process.
    Terminate,
}

/// A callee of at most so many blocks is put in place of its call.
const INLINE_BLOCKS: usize = 10;
/// A function does not grow further by callees in place.
const INLINE_INSTRUCTIONS: usize = 3000;
/// Callees in place of calls in callees in place, at most.
const INLINE_DEPTH: usize = 12;

impl<'c, 's> FunctionMaker<'c, 's> {
    fn new(compiler: &'c mut Compiler<'s>, number: u32) -> Self {
        Self {
            compiler,
            assembler: Assembler::new(),
            number,
            sites: Vec::new(),
            inlining: Vec::new(),
            moved: Vec::new(),
            cold: Vec::new(),
            shown: HashMap::new(),
            block: None,
        }
    }

    /// Compiles a body as the function of that number.
    ///
    /// # Errors
    ///
    /// It is not right, or not supported.
    pub fn compile(compiler: &'c mut Compiler<'s>, number: u32, body: &Body) -> Made<()> {
        let (flow, args) = compiler.flow(body)?;
        let info = compiler.body_info(body, &flow, &args);
        let mut maker = Self::new(compiler, number);
        maker.inlining.push(body.clone());
        let context = maker.context(flow, args, info, None, Escape::Caller, NO_SITE)?;
        maker.graph(&context)?;
        let result = maker.compiler.program.layouts.size(context.locals[0].1);
        let first_local = context
            .locals
            .get(context.flow.params as usize)
            .map_or(FRAME_HEADER, |&(slot, ty)| slot + maker.compiler.program.layouts.size(ty));
        maker.finish(first_local, result, info)
    }

    /// Makes the function that runs `main` and ends the process.
    ///
    /// # Errors
    ///
    /// The library has no way to start.
    pub fn entry(compiler: &'c mut Compiler<'s>, number: u32, main: FnId) -> Made<()> {
        let start = compiler.lang_fn("start")?;
        let output = compiler.session.items.functions[main.0 as usize].sig.output.clone();
        let callee = compiler.function(&Body::Thunk(start, Rc::from([output])));
        let main = compiler.indirect(&Body::Thunk(main, Rc::from([])))?;
        let info = compiler.program.bodies.len() as u32;
        compiler.program.bodies.push(super::program::BodyInfo {
            name: Rc::from("start"),
            span: Span::default(),
            track_caller: false,
            variables: Vec::new(),
        });
        let mut maker = Self::new(compiler, number);
        let code = maker.assembler.number();
        let panicked = maker.assembler.label();
        let site = maker.new_site(
            Span { file: interlock_lang::source::FileId(u16::MAX), ..Span::default() },
            info,
            NO_SITE,
            Escape::To(panicked),
        );
        // The result, a number, lies before the parameter.
        let value = FUNCTION_BASE + u64::from(main);
        maker.assembler.emit(Instruction::Const { to: OUT + FRAME_HEADER + 1, value });
        maker.assembler.emit_at(Instruction::Call { function: callee, frame: 0 }, site);
        maker.assembler.emit(Instruction::Move { to: code, from: OUT + FRAME_HEADER });
        maker.assembler.emit_at(Instruction::ProcessEnd { abort: false, code }, site);
        maker.assembler.place(panicked);
        maker.assembler.emit(Instruction::Const { to: code, value: 101 });
        maker.assembler.emit_at(Instruction::ProcessEnd { abort: false, code }, site);
        maker.finish(FRAME_HEADER, 0, info)
    }

    /// A graph with words for its locals.
    ///
    /// # Errors
    ///
    /// A local has no layout.
    fn context(
        &mut self,
        flow: Rc<Flow>,
        args: Args,
        body: u32,
        exit: Option<Label>,
        unwind: Escape,
        parent: u32,
    ) -> Made<Context> {
        let mut locals = Vec::with_capacity(flow.locals.len());
        for local in &flow.locals {
            let ty = self.compiler.layout(&local.ty.subst(&args), local.span)?;
            let slot = self.variable(ty);
            locals.push((slot, ty));
        }
        let labels = flow.blocks.iter().map(|_| self.assembler.label()).collect();
        let scopes = Scopes::of(self.compiler, &flow, &args, &locals);
        Ok(Context { flow, args, body, locals, labels, exit, unwind, parent, scopes })
    }

    /// Words for a value of a type.
    pub fn variable(&mut self, ty: TypeId) -> Slot {
        let layout = self.compiler.program.layouts.get(ty).clone();
        self.assembler.variable(&layout.pointers)
    }

    /// The layout of a type.
    #[must_use]
    pub fn layout(&self, ty: TypeId) -> Rc<Layout> {
        self.compiler.program.layouts.get(ty).clone()
    }

    /// The words of a type.
    #[must_use]
    pub fn size(&self, ty: TypeId) -> u32 {
        self.compiler.program.layouts.size(ty)
    }

    /// The layout of a type of a graph.
    ///
    /// # Errors
    ///
    /// It has none.
    pub fn ty(&mut self, context: &Context, ty: &Ty, span: Span) -> Made<TypeId> {
        if context.args.is_empty() {
            self.compiler.layout(ty, span)
        } else {
            self.compiler.layout(&ty.subst(&context.args), span)
        }
    }

    /// A place where the thread can stop, call or panic.
    pub fn site(&mut self, context: &Context, at: Span, unwind: Escape) -> u32 {
        let site = self.new_site(at, context.body, context.parent, unwind);
        if let Some(block) = self.block {
            let shown = context.scopes.at_end(&context.flow, block);
            if !shown.is_empty() {
                self.shown.insert(site, shown);
            }
        }
        site
    }

    fn new_site(&mut self, at: Span, body: u32, parent: u32, unwind: Escape) -> u32 {
        let unwind = match unwind {
            Escape::Caller => Unwind::Caller,
            // The label's number, until the function is finished.
            Escape::To(label) => Unwind::Code(label.0),
            Escape::Terminate => Unwind::Terminate,
        };
        let number = self.compiler.program.sites.len() as u32;
        let site = Site { at, body, parent, function: self.number, unwind, dead: 0..0, variables: Vec::new() };
        self.compiler.program.sites.push(site);
        self.sites.push(number);
        number
    }

    /// Where a panic goes from a terminator.
    fn escape(context: &Context, block: BlockId, unwind: Option<BlockId>) -> Escape {
        match unwind {
            Some(target) => Escape::To(context.labels[target.0 as usize]),
            None if context.flow.blocks[block.0 as usize].cleanup => Escape::Terminate,
            None => context.unwind,
        }
    }

    /// All blocks of a graph that can be reached.
    fn graph(&mut self, context: &Context) -> Made<()> {
        let mut done = vec![false; context.flow.blocks.len()];
        let mut todo = vec![BlockId(0)];
        while let Some(block) = todo.pop() {
            if std::mem::replace(&mut done[block.0 as usize], true) {
                continue;
            }
            self.assembler.place(context.labels[block.0 as usize]);
            self.block(context, block)?;
            // A jump to what comes next anyway is left out.
            let terminator = &context.flow.blocks[block.0 as usize].terminator;
            successors(&terminator.kind, &mut todo);
            if let Some(&next) = todo.last()
                && !done[next.0 as usize]
                && self.assembler.code.last() == Some(&Instruction::Jump { target: context.labels[next.0 as usize].0 })
            {
                self.assembler.code.pop();
                self.assembler.sites.pop();
            }
        }
        self.cold_code()
    }

    fn block(&mut self, context: &Context, block: BlockId) -> Made<()> {
        let around = self.block.replace(block);
        let made = self.statements(context, block);
        self.block = around;
        made
    }

    fn statements(&mut self, context: &Context, block: BlockId) -> Made<()> {
        let flow = context.flow.clone();
        for statement in &flow.blocks[block.0 as usize].statements {
            self.note_user_place(statement.span);
            match &statement.kind {
                StatementKind::Assign(place, value) => self.assign(context, place, value, statement.span)?,
                StatementKind::StorageLive(_) => {}
                StatementKind::StorageDead(local) => {
                    let (at, ty) = context.locals[local.0 as usize];
                    let words = self.size(ty);
                    self.assembler.emit(Instruction::Dead { at, words });
                }
            }
            self.flush_moved();
        }
        let terminator = &flow.blocks[block.0 as usize].terminator;
        self.note_user_place(terminator.span);
        self.terminator(context, block, &terminator.kind, terminator.span)?;
        self.moved.clear();
        Ok(())
    }

    /// Whatever is missing from here on is reported at this place, if it is the learner's.
    fn note_user_place(&mut self, span: Span) {
        if span.is_user() {
            self.compiler.wanted_at = span;
        }
    }

    /// What was moved is no longer there.
    pub fn flush_moved(&mut self) {
        for (at, words) in std::mem::take(&mut self.moved) {
            self.assembler.emit(Instruction::Dead { at, words });
        }
    }

    /// Puts aside what operands were moved out of, while a constant among them is computed.
    pub fn take_moved(&mut self) -> Vec<(Slot, u32)> {
        std::mem::take(&mut self.moved)
    }

    /// Takes it up again.
    pub fn give_moved(&mut self, moved: Vec<(Slot, u32)>) {
        self.moved = moved;
    }

    /// Remembers that the words are given up by the statement.
    pub fn moved_from(&mut self, at: Slot, words: u32) {
        if words > 0 {
            self.moved.push((at, words));
        }
    }

    fn terminator(&mut self, context: &Context, block: BlockId, kind: &TerminatorKind, span: Span) -> Made<()> {
        let label = |target: &BlockId| context.labels[target.0 as usize];
        match kind {
            TerminatorKind::Goto(target) => self.assembler.jump(label(target)),
            TerminatorKind::Switch { on, targets, otherwise } => self.switch(context, on, targets, *otherwise, span)?,
            TerminatorKind::Return => match context.exit {
                Some(exit) => self.assembler.jump(exit),
                None => {
                    let words = self.size(context.locals[0].1);
                    self.assembler.emit(Instruction::Return { words });
                }
            },
            TerminatorKind::Resume => match context.unwind {
                Escape::Caller => self.assembler.emit(Instruction::Resume),
                Escape::To(target) => self.assembler.jump(target),
                Escape::Terminate => {
                    let site = self.site(context, span, Escape::Terminate);
                    self.assembler.emit_at(Instruction::Terminate, site);
                }
            },
            TerminatorKind::Unreachable => self.assembler.emit(Instruction::Unreachable),
            TerminatorKind::Drop { place, target, unwind } => {
                let escape = Self::escape(context, block, *unwind);
                self.drop_place(context, place, escape, span)?;
                self.assembler.jump(label(target));
            }
            TerminatorKind::Call { callee, args, destination, target, unwind, at } => {
                let escape = Self::escape(context, block, *unwind);
                let site = self.site(context, *at, escape);
                let arguments: Vec<Argument<'_>> = args.iter().map(Argument::Operand).collect();
                let calling = Calling { destination, escape, site, span };
                match callee {
                    flow::Callee::Pointer(pointer) => {
                        let (pointer, ty) = self.operand(context, pointer, span)?;
                        self.call_pointer(context, pointer, ty, arguments, calling)?;
                    }
                    flow::Callee::Function(id, args) => {
                        let args: Args = args.iter().map(|ty| ty.subst(&context.args)).collect();
                        self.call(context, *id, &args, arguments, calling)?;
                    }
                }
                match target {
                    Some(target) => self.assembler.jump(label(target)),
                    None => self.assembler.emit(Instruction::Unreachable),
                }
            }
            TerminatorKind::Checked { value, destination, target, unwind } => {
                let escape = Self::escape(context, block, *unwind);
                let site = self.site(context, span, escape);
                self.checked(context, value, destination, site, span)?;
                self.assembler.jump(label(target));
            }
            TerminatorKind::BoundsCheck { index, length, target, unwind } => {
                let escape = Self::escape(context, block, *unwind);
                let site = self.site(context, span, escape);
                let (index, _) = self.operand(context, index, span)?;
                let (length, _) = self.operand(context, length, span)?;
                let fine = self.assembler.label();
                self.assembler.emit(Instruction::JumpIfBelow { a: index, b: length, target: fine.0 });
                let failed = self.cold(Message::Index(index, length), site);
                self.assembler.jump(failed);
                self.assembler.place(fine);
                self.assembler.jump(label(target));
            }
        }
        Ok(())
    }

    fn switch(
        &mut self,
        context: &Context,
        on: &Operand,
        targets: &[(u128, BlockId)],
        otherwise: BlockId,
        span: Span,
    ) -> Made<()> {
        let (slot, ty) = self.operand(context, on, span)?;
        let wide = self.size(ty) == 2;
        for &(value, target) in targets {
            let target = context.labels[target.0 as usize].0;
            if wide {
                let both = self.assembler.number();
                let constant = self.assembler.variable(&[false, false]);
                self.assembler.emit(Instruction::Const { to: constant, value: value as u64 });
                self.assembler.emit(Instruction::Const { to: constant + 1, value: (value >> 64) as u64 });
                let scalar = Scalar::Int(interlock_lang::types::IntTy::U128);
                self.assembler.emit(Instruction::Binary { op: Binary::Eq, scalar, to: both, a: slot, b: constant });
                self.assembler.emit(Instruction::JumpIf { on: both, target });
            } else if value == 0 {
                self.assembler.emit(Instruction::JumpUnless { on: slot, target });
            } else if let Ok(value) = u32::try_from(value as u64) {
                self.assembler.emit(Instruction::JumpIfEqual { on: slot, value, target });
            } else {
                let equal = self.assembler.number();
                let constant = self.assembler.number();
                self.assembler.emit(Instruction::Const { to: constant, value: value as u64 });
                let scalar = Scalar::Int(interlock_lang::types::IntTy::U64);
                self.assembler.emit(Instruction::Binary { op: Binary::Eq, scalar, to: equal, a: slot, b: constant });
                self.assembler.emit(Instruction::JumpIf { on: equal, target });
            }
        }
        self.assembler.jump(context.labels[otherwise.0 as usize]);
        Ok(())
    }

    /// The number of a type that is one.
    ///
    /// # Errors
    ///
    /// It is none.
    pub fn scalar(&self, ty: TypeId) -> Made<Scalar> {
        match self.layout(ty).shape {
            Shape::Scalar(scalar) => Ok(scalar),
            _ => Err(self.compiler.internal("arithmetic on what is no number")),
        }
    }

    /// Whether a callee is put in place of its call.
    #[must_use]
    pub fn is_small(&self, body: &Body, flow: &Flow) -> bool {
        // What never returns is on no way that is taken often: its words would be part of every state for nothing.
        if flow.locals[0].ty == Ty::Never {
            return false;
        }
        let normal = flow.blocks.iter().filter(|block| !block.cleanup).count();
        normal <= INLINE_BLOCKS
            && self.inlining.len() <= INLINE_DEPTH
            && self.assembler.code.len() <= INLINE_INSTRUCTIONS
            && !self.inlining.contains(body)
    }

    /// Puts a callee in place of its call: its parameters are set from the arguments; gives the words of its result.
    ///
    /// # Errors
    ///
    /// Something in it is not supported.
    pub fn inline(
        &mut self,
        outer: &Context,
        body: &Body,
        (flow, args): (Rc<Flow>, Args),
        arguments: Vec<Argument<'_>>,
        Calling { escape, site, span, .. }: Calling<'_>,
    ) -> Made<(Slot, TypeId)> {
        // The value of a const is made in the middle of a statement: what that moves is needed until its end.
        let held = std::mem::take(&mut self.moved);
        let info = self.compiler.body_info(body, &flow, &args);
        let exit = self.assembler.label();
        // Words whose address is taken are cleared on the way out, also on that of a panic.
        let trampoline = self.assembler.label();
        let inner_escape = match escape {
            Escape::To(_) => Escape::To(trampoline),
            other => other,
        };
        let context = self.context(flow, args, info, Some(exit), inner_escape, site)?;
        for (param, argument) in (1..).zip(arguments) {
            let Some(&(slot, _)) = context.locals.get(param) else {
                return Err(self.compiler.internal("a call with too many arguments"));
            };
            self.argument_into(outer, &argument, slot, span)?;
        }
        self.flush_moved();
        let wanted_at = self.compiler.wanted_at;
        self.inlining.push(body.clone());
        let cold = std::mem::take(&mut self.cold);
        let made = self.graph(&context);
        self.cold = cold;
        self.inlining.pop();
        self.compiler.wanted_at = wanted_at;
        made?;
        if let Escape::To(target) = escape {
            self.assembler.place(trampoline);
            for &(at, ty) in &context.locals {
                let words = self.size(ty);
                self.assembler.emit(Instruction::Dead { at, words });
            }
            self.assembler.jump(target);
        }
        self.assembler.place(exit);
        for &(at, ty) in &context.locals[1..] {
            let words = self.size(ty);
            self.assembler.emit(Instruction::Dead { at, words });
        }
        self.moved = held;
        Ok(context.locals[0])
    }
}

/// Which blocks come after; the likeliest last.
pub fn successors(kind: &TerminatorKind, todo: &mut Vec<BlockId>) {
    match kind {
        TerminatorKind::Goto(target) => todo.push(*target),
        TerminatorKind::Switch { targets, otherwise, .. } => {
            todo.extend(targets.iter().rev().map(|&(_, target)| target));
            todo.push(*otherwise);
        }
        TerminatorKind::Drop { target, unwind, .. }
        | TerminatorKind::Checked { target, unwind, .. }
        | TerminatorKind::BoundsCheck { target, unwind, .. } => {
            // Cleanup comes last of all: it is at the bottom.
            todo.splice(0..0, *unwind);
            todo.push(*target);
        }
        TerminatorKind::Call { target, unwind, .. } => {
            todo.splice(0..0, *unwind);
            todo.extend(*target);
        }
        TerminatorKind::Return | TerminatorKind::Resume | TerminatorKind::Unreachable => {}
    }
}
