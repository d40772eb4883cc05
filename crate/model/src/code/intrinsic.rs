//! Intrinsics: what the library texts ask of the machine becomes instructions, constants, or native operations.

use interlock_lang::check::typed::CastKind;
use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::FnId;
use interlock_lang::types::{Args, IntTy, Ty};

use super::call::{Argument, Calling};
use super::compiler::Body;
use super::function::{Context, FunctionMaker, Made};
use super::instruction::{Binary, Instruction, Slot, Unary};
use super::layout::{Scalar, Shape, TypeId};
use super::native::Native;
use super::place::{At, Spot};
use super::program::NativeCall;
use super::{observable, size};

/// The arguments of an intrinsic that are in the frame.
type Values = Vec<(Slot, TypeId)>;

impl FunctionMaker<'_, '_> {
    /// The number of a native operation.
    pub fn native(&mut self, op: Native, args: u32, result: u32, ty: Option<TypeId>) -> u32 {
        let ty = ty.unwrap_or(TypeId(u32::MAX));
        self.compiler.native(NativeCall { op, args, result, ty, function: u32::MAX })
    }

    /// An intrinsic in place of its call.
    ///
    /// # Errors
    ///
    /// The machine does not have it, or not for these types.
    pub fn intrinsic(
        &mut self,
        context: &Context,
        (id, name): (FnId, &str),
        types: &Args,
        arguments: Vec<Argument<'_>>,
        calling: Calling<'_>,
    ) -> Made<()> {
        let span = calling.span;
        match name {
            "call_box" => {
                let body = Body::Boxed(id, types[1].clone(), types[0].clone());
                return self.call_body(context, &body, arguments, calling);
            }
            "catch" => {
                let body = Body::Catch(types[0].clone(), types[1].clone());
                return self.call_body(context, &body, arguments, calling);
            }
            "drop_in_place" => {
                let (pointer, _) = self.argument(context, &arguments[0], span)?;
                let ty = self.compiler.layout(&types[0], span)?;
                let meta = (!self.compiler.program.layouts.is_sized(ty)).then_some(pointer + 1);
                let spot = Spot { ty, variant: None, meta, at: At::Memory(pointer, 0) };
                return self.drop_spot(context, &spot, calling.escape, span);
            }
            _ => {}
        }
        let mut values = Values::with_capacity(arguments.len());
        for argument in &arguments {
            values.push(self.argument(context, argument, span)?);
        }
        let first = match types.first() {
            Some(ty) => Some(self.compiler.layout(ty, span)?),
            None => None,
        };
        // What never returns has no place to put anything.
        let (to, spot) = self.result(context, calling.destination, span)?;
        let done = self.constant_intrinsic(name, first, types, to)?
            || self.memory_intrinsic(name, first, &values, to)?
            || self.number_intrinsic(name, first, types, &values, to, calling)?
            || self.scheduling_intrinsic(name, types, &values, to, calling)?;
        if !done {
            let Some(op) = Native::named(name) else {
                return Err(Diagnostic::unsupported(format!("the operation `{name}` of the library"), span).into());
            };
            self.native_call(op, first, &values, to, spot.ty, calling.site);
        }
        self.finish_result(to, spot)
    }

    /// A native operation on arguments that are put side by side.
    pub fn native_call(
        &mut self,
        op: Native,
        ty: Option<TypeId>,
        values: &Values,
        to: Slot,
        result: TypeId,
        site: u32,
    ) {
        let args = self.gather(values);
        let words = values.iter().map(|&(_, ty)| self.size(ty)).sum();
        let result = self.size(result);
        let native = self.native(op, words, result, ty);
        self.assembler.emit_at(Instruction::Native { native, to, args }, site);
    }

    /// Values side by side: where they are, if there is one only.
    fn gather(&mut self, values: &Values) -> Slot {
        if let [(slot, _)] = values[..] {
            return slot;
        }
        let pointers: Vec<bool> = values.iter().flat_map(|&(_, ty)| self.layout(ty).pointers.to_vec()).collect();
        let args = self.assembler.variable(&pointers);
        let mut to = args;
        for &(slot, ty) in values {
            let words = self.size(ty);
            self.assembler.copy(to, slot, words);
            to += words;
        }
        args
    }

    fn constant(&mut self, to: Slot, value: u64) -> Made<bool> {
        self.assembler.emit(Instruction::Const { to, value });
        Ok(true)
    }

