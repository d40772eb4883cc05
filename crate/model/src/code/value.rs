//! Values that are computed: aggregates, operations, references, conversions.

use interlock_lang::check::typed::CastKind;
use interlock_lang::flow::{AggregateKind, Operand, Place, Rvalue};
use interlock_lang::source::Span;
use interlock_lang::tree::UnaryOp;
use interlock_lang::types::{Args, IntTy, Ty};

use super::call::Argument;
use super::checked::binary;
use super::compiler::Body;
use super::function::{Context, FunctionMaker, Made};
use super::instruction::{Binary, Instruction, Slot, Unary};
use super::layout::{Scalar, Shape, Tag, TypeId};
use super::place::{At, Spot};
use crate::vm::memory::FUNCTION_BASE;

impl FunctionMaker<'_, '_> {
    /// `place = value`
    ///
    /// # Errors
    ///
    /// Something in it is not supported.
    pub fn assign(&mut self, context: &Context, place: &Place, value: &Rvalue, span: Span) -> Made<()> {
        if let Rvalue::Aggregate(kind, operands) = value {
            let (ty, variant) = self.aggregate_type(context, kind, place, span)?;
            let arguments: Vec<Argument<'_>> = operands.iter().map(Argument::Operand).collect();
            return self.construct(context, ty, variant, &arguments, place, span);
        }
        if let Rvalue::Use(operand) = value {
            return self.assign_operand(context, place, operand, span);
        }
        match value {
            Rvalue::Use(_) | Rvalue::Aggregate(..) => Ok(()),
            Rvalue::Repeat(operand, count) => self.repeat(context, operand, count, place, span),
            Rvalue::Ref(_, of) => {
                let of = self.place(context, of, span)?;
                let (to, spot) = self.result(context, place, span)?;
                self.address_into(&of, to)?;
                self.finish_result(to, spot)
            }
            Rvalue::Length(of) => {
                let of = self.place(context, of, span)?;
                let (to, spot) = self.result(context, place, span)?;
                match (&self.layout(of.ty).shape, of.meta) {
                    (Shape::Array(_, length), _) => self.assembler.emit(Instruction::Const { to, value: *length }),
                    (_, Some(meta)) => self.assembler.copy(to, meta, 1),
                    _ => return Err(self.compiler.internal("the length of what has none")),
                }
                self.finish_result(to, spot)
            }
            Rvalue::Cast(kind, operand, into) => {
                let (from, from_ty) = self.operand(context, operand, span)?;
                let into = self.ty(context, into, span)?;
                let (to, spot) = self.result(context, place, span)?;
                self.cast(*kind, from, from_ty, to, into, span)?;
                self.finish_result(to, spot)
            }
            Rvalue::Binary(op, a, b) => {
                let (a, ty) = self.operand(context, a, span)?;
                let (b, _) = self.operand(context, b, span)?;
                let op = binary(*op).ok_or_else(|| self.compiler.internal("a lazy operator as a value"))?;
                let (to, spot) = self.result(context, place, span)?;
                self.operation(op, ty, to, a, b)?;
                self.finish_result(to, spot)
            }
            Rvalue::Unary(op, a) => {
                let (a, ty) = self.operand(context, a, span)?;
                let scalar = self.scalar(ty)?;
                let (to, spot) = self.result(context, place, span)?;
                let op = if *op == UnaryOp::Neg { Unary::Neg } else { Unary::Not };
                self.assembler.emit(Instruction::Unary { op, scalar, to, a });
                self.finish_result(to, spot)
            }
            Rvalue::Variant(of) => {
                let of = self.place(context, of, span)?;
                let (to, spot) = self.result(context, place, span)?;
                self.variant_into(&of, to);
                self.finish_result(to, spot)
            }
        }
    }

    fn assign_operand(&mut self, context: &Context, place: &Place, operand: &Operand, span: Span) -> Made<()> {
        // Straight to the frame, or straight from it.
        if let Operand::Constant(_) = operand
            && let At::Frame(slot) = self.place(context, place, span)?.at
        {
            self.operand_into(context, operand, slot, span)?;
            return Ok(());
        }
        let (from, _) = self.operand(context, operand, span)?;
        let spot = self.place(context, place, span)?;
        self.write(&spot, from);
        Ok(())
    }

