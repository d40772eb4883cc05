//! Places: words of the frame, or of memory behind a pointer; operands, which are read from there; and where results go.

use interlock_lang::check::typed::Value;
use interlock_lang::flow::{Constant, ConstantKind, Operand, Place, Step};
use interlock_lang::items::{BodyOwner, Instance};
use interlock_lang::source::Span;
use interlock_lang::types::instance::constant;
use interlock_lang::types::{Args, Ty};

use super::call::Calling;
use super::compiler::Body;
use super::function::{Context, Escape, FunctionMaker, Made};
use super::instruction::{Instruction, Slot};
use super::layout::{Scalar, Shape, TypeId};
use crate::vm::memory::{CONSTANTS, address};

/// Where a value is.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Its type.
    pub ty: TypeId,
    /// The variant whose fields come next.
    pub variant: Option<u32>,
    /// The word that says how long an unsized value is, or which vtable it has.
    pub meta: Option<Slot>,
    /// Its words.
    pub at: At,
}

/// The first word of a value.
#[derive(Clone, Copy, Debug)]
pub enum At {
    /// Of the frame.
    Frame(Slot),
    /// So many words behind the pointer in a slot.
    Memory(Slot, u32),
}

impl FunctionMaker<'_, '_> {
    /// What a pointer of that type points to.
    ///
    /// # Errors
    ///
    /// It is no pointer, or points to what has no layout.
    pub fn pointee(&mut self, ty: TypeId, span: Span) -> Made<TypeId> {
        let inner = match &self.layout(ty).ty {
            Ty::Ref(_, inner) | Ty::RawPtr(_, inner) => (**inner).clone(),
            Ty::Adt(_, args) if !args.is_empty() => args[0].clone(),
            _ => return Err(self.compiler.internal("a dereference of what is no pointer")),
        };
        self.compiler.layout(&inner, span)
    }

    /// Follows the way to a place.
    ///
    /// # Errors
    ///
    /// A type on the way is not supported.
    pub fn place(&mut self, context: &Context, place: &Place, span: Span) -> Made<Spot> {
        let (slot, ty) = context.locals[place.local.0 as usize];
        let mut spot = Spot { ty, variant: None, meta: None, at: At::Frame(slot) };
        for step in &place.path {
            spot = self.step(context, spot, step, span)?;
        }
        Ok(spot)
    }

    fn step(&mut self, context: &Context, spot: Spot, step: &Step, span: Span) -> Made<Spot> {
        match step {
            Step::Deref => {
                let ty = self.pointee(spot.ty, span)?;
                let fat = !self.compiler.program.layouts.is_sized(ty);
                let pointer = self.pointer_words(&spot, if fat { 2 } else { 1 });
                Ok(Spot { ty, variant: None, meta: fat.then_some(pointer + 1), at: At::Memory(pointer, 0) })
            }
            Step::Variant(variant) => Ok(Spot { variant: Some(*variant), ..spot }),
            Step::Field(index, _) => {
                let layout = self.layout(spot.ty);
                let fields = match (&layout.shape, spot.variant) {
                    (Shape::Fields(fields), _) => fields,
                    (Shape::Enum(_, variants), Some(variant)) => &variants[variant as usize],
                    _ => return Err(self.compiler.internal("a field of what has none")),
                };
                let Some(field) = fields.get(*index as usize) else {
                    return Err(self.compiler.internal("a field that is not there"));
                };
                let meta = if self.compiler.program.layouts.is_sized(field.ty) { None } else { spot.meta };
                Ok(Spot { ty: field.ty, variant: None, meta, at: spot.at.behind(field.offset) })
            }
            Step::Index(local) => {
                let item = self.item(spot.ty)?;
                let (index, _) = context.locals[local.0 as usize];
                let pointer = self.assembler.pointer();
                self.start_into(&spot, pointer);
                let words = self.element_words(item)?;
                self.assembler.emit(Instruction::Element { words, to: pointer, pointer, index });
                Ok(Spot { ty: item, variant: None, meta: None, at: At::Memory(pointer, 0) })
            }
            Step::ConstantIndex { offset, from_end } => self.constant_index(spot, *offset, *from_end),
            Step::Subslice { from, to } => self.subslice(spot, *from, *to, span),
        }
    }

