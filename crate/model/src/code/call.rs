//! Calls: what a call comes to once all types are known, and how arguments and results go to and fro.

use interlock_lang::check::typed::ClosureKind;
use interlock_lang::flow::{Operand, Place};
use interlock_lang::items::{BodyOwner, FnBody, FnId, Instance};
use interlock_lang::source::Span;
use interlock_lang::types::instance::{Resolved, instance};
use interlock_lang::types::{Args, Ty};

use super::compiler::Body;
use super::function::{Context, Escape, FunctionMaker, Made};
use super::instruction::{FRAME_HEADER, Instruction, OUT, Slot};
use super::layout::{Shape, TypeId};
use super::native::Native;
use super::place::Spot;
use super::shim::TAKE_PANIC;

/// An argument of a call.
#[derive(Clone, Copy)]
pub enum Argument<'a> {
    /// As written.
    Operand(&'a Operand),
    /// Words of the frame.
    Words(Slot, TypeId),
}

/// A call that is being made: to where its result goes, and where a panic goes.
#[derive(Clone, Copy)]
pub struct Calling<'a> {
    /// The result's place.
    pub destination: &'a Place,
    /// Where a panic in it goes.
    pub escape: Escape,
    /// The call's site.
    pub site: u32,
    /// The place in the source.
    pub span: Span,
}

impl FunctionMaker<'_, '_> {
    /// An argument's words, wherever they are.
    ///
    /// # Errors
    ///
    /// It is not supported.
    pub fn argument(&mut self, context: &Context, argument: &Argument<'_>, span: Span) -> Made<(Slot, TypeId)> {
        match argument {
            Argument::Operand(operand) => self.operand(context, operand, span),
            Argument::Words(slot, ty) => Ok((*slot, *ty)),
        }
    }

    /// Puts an argument's words there; gives its type.
    ///
    /// # Errors
    ///
    /// It is not supported.
    pub fn argument_into(&mut self, context: &Context, argument: &Argument<'_>, to: Slot, span: Span) -> Made<TypeId> {
        match argument {
            Argument::Operand(operand) => self.operand_into(context, operand, to, span),
            Argument::Words(slot, ty) => {
                let words = self.size(*ty);
                self.assembler.copy(to, *slot, words);
                Ok(*ty)
            }
        }
    }

    /// A call of a function with all its arguments.
    ///
    /// # Errors
    ///
    /// It cannot be resolved, or is not supported.
    pub fn call(
        &mut self,
        context: &Context,
        id: FnId,
        args: &Args,
        mut arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let span = calling.span;
        if id == TAKE_PANIC {
            let (to, spot) = self.result(context, calling.destination, span)?;
            self.native_call(Native::TakePanic, None, &Vec::new(), to, spot.ty, calling.site);
            return self.finish_result(to, spot);
        }
        match instance(self.compiler.session, id, args)? {
            Resolved::Function(instance) => self.call_instance(context, instance, arguments, calling),
            Resolved::Closure { body, kind, called } => {
                if called == ClosureKind::FnOnce && kind != ClosureKind::FnOnce {
                    return self.call_body(context, &Body::Once(id, args.clone()), arguments, calling);
                }
                self.spread(context, &mut arguments, span)?;
                self.call_body(context, &Body::Owner(body), arguments, calling)
            }
            Resolved::FnDef(function, args) => {
                self.spread(context, &mut arguments, span)?;
                arguments.remove(0);
                self.call(context, function, &args, arguments, calling)
            }
            Resolved::FnPtr { called } => {
                self.spread(context, &mut arguments, span)?;
                let (mut pointer, mut ty) = self.argument(context, &arguments.remove(0), span)?;
                if called != ClosureKind::FnOnce {
                    ty = self.pointee(ty, span)?;
                    let to = self.assembler.number();
                    self.assembler.emit(Instruction::Load { to, pointer, offset: 0 });
                    pointer = to;
                }
                self.call_pointer(context, pointer, ty, arguments, calling)
            }
            Resolved::Virtual(method) => self.call_virtual(context, id, args, method, arguments, calling),
            Resolved::CloneShim(ty) => {
                let ty = self.compiler.layout(&ty, span)?;
                if self.is_bitwise_clone(ty) {
                    let (pointer, _) = self.argument(context, &arguments[0], span)?;
                    let spot = Spot { ty, variant: None, meta: None, at: super::place::At::Memory(pointer, 0) };
                    let (to, result) = self.result(context, calling.destination, span)?;
                    self.read_into(&spot, to);
                    return self.finish_result(to, result);
                }
                let ty = self.layout(ty).ty.clone();
                self.call_body(context, &Body::Clone(ty), arguments, calling)
            }
        }
    }