    fn aggregate_type(
        &mut self,
        context: &Context,
        kind: &AggregateKind,
        place: &Place,
        span: Span,
    ) -> Made<(TypeId, u32)> {
        let subst = |args: &Args| -> Args { args.iter().map(|ty| ty.subst(&context.args)).collect() };
        Ok(match kind {
            AggregateKind::Tuple | AggregateKind::Array(_) => (self.place(context, place, span)?.ty, 0),
            AggregateKind::Adt(adt, variant, args) => {
                (self.compiler.layout(&Ty::Adt(*adt, subst(args)), span)?, *variant)
            }
            AggregateKind::Closure(id, args) => (self.compiler.layout(&Ty::Closure(*id, subst(args)), span)?, 0),
        })
    }

    /// A struct, tuple, array, closure or variant from its fields, into a place.
    ///
    /// # Errors
    ///
    /// A field is not supported.
    pub fn construct(
        &mut self,
        context: &Context,
        ty: TypeId,
        variant: u32,
        fields: &[Argument<'_>],
        place: &Place,
        span: Span,
    ) -> Made<()> {
        let spot = self.place(context, place, span)?;
        let reads_place = |argument: &Argument<'_>| match argument {
            Argument::Operand(Operand::Copy(from) | Operand::Move(from)) => {
                from.local == place.local || !from.path.is_empty()
            }
            Argument::Operand(Operand::Constant(_)) => false,
            Argument::Words(..) => true,
        };
        let to = match spot.at {
            At::Frame(slot) if !fields.iter().any(reads_place) => slot,
            _ => self.variable(ty),
        };
        self.construct_at(context, ty, variant, fields, to, span)?;
        let made = Spot { ty, ..spot };
        match made.at {
            At::Frame(slot) if slot == to => {}
            _ => self.write(&made, to),
        }
        Ok(())
    }