    /// The element type of an array or slice.
    fn item(&self, ty: TypeId) -> Made<TypeId> {
        match self.layout(ty).shape {
            Shape::Array(item, _) | Shape::Slice(item) => Ok(item),
            _ => Err(self.compiler.internal("an element of what has none")),
        }
    }

    /// The words of an element, as instructions hold them.
    ///
    /// # Errors
    ///
    /// They are too many.
    pub fn element_words(&self, item: TypeId) -> Made<u16> {
        u16::try_from(self.size(item)).map_err(|_| self.compiler.internal("an element that is too large"))
    }

    fn constant_index(&mut self, spot: Spot, offset: u64, from_end: bool) -> Made<Spot> {
        let item = self.item(spot.ty)?;
        let words = self.size(item);
        let at = match (&self.layout(spot.ty).shape, from_end, spot.meta) {
            (Shape::Array(_, length), true, _) => spot.at.behind((length.saturating_sub(offset)) as u32 * words),
            (_, false, _) => spot.at.behind(offset as u32 * words),
            (_, true, Some(length)) => {
                let index = self.assembler.number();
                self.assembler.emit(Instruction::BinaryConst {
                    op: super::instruction::Binary::Sub,
                    scalar: usize_scalar(),
                    to: index,
                    a: length,
                    value: offset as i32,
                });
                let pointer = self.assembler.pointer();
                self.start_into(&spot, pointer);
                let words = self.element_words(item)?;
                self.assembler.emit(Instruction::Element { words, to: pointer, pointer, index });
                At::Memory(pointer, 0)
            }
            _ => return Err(self.compiler.internal("a slice without its length")),
        };
        Ok(Spot { ty: item, variant: None, meta: None, at })
    }

    fn subslice(&mut self, spot: Spot, from: u64, to: u64, span: Span) -> Made<Spot> {
        let item = self.item(spot.ty)?;
        let at = spot.at.behind(from as u32 * self.size(item));
        let item_ty = self.layout(item).ty.clone();
        if let Shape::Array(_, length) = self.layout(spot.ty).shape {
            let length = Ty::Const(u128::from(length.saturating_sub(from + to)));
            let ty = self.compiler.layout(&Ty::Array(item_ty.into(), length.into()), span)?;
            return Ok(Spot { ty, variant: None, meta: None, at });
        }
        let Some(length) = spot.meta else { return Err(self.compiler.internal("a slice without its length")) };
        let rest = self.assembler.number();
        self.assembler.emit(Instruction::BinaryConst {
            op: super::instruction::Binary::Sub,
            scalar: usize_scalar(),
            to: rest,
            a: length,
            value: (from + to) as i32,
        });
        Ok(Spot { ty: spot.ty, variant: None, meta: Some(rest), at })
    }

    /// The words of a pointer that is in a place: where they are, or loaded.
    fn pointer_words(&mut self, spot: &Spot, words: u32) -> Slot {
        match spot.at {
            At::Frame(slot) => slot,
            At::Memory(pointer, offset) => {
                let to = self.assembler.variable(if words == 2 { &[true, false] } else { &[true] });
                self.load(to, pointer, offset, words);
                to
            }
        }
    }

    fn load(&mut self, to: Slot, pointer: Slot, offset: u32, words: u32) {
        match words {
            0 => {}
            1 => self.assembler.emit(Instruction::Load { to, pointer, offset }),
            _ => self.assembler.emit(Instruction::LoadWords { words: words as u16, to, pointer, offset }),
        }
    }

    /// The address of a place's first word.
    fn start_into(&mut self, spot: &Spot, to: Slot) {
        match spot.at {
            At::Frame(slot) => self.assembler.emit(Instruction::AddressOf { to, slot }),
            At::Memory(pointer, 0) => self.assembler.copy(to, pointer, 1),
            At::Memory(pointer, offset) => {
                self.assembler.emit(Instruction::Offset { to, pointer, words: offset as i32 });
            }
        }
    }