    /// Those whose result is known.
    fn constant_intrinsic(&mut self, name: &str, first: Option<TypeId>, types: &Args, to: Slot) -> Made<bool> {
        let span = self.compiler.wanted_at;
        match (name, first) {
            ("needs_drop", Some(ty)) => {
                let needs = self.compiler.needs_drop(ty)?;
                self.constant(to, u64::from(needs))
            }
            ("drop_is_observable", Some(_)) => {
                let observable = observable::drop_is_observable(self.compiler, &types[0])?;
                self.constant(to, u64::from(observable))
            }
            ("size_of", Some(ty)) => {
                let (bytes, _) = size::of(self.compiler, ty, span)?;
                self.constant(to, bytes)
            }
            ("least_capacity", Some(ty)) => {
                let least = size::least_capacity(self.compiler, ty, span);
                self.constant(to, least)
            }
            ("align_of", Some(ty)) => {
                let (_, align) = size::of(self.compiler, ty, span)?;
                self.constant(to, align)
            }
            ("type_id", Some(ty)) => self.constant(to, u64::from(ty.0) + 1),
            ("type_name", Some(ty)) => {
                let name = size::type_name(self.compiler, &self.layout(ty).ty, span)?;
                let number = self.compiler.program.texts.intern(&name);
                self.assembler.emit(Instruction::Const { to: to + 1, value: name.len() as u64 });
                self.constant(to, u64::from(number))
            }
            ("int_min" | "int_max" | "int_bits" | "int_is_signed", Some(ty)) => {
                let Scalar::Int(int) = self.scalar(ty)? else { return Ok(false) };
                let bits = int.bits();
                let value = match name {
                    "int_bits" => return self.constant(to, u64::from(bits)),
                    "int_is_signed" => return self.constant(to, u64::from(int.is_signed())),
                    "int_min" if int.is_signed() => 1_u128 << (bits - 1),
                    "int_min" => 0,
                    _ => u128::MAX >> (128 - bits + u32::from(int.is_signed())),
                };
                let words = crate::vm::arithmetic::canonical_128(int, value);
                if bits == 128 {
                    self.assembler.emit(Instruction::Const { to: to + 1, value: (words >> 64) as u64 });
                }
                self.constant(to, words as u64)
            }
            ("counts_observed", _) => {
                let observed = self.compiler.counts_observed_before();
                self.constant(to, u64::from(observed))
            }
            ("observe_counts", _) => {
                self.compiler.program.counts_observed = true;
                Ok(true)
            }
            ("null", _) => self.constant(to, 0),
            ("zeroed", Some(ty)) => {
                let words = self.size(ty);
                self.assembler.emit(Instruction::Clear { at: to, words });
                Ok(true)
            }
            ("unreachable", _) => {
                self.assembler.emit(Instruction::Unreachable);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Those that read and write words.
    fn memory_intrinsic(&mut self, name: &str, first: Option<TypeId>, values: &Values, to: Slot) -> Made<bool> {
        let word = |index: usize| values.get(index).map_or(0, |&(slot, _)| slot);
        let unsigned = Scalar::Int(IntTy::U64);
        let at = |ty| Spot { ty, variant: None, meta: None, at: At::Memory(word(0), 0) };
        match (name, first) {
            ("read", Some(ty)) => self.read_into(&at(ty), to),
            ("take", Some(ty)) => {
                self.read_into(&at(ty), to);
                let words = self.size(ty);
                if words > 0 {
                    self.assembler.emit(Instruction::Wipe { pointer: word(0), offset: 0, words });
                }
            }
            ("write", Some(ty)) => self.write(&at(ty), word(1)),
            ("add", Some(ty)) => {
                let words = self.element_words(ty)?;
                self.assembler.emit(Instruction::Element { words, to, pointer: word(0), index: word(1) });
            }
            ("is_null", _) => {
                self.assembler.emit(Instruction::BinaryConst {
                    op: Binary::Eq,
                    scalar: unsigned,
                    to,
                    a: word(0),
                    value: 0,
                });
            }
            ("pointer_eq", _) => {
                let wide = self.size(values[0].1) == 2;
                let scalar = if wide { Scalar::Int(IntTy::U128) } else { unsigned };
                self.assembler.emit(Instruction::Binary { op: Binary::Eq, scalar, to, a: word(0), b: word(1) });
            }
            ("forget", _) => {}
            ("transmute", _) => {
                let (from, ty) = values[0];
                let words = self.size(ty);
                self.assembler.copy(to, from, words);
            }
            ("variant_index", Some(ty)) => self.variant_into(&at(ty), to),
            ("slice", _) => {
                self.assembler.copy(to, word(0), 1);
                self.assembler.copy(to + 1, word(1), 1);
            }
            ("slice_len", _) => self.assembler.copy(to, word(0) + 1, 1),
            ("slice_start", _) => self.assembler.copy(to, word(0), 1),
            ("size_of_val", Some(ty)) => return self.size_of_val(ty, word(0), to),
            ("str_len", _) => self.str_length(word(0), to),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The length of a `&str`: the end less the start of its stretch.
    fn str_length(&mut self, text: Slot, to: Slot) {
        let start = self.assembler.number();
        let end = self.assembler.number();
        let word = Scalar::Int(IntTy::U64);
        self.assembler.emit(Instruction::BinaryConst {
            op: Binary::Shr,
            scalar: word,
            to: start,
            a: text + 1,
            value: 32,
        });
        self.assembler.emit(Instruction::Cast { from: word, into: Scalar::Int(IntTy::U32), to: end, a: text + 1 });
        self.assembler.emit(Instruction::Binary { op: Binary::Sub, scalar: word, to, a: end, b: start });
    }

    fn size_of_val(&mut self, ty: TypeId, pointer: Slot, to: Slot) -> Made<bool> {
        let span = self.compiler.wanted_at;
        match &self.layout(ty).shape {
            Shape::Str => self.str_length(pointer, to),
            Shape::Slice(item) => {
                let (bytes, _) = size::of(self.compiler, *item, span)?;
                let value = i32::try_from(bytes).map_err(|_| self.compiler.internal("an element that is too large"))?;
                let scalar = Scalar::Int(IntTy::U64);
                self.assembler.emit(Instruction::BinaryConst { op: Binary::Mul, scalar, to, a: pointer + 1, value });
            }
            _ if self.compiler.program.layouts.is_sized(ty) => {
                let (bytes, _) = size::of(self.compiler, ty, span)?;
                return self.constant(to, bytes);
            }
            _ => return Err(Diagnostic::unsupported("`size_of_val` of this type", span).into()),
        }
        Ok(true)
    }

    /// Those that compute.
    fn number_intrinsic(
        &mut self,
        name: &str,
        first: Option<TypeId>,
        types: &Args,
        values: &Values,
        to: Slot,
        calling: Calling<'_>,
    ) -> Made<bool> {
        let (Some(ty), Some(&(a, _))) = (first, values.first()) else { return Ok(false) };
        let (b, b_ty) = values.get(1).copied().unwrap_or((0, ty));
        let operator = |name: &str| {
            Some(match name {
                "add" => Binary::Add,
                "sub" => Binary::Sub,
                "mul" => Binary::Mul,
                "div" => Binary::Div,
                "rem" => Binary::Rem,
                "shl" => Binary::Shl,
                "shr" => Binary::Shr,
                "and" => Binary::BitAnd,
                "or" => Binary::BitOr,
                "xor" => Binary::BitXor,
                _ => return None,
            })
        };
        match name {
            "eq" => self.operation(Binary::Eq, ty, to, a, b)?,
            "lt" => self.operation(Binary::Lt, ty, to, a, b)?,
            "le" => self.operation(Binary::Le, ty, to, a, b)?,
            "cast" => {
                let into = self.compiler.layout(&types[1], calling.span)?;
                self.cast(CastKind::Numeric, a, ty, to, into, calling.span)?;
            }
            "op_not" => {
                let scalar = self.scalar(ty)?;
                self.assembler.emit(Instruction::Unary { op: Unary::Not, scalar, to, a });
            }
            "op_neg" => match self.scalar(ty)? {
                scalar @ Scalar::Int(_) => self.checked_negation(scalar, to, a, calling.site),
                scalar => self.assembler.emit(Instruction::Unary { op: Unary::Neg, scalar, to, a }),
            },
            "float_to_bits" => self.assembler.copy(to, a, 1),
            _ => {
                if let Some(op) = name.strip_prefix("op_").and_then(operator) {
                    let scalar = self.scalar(ty)?;
                    let bitwise = matches!(op, Binary::BitAnd | Binary::BitOr | Binary::BitXor);
                    if bitwise || !matches!(scalar, Scalar::Int(_)) {
                        self.assembler.emit(Instruction::Binary { op, scalar, to, a, b });
                    } else {
                        self.checked_binary(op, scalar, to, a, (b, b_ty), calling.site)?;
                    }
                } else if let Some(op) = name.strip_prefix("wrapping_").and_then(operator) {
                    let scalar = self.scalar(ty)?;
                    self.assembler.emit(Instruction::Binary { op, scalar, to, a, b });
                } else if let Some(op) = name.strip_prefix("overflowing_").and_then(operator) {
                    let scalar = self.scalar(ty)?;
                    self.overflowing(op, scalar, to, a, b);
                } else {
                    return self.float_of_bits(name, ty, to, a);
                }
            }
        }
        Ok(true)
    }

    fn float_of_bits(&mut self, name: &str, ty: TypeId, to: Slot, a: Slot) -> Made<bool> {
        if name != "float_from_bits" {
            return Ok(false);
        }
        match self.scalar(ty)? {
            Scalar::F32 => {
                let (from, into) = (Scalar::Int(IntTy::U64), Scalar::Int(IntTy::U32));
                self.assembler.emit(Instruction::Cast { from, into, to, a });
            }
            _ => self.assembler.copy(to, a, 1),
        }
        Ok(true)
    }

    /// The value and whether it did not fit, side by side.
    fn overflowing(&mut self, op: Binary, scalar: Scalar, to: Slot, a: Slot, b: Slot) {
        let value = self.assembler.variable(&[false, false]);
        let (over, done) = (self.assembler.label(), self.assembler.label());
        self.assembler.emit(Instruction::Checked { op, scalar, to: value, a, b });
        self.assembler.jump(over);
        let flag = to + scalar.words();
        for (label, overflows) in [(None, 0), (Some(over), 1)] {
            if let Some(label) = label {
                self.assembler.place(label);
            }
            self.assembler.copy(to, value, scalar.words());
            self.assembler.emit(Instruction::Const { to: flag, value: overflows });
            if overflows == 0 {
                self.assembler.jump(done);
            }
        }
        self.assembler.place(done);
    }

    /// Those that other threads can see, and that start and end.
    fn scheduling_intrinsic(
        &mut self,
        name: &str,
        types: &Args,
        values: &Values,
        to: Slot,
        calling: Calling<'_>,
    ) -> Made<bool> {
        let site = calling.site;
        let instruction = match name {
            "visible" | "point" => Instruction::Visible { record: name == "visible", args: self.gather(values) },
            "await_eq" | "point_eq" => {
                Instruction::Await { equal: true, record: name == "await_eq", args: self.gather(values) }
            }
            "await_ne" | "point_ne" => {
                Instruction::Await { equal: false, record: name == "await_ne", args: self.gather(values) }
            }
            "await_both" => Instruction::AwaitBoth { args: self.gather(values) },
            "choose" => Instruction::Choose { to, count: values[0].0 },
            "exit" => Instruction::ProcessEnd { abort: false, code: values[0].0 },
            "abort" => {
                let code = self.assembler.number();
                self.assembler.emit(Instruction::Const { to: code, value: 134 });
                Instruction::ProcessEnd { abort: true, code }
            }
            "assume" => {
                self.assume();
                return Ok(true);
            }
            "thread_start" => return self.thread_start(types, values, to, calling),
            _ => return Ok(false),
        };
        self.assembler.emit_at(instruction, site);
        Ok(true)
    }

    /// What the model takes for granted: the literal that was just put into the argument.
    fn assume(&mut self) {
        let literal = self.assembler.code.iter().rev().find_map(|instruction| match instruction {
            Instruction::Const { value, .. } => Some(*value),
            _ => None,
        });
        let text = literal.and_then(|number| self.compiler.program.texts.get(number).cloned());
        if let Some(text) = text
            && !self.compiler.program.assumptions.contains(&text)
        {
            self.compiler.program.assumptions.push(text);
        }
    }

    fn thread_start(&mut self, types: &Args, values: &Values, to: Slot, calling: Calling<'_>) -> Made<bool> {
        let call_once = self.compiler.lang_method("fn_once", "call_once")?;
        let body = Body::Thunk(call_once, [types[0].clone(), Ty::unit()].into());
        let function = self.compiler.function(&body);
        let args = self.gather(values);
        let words = values.iter().map(|&(_, ty)| self.size(ty)).sum();
        let ty = values[0].1;
        let native = self.compiler.native(NativeCall { op: Native::ThreadStart, args: words, result: 1, ty, function });
        self.assembler.emit_at(Instruction::Native { native, to, args }, calling.site);
        Ok(true)
    }
}