    /// Whether cloning by the language copies the words.
    fn is_bitwise_clone(&self, ty: TypeId) -> bool {
        match &self.layout(ty).shape {
            Shape::Scalar(_) | Shape::Thin | Shape::Fat | Shape::Function => true,
            Shape::Array(item, _) => self.is_bitwise_clone(*item),
            Shape::Fields(fields) => match self.layout(ty).ty {
                Ty::Tuple(_) | Ty::Closure(..) | Ty::FnDef(..) | Ty::Never => {
                    fields.iter().all(|field| self.is_bitwise_clone(field.ty))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Replaces the tuple of arguments of `Fn*::call*` by its elements.
    fn spread(&mut self, context: &Context, arguments: &mut Vec<Argument<'_>>, span: Span) -> Made<()> {
        let Some(tuple) = arguments.pop() else { return Err(self.compiler.internal("a call without its tuple")) };
        let (slot, ty) = self.argument(context, &tuple, span)?;
        match &self.layout(ty).shape {
            Shape::Fields(fields) => {
                arguments.extend(fields.iter().map(|field| Argument::Words(slot + field.offset, field.ty)));
                Ok(())
            }
            _ => Err(self.compiler.internal("a call whose arguments are no tuple")),
        }
    }

    fn call_instance(
        &mut self,
        context: &Context,
        instance: Instance,
        arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let session = self.compiler.session;
        if let BodyOwner::Fn(id) = instance.owner {
            match &session.items.functions[id.0 as usize].body {
                FnBody::Tree(_) => {}
                FnBody::Intrinsic(name) => {
                    return self.intrinsic(context, (id, name), &instance.args, arguments, calling);
                }
                FnBody::Constructor(adt, variant) => {
                    let ty = self.compiler.layout(&Ty::Adt(*adt, instance.args.clone()), calling.span)?;
                    return self.construct(context, ty, *variant, &arguments, calling.destination, calling.span);
                }
                FnBody::Required => {
                    return Err(self.compiler.internal("a trait's function without a body"));
                }
            }
        }
        self.call_body(context, &Body::Owner(instance), arguments, calling)
    }

    /// A call of a function that has code, or its code in place of the call.
    ///
    /// # Errors
    ///
    /// Something in it is not supported.
    pub fn call_body(
        &mut self,
        context: &Context,
        body: &Body,
        arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let (flow, args) = self.compiler.flow(body)?;
        if self.is_small(body, &flow) {
            let (from, ty) = self.inline(context, body, (flow, args), arguments, calling)?;
            let spot = self.place(context, calling.destination, calling.span)?;
            let words = self.size(ty);
            self.write(&spot, from);
            self.assembler.emit(Instruction::Dead { at: from, words });
            return Ok(());
        }
        let result = flow.locals[0].ty.subst(&args);
        let result = self.compiler.layout(&result, calling.span)?;
        let function = self.compiler.function(body);
        self.arguments_out(context, &arguments, result, calling.span)?;
        self.assembler.emit_at(Instruction::Call { function, frame: 0 }, calling.site);
        self.result_in(context, result, calling)
    }

    /// Puts arguments into the frame of the function that is called.
    fn arguments_out(&mut self, context: &Context, arguments: &[Argument<'_>], result: TypeId, span: Span) -> Made<()> {
        // Constants may be calls of their own, which use the same words: they go first.
        let mut ready = Vec::with_capacity(arguments.len());
        for argument in arguments {
            ready.push(match argument {
                Argument::Operand(operand @ Operand::Constant(_)) => {
                    let (slot, ty) = self.operand(context, operand, span)?;
                    Argument::Words(slot, ty)
                }
                other => *other,
            });
        }
        let mut to = OUT + FRAME_HEADER + self.size(result);
        for argument in &ready {
            let ty = self.argument_into(context, argument, to, span)?;
            to += self.size(ty);
        }
        self.flush_moved();
        Ok(())
    }

    /// Takes the result of a call.
    fn result_in(&mut self, context: &Context, result: TypeId, calling: Calling<'_>) -> Made<()> {
        if self.size(result) > 0 {
            let spot = self.place(context, calling.destination, calling.span)?;
            self.write(&spot, OUT + FRAME_HEADER);
        }
        Ok(())
    }

    /// A call through a function pointer of that type.
    ///
    /// # Errors
    ///
    /// An argument is not supported.
    pub fn call_pointer(
        &mut self,
        context: &Context,
        pointer: Slot,
        ty: TypeId,
        arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let Ty::FnPtr(sig) = &self.layout(ty).ty.clone() else {
            return Err(self.compiler.internal("a call through what is no function pointer"));
        };
        let result = self.compiler.layout(&sig.output, calling.span)?;
        let pointer = self.kept(pointer);
        self.arguments_out(context, &arguments, result, calling.span)?;
        self.assembler.emit_at(Instruction::CallPointer { pointer, frame: 0 }, calling.site);
        self.result_in(context, result, calling)
    }

    /// A copy of a word that the call itself reads: its variable may be given up together with the arguments.
    fn kept(&mut self, slot: Slot) -> Slot {
        let kept = self.assembler.number();
        self.assembler.copy(kept, slot, 1);
        kept
    }

    fn call_virtual(
        &mut self,
        context: &Context,
        id: FnId,
        args: &Args,
        method: usize,
        mut arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let output = self.compiler.session.items.functions[id.0 as usize].sig.output.subst(args);
        let result = self.compiler.layout(&output, calling.span)?;
        let (receiver, ty) = self.argument(context, &arguments.remove(0), calling.span)?;
        if self.size(ty) != 2 {
            return Err(self.compiler.internal("a virtual call of what is no trait object"));
        }
        // The function sees a thin pointer.
        let thin = self
            .compiler
            .layout(&Ty::RawPtr(interlock_lang::types::Mutability::Mut, Ty::unit().into()), calling.span)?;
        arguments.insert(0, Argument::Words(receiver, thin));
        let vtable = self.kept(receiver + 1);
        self.arguments_out(context, &arguments, result, calling.span)?;
        let method =
            u16::try_from(method + 1).map_err(|_| self.compiler.internal("a trait with too many functions"))?;
        let call = Instruction::CallVirtual { method, vtable, frame: 0 };
        self.assembler.emit_at(call, calling.site);
        self.result_in(context, result, calling)
    }

    /// Drops what is in a place.
    ///
    /// # Errors
    ///
    /// The type is not supported.
    pub fn drop_place(&mut self, context: &Context, place: &Place, escape: Escape, span: Span) -> Made<()> {
        let spot = self.place(context, place, span)?;
        self.drop_spot(context, &spot, escape, span)
    }

    /// Drops what is there.
    ///
    /// # Errors
    ///
    /// The type is not supported.
    pub fn drop_spot(&mut self, context: &Context, spot: &Spot, escape: Escape, span: Span) -> Made<()> {
        if !self.compiler.needs_drop(spot.ty)? {
            return Ok(());
        }
        let site = self.site(context, span, escape);
        let ty = self.layout(spot.ty).ty.clone();
        let pointer_ty = Ty::RawPtr(interlock_lang::types::Mutability::Mut, ty.clone().into());
        let pointer_ty = self.compiler.layout(&pointer_ty, span)?;
        let pointer = self.variable(pointer_ty);
        self.address_into(spot, pointer)?;
        let argument = Argument::Words(pointer, pointer_ty);
        if let Shape::Dyn = self.layout(spot.ty).shape {
            let out = OUT + FRAME_HEADER;
            self.assembler.emit(Instruction::Move { to: out, from: pointer });
            let call = Instruction::CallVirtual { method: 0, vtable: pointer + 1, frame: 0 };
            self.assembler.emit_at(call, site);
            return Ok(());
        }
        let body = Body::Glue(ty);
        let (flow, args) = self.compiler.flow(&body)?;
        if self.is_small(&body, &flow) {
            let nowhere = Place::from(interlock_lang::flow::Local(0));
            let calling = Calling { destination: &nowhere, escape, site, span };
            self.inline(context, &body, (flow, args), vec![argument], calling)?;
            return Ok(());
        }
        let function = self.compiler.function(&body);
        self.argument_into(context, &argument, OUT + FRAME_HEADER, span)?;
        self.assembler.emit_at(Instruction::Call { function, frame: 0 }, site);
        Ok(())
    }
}