    /// A pointer to a place: one word, or two if it is unsized.
    ///
    /// # Errors
    ///
    /// It is unsized, and how long is not known.
    pub fn address_into(&mut self, spot: &Spot, to: Slot) -> Made<()> {
        self.start_into(spot, to);
        if !self.compiler.program.layouts.is_sized(spot.ty) {
            let Some(meta) = spot.meta else {
                return Err(self.compiler.internal("an unsized value without its length"));
            };
            self.assembler.copy(to + 1, meta, 1);
        }
        Ok(())
    }

    /// Copies a value to the frame.
    pub fn read_into(&mut self, spot: &Spot, to: Slot) {
        let words = self.size(spot.ty);
        match spot.at {
            At::Frame(slot) => self.assembler.copy(to, slot, words),
            At::Memory(pointer, offset) => self.load(to, pointer, offset, words),
        }
    }

    /// Copies a value from the frame.
    pub fn write(&mut self, spot: &Spot, from: Slot) {
        let words = self.size(spot.ty);
        match (spot.at, words) {
            (_, 0) => {}
            (At::Frame(slot), _) => self.assembler.copy(slot, from, words),
            (At::Memory(pointer, offset), 1) => self.assembler.emit(Instruction::Store { pointer, offset, from }),
            (At::Memory(pointer, offset), _) => {
                self.assembler.emit(Instruction::StoreWords { words: words as u16, pointer, offset, from });
            }
        }
    }

    /// Where a result is computed: in its place, if that is in the frame, else in words of its own.
    ///
    /// # Errors
    ///
    /// The place is not supported.
    pub fn result(&mut self, context: &Context, place: &Place, span: Span) -> Made<(Slot, Spot)> {
        let spot = self.place(context, place, span)?;
        match spot.at {
            At::Frame(slot) => Ok((slot, spot)),
            At::Memory(..) => Ok((self.variable(spot.ty), spot)),
        }
    }

    /// Brings a result to its place.
    ///
    /// # Errors
    ///
    /// None at present.
    pub fn finish_result(&mut self, from: Slot, spot: Spot) -> Made<()> {
        if let At::Memory(..) = spot.at {
            self.write(&spot, from);
        }
        Ok(())
    }