    fn construct_at(
        &mut self,
        context: &Context,
        ty: TypeId,
        variant: u32,
        fields: &[Argument<'_>],
        to: Slot,
        span: Span,
    ) -> Made<()> {
        let layout = self.layout(ty);
        let offsets: Vec<u32> = match &layout.shape {
            Shape::Fields(known) => known.iter().map(|field| field.offset).collect(),
            Shape::Array(item, count) => {
                let words = self.size(*item);
                (0..*count as u32).map(|index| index * words).collect()
            }
            Shape::Enum(tag, variants) => {
                let known = &variants[variant as usize];
                let used: u32 = known.iter().map(|field| self.size(field.ty)).sum();
                let tag_words = u32::from(*tag == Tag::Word);
                if used + tag_words < layout.size {
                    self.assembler.emit(Instruction::Clear { at: to, words: layout.size });
                }
                if *tag == Tag::Word {
                    self.assembler.emit(Instruction::Const { to, value: u64::from(variant) });
                }
                known.iter().map(|field| field.offset).collect()
            }
            _ => return Err(self.compiler.internal("a value made of fields that has none")),
        };
        for (argument, offset) in fields.iter().zip(offsets) {
            self.argument_into(context, argument, to + offset, span)?;
        }
        Ok(())
    }

    fn repeat(&mut self, context: &Context, operand: &Operand, count: &Ty, place: &Place, span: Span) -> Made<()> {
        let Ty::Const(count) =
            interlock_lang::types::instance::normalize_concrete(self.compiler.session, &count.subst(&context.args))?
        else {
            return Err(self.compiler.internal("a length that is not known"));
        };
        let (from, ty) = self.operand(context, operand, span)?;
        let words = self.size(ty);
        let (to, spot) = self.result(context, place, span)?;
        let total = words * count as u32;
        if total > 0 {
            self.assembler.copy(to, from, words);
            // Each copy doubles what is there.
            let mut filled = words;
            while filled < total {
                let next = filled.min(total - filled);
                self.assembler.copy(to + filled, to, next);
                filled += next;
            }
        }
        self.finish_result(to, spot)
    }

    /// Which variant is there.
    pub fn variant_into(&mut self, of: &Spot, to: Slot) {
        let (tag, variants) = match &self.layout(of.ty).shape {
            Shape::Enum(tag, variants) => (*tag, variants.len()),
            _ => (Tag::None, 1),
        };
        let word = |maker: &mut Self, offset: u32, to: Slot| match of.at {
            At::Frame(slot) => slot + offset,
            At::Memory(pointer, start) => {
                maker.assembler.emit(Instruction::Load { to, pointer, offset: start + offset });
                to
            }
        };
        match tag {
            Tag::None => self.assembler.emit(Instruction::Const { to, value: variants.saturating_sub(1) as u64 }),
            Tag::Word => {
                let from = word(self, 0, to);
                self.assembler.copy(to, from, 1);
            }
            Tag::Niche { word: at, empty } => {
                let a = word(self, at, to);
                let op = if empty == 0 { Binary::Ne } else { Binary::Eq };
                let scalar = Scalar::Int(IntTy::U64);
                self.assembler.emit(Instruction::BinaryConst { op, scalar, to, a, value: 0 });
            }
        }
    }

    /// An operation that cannot panic, of two values of one type (of a shift, the second is a `u32`).
    ///
    /// # Errors
    ///
    /// The type has no such operation.
    pub fn operation(&mut self, op: Binary, ty: TypeId, to: Slot, a: Slot, b: Slot) -> Made<()> {
        let word = Scalar::Int(IntTy::U64);
        let scalar = match &self.layout(ty).shape {
            Shape::Scalar(scalar) => *scalar,
            Shape::Thin | Shape::Function => word,
            Shape::Enum(..) if self.size(ty) == 1 => word,
            Shape::Fat if matches!(op, Binary::Eq | Binary::Ne) => Scalar::Int(IntTy::U128),
            Shape::Fields(_) | Shape::Enum(..) if self.size(ty) == 0 => {
                let equal = matches!(op, Binary::Eq | Binary::Le | Binary::Ge);
                self.assembler.emit(Instruction::Const { to, value: u64::from(equal) });
                return Ok(());
            }
            _ => return Err(self.compiler.internal("an operation on what is no number")),
        };
        self.assembler.emit(Instruction::Binary { op, scalar, to, a, b });
        Ok(())
    }

    /// A conversion.
    ///
    /// # Errors
    ///
    /// It is not supported.
    pub fn cast(
        &mut self,
        kind: CastKind,
        from: Slot,
        from_ty: TypeId,
        to: Slot,
        into: TypeId,
        span: Span,
    ) -> Made<()> {
        match kind {
            CastKind::Numeric => self.numeric(from, from_ty, to, into, span),
            CastKind::Never => Ok(()),
            CastKind::Pointer => {
                let words = self.size(into).min(self.size(from_ty));
                self.assembler.copy(to, from, words);
                Ok(())
            }
            CastKind::Unsize => self.unsize(from, from_ty, to, into, span),
            CastKind::FnPointer => {
                let Ty::FnDef(id, args) = &self.layout(from_ty).ty else {
                    return Err(self.compiler.internal("a pointer to what is no function"));
                };
                let function = self.compiler.indirect(&Body::Thunk(*id, args.clone()))?;
                self.assembler.emit(Instruction::Const { to, value: FUNCTION_BASE + u64::from(function) });
                Ok(())
            }
            CastKind::ClosureFnPointer => {
                let ty = self.layout(from_ty).ty.clone();
                let function = self.compiler.function(&Body::ClosurePointer(ty));
                self.assembler.emit(Instruction::Const { to, value: FUNCTION_BASE + u64::from(function) });
                Ok(())
            }
        }
    }

    /// `as` between numbers.
    ///
    /// # Errors
    ///
    /// One of the types is no number.
    pub fn numeric(&mut self, from: Slot, from_ty: TypeId, to: Slot, into: TypeId, span: Span) -> Made<()> {
        let source = self.layout(from_ty);
        let Shape::Scalar(into_scalar) = self.layout(into).shape else {
            return Err(self.compiler.internal("a conversion to what is no number"));
        };
        match &source.shape {
            Shape::Scalar(scalar) => {
                self.assembler.emit(Instruction::Cast { from: *scalar, into: into_scalar, to, a: from });
                Ok(())
            }
            Shape::Enum(..) => {
                let Ty::Adt(id, _) = &source.ty else { return Err(self.compiler.internal("an enum that is none")) };
                let index = self.assembler.number();
                self.variant_into(&Spot { ty: from_ty, variant: None, meta: None, at: At::Frame(from) }, index);
                let discriminants: Vec<i128> = self.compiler.session.items.adts[id.0 as usize]
                    .variants
                    .iter()
                    .map(|variant| variant.discriminant)
                    .collect();
                self.discriminant(&discriminants, index);
                self.assembler.emit(Instruction::Cast {
                    from: Scalar::Int(IntTy::I64),
                    into: into_scalar,
                    to,
                    a: index,
                });
                Ok(())
            }
            Shape::Thin | Shape::Fat | Shape::Function => {
                Err(interlock_lang::diagnostic::Diagnostic::unsupported("an address as a number", span).into())
            }
            _ => Err(self.compiler.internal("a conversion of what is no number")),
        }
    }

    /// From the index of a variant to its number.
    fn discriminant(&mut self, discriminants: &[i128], index: Slot) {
        if discriminants.iter().enumerate().all(|(index, &number)| index as i128 == number) {
            return;
        }
        let done = self.assembler.label();
        for (variant, &number) in discriminants.iter().enumerate() {
            let next = self.assembler.label();
            let here = self.assembler.label();
            self.assembler.emit(Instruction::JumpIfEqual { on: index, value: variant as u32, target: here.0 });
            self.assembler.jump(next);
            self.assembler.place(here);
            self.assembler.emit(Instruction::Const { to: index, value: number as u64 });
            self.assembler.jump(done);
            self.assembler.place(next);
        }
        self.assembler.place(done);
    }

    /// A pointer to a sized value becomes one to an unsized value.
    fn unsize(&mut self, from: Slot, from_ty: TypeId, to: Slot, into: TypeId, span: Span) -> Made<()> {
        let (source, target) = (self.layout(from_ty), self.layout(into));
        match (&source.ty, &target.ty) {
            (Ty::Ref(_, a) | Ty::RawPtr(_, a), Ty::Ref(_, b) | Ty::RawPtr(_, b)) => {
                let (a, b) = (self.compiler.layout(a, span)?, self.compiler.layout(b, span)?);
                self.assembler.copy(to, from, 1);
                if source.size == 2 {
                    // From `dyn A + Send` to `dyn A`: the vtable is the same.
                    self.assembler.copy(to + 1, from + 1, 1);
                    return self.same_object(a, b, span);
                }
                let meta = self.unsized_meta(a, b)?;
                self.assembler.emit(Instruction::Const { to: to + 1, value: meta });
                Ok(())
            }
            (Ty::Adt(..), Ty::Adt(..)) => {
                // Box, Rc, Arc: the one field that is not empty is the pointer.
                let (Shape::Fields(a), Shape::Fields(b)) = (&source.shape, &target.shape) else {
                    return Err(self.compiler.internal("a conversion of an enum to an unsized one"));
                };
                let pair = a.iter().zip(b.iter()).find(|(a, _)| self.size(a.ty) > 0);
                let Some((a, b)) = pair.map(|(a, b)| (*a, *b)) else {
                    return Err(self.compiler.internal("a pointer without a pointer"));
                };
                self.unsize(from + a.offset, a.ty, to + b.offset, b.ty, span)
            }
            _ => Err(self.compiler.internal("a conversion to an unsized type of what is no pointer")),
        }
    }

    fn same_object(&mut self, a: TypeId, b: TypeId, span: Span) -> Made<()> {
        let principal = |maker: &Self, ty: TypeId| match &maker.layout(ty).ty {
            Ty::Dyn(dyn_ty) => Some(dyn_ty.principal.as_ref().map(|(id, _)| *id)),
            _ => None,
        };
        match (principal(self, a), principal(self, b)) {
            (Some(a), Some(b)) if a != b => {
                Err(interlock_lang::diagnostic::Diagnostic::unsupported("a trait object as one of a supertrait", span)
                    .into())
            }
            _ => Ok(()),
        }
    }

    /// The second word of a pointer to an unsized value that was a sized one.
    fn unsized_meta(&mut self, a: TypeId, b: TypeId) -> Made<u64> {
        let (source, target) = (self.layout(a), self.layout(b));
        match (&source.shape, &target.shape) {
            (Shape::Array(_, length), Shape::Slice(_)) => Ok(*length),
            (_, Shape::Dyn) => {
                let Ty::Dyn(dyn_ty) = &target.ty else {
                    return Err(self.compiler.internal("a trait object that is none"));
                };
                Ok(u64::from(self.compiler.vtable(a, dyn_ty)?))
            }
            (Shape::Fields(from), Shape::Fields(into)) => match (from.last(), into.last()) {
                (Some(from), Some(into)) => self.unsized_meta(from.ty, into.ty),
                _ => Err(self.compiler.internal("a conversion to an unsized type without parts")),
            },
            _ => Err(self.compiler.internal("a conversion to an unsized type that is none")),
        }
    }
}