    /// The words of an operand: where they are, or brought to the frame.
    ///
    /// # Errors
    ///
    /// It is not supported.
    pub fn operand(&mut self, context: &Context, operand: &Operand, span: Span) -> Made<(Slot, TypeId)> {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => {
                let spot = self.place(context, place, span)?;
                match spot.at {
                    At::Frame(slot) => {
                        if let Operand::Move(_) = operand {
                            let words = self.size(spot.ty);
                            self.moved_from(slot, words);
                        }
                        Ok((slot, spot.ty))
                    }
                    At::Memory(..) => {
                        let to = self.variable(spot.ty);
                        self.read_into(&spot, to);
                        Ok((to, spot.ty))
                    }
                }
            }
            Operand::Constant(constant) => {
                let ty = self.ty(context, &constant.ty, span)?;
                let to = self.variable(ty);
                self.constant_into(context, constant, ty, to, span)?;
                Ok((to, ty))
            }
        }
    }

    /// Brings the words of an operand to the frame.
    ///
    /// # Errors
    ///
    /// It is not supported.
    pub fn operand_into(&mut self, context: &Context, operand: &Operand, to: Slot, span: Span) -> Made<TypeId> {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => {
                let spot = self.place(context, place, span)?;
                self.read_into(&spot, to);
                if let (Operand::Move(_), At::Frame(slot)) = (operand, spot.at) {
                    let words = self.size(spot.ty);
                    self.moved_from(slot, words);
                }
                Ok(spot.ty)
            }
            Operand::Constant(constant) => {
                let ty = self.ty(context, &constant.ty, span)?;
                self.constant_into(context, constant, ty, to, span)?;
                Ok(ty)
            }
        }
    }

    fn constant_into(&mut self, context: &Context, constant: &Constant, ty: TypeId, to: Slot, span: Span) -> Made<()> {
        match &constant.kind {
            ConstantKind::Value(value) => self.value_into(value, ty, to),
            ConstantKind::Function => Ok(()),
            ConstantKind::Param(param) => match param.subst(&context.args) {
                Ty::Const(value) => self.value_into(&Value::Int(value), ty, to),
                _ => Err(self.compiler.internal("a const parameter without a value")),
            },
            ConstantKind::Static(id) => {
                let value = self.compiler.static_address(*id)?;
                self.assembler.emit(Instruction::Const { to, value });
                Ok(())
            }
            ConstantKind::Promoted(index) => {
                let value = self.compiler.promoted_address(&context.flow, *index, &context.args)?;
                self.assembler.emit(Instruction::Const { to, value });
                Ok(())
            }
            ConstantKind::Item(instance) => {
                let args: Args = instance.args.iter().map(|ty| ty.subst(&context.args)).collect();
                let owner = self.constant_owner(instance, &args)?;
                let body = Body::Owner(owner);
                let site = self.site(context, span, Escape::Terminate);
                // The result is taken from where the call leaves it, not through a place of the graph.
                // Operands before this one are still to be read.
                let moved = self.take_moved();
                let made = self.constant_call(context, &body, to, ty, site, span);
                self.give_moved(moved);
                made
            }
        }
    }

    /// The const item that is meant: one of a trait is looked up in the impl.
    fn constant_owner(&mut self, instance: &Instance, args: &Args) -> Made<Instance> {
        match instance.owner {
            BodyOwner::Const(id) => Ok(constant(self.compiler.session, id, args)?),
            owner => Ok(Instance { owner, args: args.clone() }),
        }
    }

    fn constant_call(
        &mut self,
        context: &Context,
        body: &Body,
        to: Slot,
        ty: TypeId,
        site: u32,
        span: Span,
    ) -> Made<()> {
        use super::instruction::{FRAME_HEADER, OUT};
        let (flow, args) = self.compiler.flow(body)?;
        let words = self.size(ty);
        if self.is_small(body, &flow) {
            let nowhere = Place::from(interlock_lang::flow::Local(0));
            let calling = Calling { destination: &nowhere, escape: Escape::Terminate, site, span };
            let (from, _) = self.inline(context, body, (flow, args), Vec::new(), calling)?;
            self.assembler.copy(to, from, words);
            return Ok(());
        }
        let function = self.compiler.function(body);
        self.assembler.emit_at(Instruction::Call { function, frame: 0 }, site);
        self.assembler.copy(to, OUT + FRAME_HEADER, words);
        Ok(())
    }

    /// A literal.
    fn value_into(&mut self, value: &Value, ty: TypeId, to: Slot) -> Made<()> {
        let shape = &self.layout(ty).shape;
        let word = match value {
            Value::Bool(value) => u64::from(*value),
            Value::Char(value) => u64::from(*value),
            Value::Int(value) => {
                if let Shape::Scalar(Scalar::Int(int)) = shape {
                    let words = crate::vm::arithmetic::canonical_128(*int, *value);
                    if int.bits() == 128 {
                        self.assembler.emit(Instruction::Const { to: to + 1, value: (words >> 64) as u64 });
                    }
                    words as u64
                } else {
                    *value as u64
                }
            }
            Value::Float(bits) => match shape {
                Shape::Scalar(Scalar::F32) => u64::from((f64::from_bits(*bits) as f32).to_bits()),
                _ => *bits,
            },
            Value::Str(text) => {
                let number = self.compiler.program.texts.intern(text);
                self.assembler.emit(Instruction::Const { to: to + 1, value: text.len() as u64 });
                u64::from(number)
            }
            Value::Bytes(bytes) => {
                let block = self.compiler.constant(bytes.iter().map(|&byte| u64::from(byte)).collect());
                address(CONSTANTS + block, 0)
            }
        };
        self.assembler.emit(Instruction::Const { to, value: word });
        Ok(())
    }
}

impl At {
    /// So many words further on.
    #[must_use]
    pub fn behind(self, words: u32) -> Self {
        match self {
            Self::Frame(slot) => Self::Frame(slot + words),
            Self::Memory(pointer, offset) => Self::Memory(pointer, offset + words),
        }
    }
}

/// `usize`
#[must_use]
pub fn usize_scalar() -> Scalar {
    Scalar::Int(interlock_lang::types::IntTy::Usize)
}
