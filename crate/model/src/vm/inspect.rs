//! What a paused thread's variables hold, in the form in which a reader of the program knows them: much as `{:?}` shows
//! them, with what locks, cells and pointers hold in place of how they do it.

use std::fmt::Write;

use super::memory::{self, FUNCTION_BASE, STACKS};
use super::step::ThreadId;
use super::world::World;
use crate::code::layout::{Field, Layout, Scalar, Shape, Tag, TypeId};
use crate::code::program::{Access, TypeInfo, VariableInfo};
use interlock_lang::types::{IntTy, Ty};

/// A variable of a paused thread.
#[derive(Clone, Debug)]
pub struct Inspected<'a> {
    /// Its name, type and place.
    pub variable: &'a VariableInfo,
    /// Its type as rustc prints it.
    pub ty: &'a str,
    /// Its value.
    pub value: String,
    /// The words of the value.
    pub words: Vec<u64>,
    /// Where they are.
    pub address: u64,
}

/// How a struct, tuple or variant is written.
#[derive(Clone, Copy)]
struct Written<'a> {
    name: &'a str,
    named: bool,
    names: &'a [std::rc::Rc<str>],
}

/// Values are shown to this depth.
const DEPTH: u32 = 6;
/// So many elements of a sequence are shown.
const ELEMENTS: u64 = 24;

impl World {
    /// The variables that have a value at a site that a paused thread is in: `innermost` is the site where the frame (by
    /// its first word) stopped, `site` the same or one into which it is inlined.
    #[must_use]
    pub fn variables(&self, innermost: u32, site: u32, frame: usize) -> Vec<Inspected<'_>> {
        let program = &self.program;
        let (Some(stopped), Some(wanted)) = (program.sites.get(innermost as usize), program.sites.get(site as usize))
        else {
            return Vec::new();
        };
        let body = &program.bodies[wanted.body as usize];
        let mut shown = Vec::new();
        for (_, index, access) in stopped.variables.iter().filter(|(of, _, _)| *of == site) {
            let Some(variable) = body.variables.get(*index as usize) else { continue };
            let size = program.layouts.size(variable.ty) as usize;
            let Some(address) = self.variable_address(frame, access) else { continue };
            let Ok(words) = self.memory.read(address, size) else { continue };
            let words = words.to_vec();
            let value = self.value(variable.ty, &words);
            shown.push(Inspected { variable, ty: &program.types[variable.ty.0 as usize].shown, value, words, address });
        }
        shown
    }

    /// Where a variable of the frame with this first word is.
    fn variable_address(&self, frame: usize, access: &Access) -> Option<u64> {
        let stack =
            (STACKS..STACKS + self.thread_count() as u32).find(|&stack| self.memory.range(stack).contains(&frame))?;
        let slot = (frame - self.memory.start(stack)) as u32 + access.slot;
        let mut address = memory::address(stack, slot);
        for offset in &access.through {
            address = self.memory.load(address).ok()? + u64::from(*offset);
        }
        Some(address)
    }

    /// A value in a reader's form.
    #[must_use]
    pub fn value(&self, ty: TypeId, words: &[u64]) -> String {
        let mut text = String::new();
        // Writing to a string never fails.
        let _ = self.show(ty, words, DEPTH, &mut text);
        text
    }

    /// Values of one type that follow each other in memory.
    #[must_use]
    pub fn items(&self, ty: TypeId, start: u64, count: u64) -> String {
        let mut text = String::new();
        // Writing to a string never fails.
        let _ = self.show_memory_items(ty, start, count, DEPTH, &mut text);
        text
    }

    /// The sites of a paused thread from the innermost outwards, each with the site where its frame stopped, and the
    /// frame's first word.
    #[must_use]
    pub fn sites(&self, thread: ThreadId, pc: u32, frame: usize) -> Vec<(u32, u32, usize)> {
        let mut sites = Vec::new();
        self.walk_frames(&self.program, thread, pc, frame, &mut |site, innermost, frame| {
            sites.push((site, innermost, frame));
            true
        });
        sites
    }

    pub(super) fn show(&self, ty: TypeId, words: &[u64], depth: u32, text: &mut String) -> std::fmt::Result {
        let (Some(layout), Some(info)) = (self.program.layouts.known(ty), self.program.types.get(ty.0 as usize)) else {
            return text.write_str("…");
        };
        if depth == 0 || words.len() < layout.size as usize {
            return text.write_str("…");
        }
        match &layout.shape {
            Shape::Scalar(scalar) => show_number(*scalar, words, text),
            Shape::Function => {
                let function = self.program.functions.get(words[0].wrapping_sub(FUNCTION_BASE) as usize);
                let body = function.and_then(|function| self.program.bodies.get(function.body as usize));
                text.write_str(body.map_or("a function", |body| &body.name))
            }
            Shape::Thin => match info.pointee {
                Some(pointee) if words[0] != 0 => self.show_at(pointee, words[0], depth - 1, text),
                _ => text.write_str("a pointer"),
            },
            Shape::Fat => self.show_fat(info, words, depth, text),
            Shape::Array(item, count) => self.show_items(*item, *count, depth, text, &|index, size| {
                words.get(index * size..(index + 1) * size).map(<[u64]>::to_vec)
            }),
            Shape::Fields(fields) => {
                if self.show_library(ty, words, depth, text)? {
                    return Ok(());
                }
                self.show_fields(layout, info, fields, words, depth, text)
            }
            Shape::Enum(tag, variants) => {
                let variant = variant(*tag, words);
                match (variants.get(variant), info.variants.get(variant)) {
                    (Some(fields), Some((name, named, names))) => {
                        self.show_parts(Written { name, named: *named, names }, fields, words, depth, text)
                    }
                    _ => text.write_str("…"),
                }
            }
            Shape::Slice(_) | Shape::Str | Shape::Dyn => text.write_str("…"),
        }
    }

    /// What is at an address.
    fn show_at(&self, ty: TypeId, address: u64, depth: u32, text: &mut String) -> std::fmt::Result {
        let size = self.program.layouts.known_size(ty).unwrap_or(0) as usize;
        match self.memory.read(address, size) {
            Ok(words) => self.show(ty, words, depth, text),
            Err(_) => text.write_str("…"),
        }
    }

    fn show_fat(&self, info: &TypeInfo, words: &[u64], depth: u32, text: &mut String) -> std::fmt::Result {
        let Some(layout) = info.pointee.and_then(|pointee| self.program.layouts.known(pointee)) else {
            return text.write_str("…");
        };
        match &layout.shape {
            Shape::Str => match self.texts.part(words[0], words[1]) {
                Some(part) => write!(text, "{part:?}"),
                None => text.write_str("…"),
            },
            Shape::Slice(item) => self.show_memory_items(*item, words[0], words[1], depth, text),
            Shape::Dyn => match self.program.vtables.get(words[1] as usize) {
                Some(vtable) => self.show_at(vtable.ty, words[0], depth - 1, text),
                None => text.write_str("…"),
            },
            _ => text.write_str("…"),
        }
    }

    pub(super) fn show_memory_items(
        &self,
        item: TypeId,
        start: u64,
        count: u64,
        depth: u32,
        text: &mut String,
    ) -> std::fmt::Result {
        self.show_items(item, count, depth, text, &|index, size| {
            self.memory.read(start + (index * size) as u64, size).ok().map(<[u64]>::to_vec)
        })
    }

    fn show_items(
        &self,
        item: TypeId,
        count: u64,
        depth: u32,
        text: &mut String,
        words: &dyn Fn(usize, usize) -> Option<Vec<u64>>,
    ) -> std::fmt::Result {
        let size = self.program.layouts.known_size(item).unwrap_or(0) as usize;
        text.push('[');
        for index in 0..count.min(ELEMENTS) {
            if index > 0 {
                text.push_str(", ");
            }
            match words(index as usize, size) {
                Some(words) => self.show(item, &words, depth - 1, text)?,
                None => text.push('…'),
            }
        }
        if count > ELEMENTS {
            text.push_str(", …");
        }
        text.push(']');
        Ok(())
    }

    fn show_fields(
        &self,
        layout: &Layout,
        info: &TypeInfo,
        fields: &[Field],
        words: &[u64],
        depth: u32,
        text: &mut String,
    ) -> std::fmt::Result {
        match &layout.ty {
            Ty::Tuple(_) => {
                if fields.is_empty() {
                    return text.write_str("()");
                }
                self.show_parts(Written { name: "", named: false, names: &[] }, fields, words, depth, text)
            }
            Ty::Closure(..) => text.write_str("a closure"),
            Ty::FnDef(..) => text.write_str("a function"),
            Ty::Adt(..) => {
                let Some((name, named, names)) = info.variants.first() else { return text.write_str("…") };
                let name = if name.is_empty() { &info.written } else { name };
                self.show_parts(Written { name, named: *named, names }, fields, words, depth, text)
            }
            _ => text.write_str("…"),
        }
    }

    /// `Name { a: 1 }`, `Name(1)`, `Name`.
    fn show_parts(
        &self,
        Written { name, named, names }: Written<'_>,
        fields: &[Field],
        words: &[u64],
        depth: u32,
        text: &mut String,
    ) -> std::fmt::Result {
        text.write_str(name)?;
        if fields.is_empty() {
            return Ok(());
        }
        text.write_str(if named { " { " } else { "(" })?;
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                text.write_str(", ")?;
            }
            if named && let Some(name) = names.get(index) {
                write!(text, "{name}: ")?;
            }
            let size = self.program.layouts.known_size(field.ty).unwrap_or(0);
            let part = words.get(field.offset as usize..(field.offset + size) as usize).unwrap_or(&[]);
            self.show(field.ty, part, depth - 1, text)?;
        }
        text.write_str(if named { " }" } else { ")" })
    }
}

/// Which variant an enum's words are of.
#[must_use]
pub fn variant(tag: Tag, words: &[u64]) -> usize {
    match tag {
        Tag::None => 0,
        Tag::Word => words[0] as usize,
        Tag::Niche { word, empty } if words[word as usize] == 0 => empty as usize,
        Tag::Niche { empty, .. } => 1 - empty as usize,
    }
}

fn show_number(scalar: Scalar, words: &[u64], text: &mut String) -> std::fmt::Result {
    match scalar {
        Scalar::Bool => write!(text, "{}", words[0] != 0),
        Scalar::Char => write!(text, "{:?}", char::from_u32(words[0] as u32).unwrap_or('\u{fffd}')),
        Scalar::F64 => write!(text, "{:?}", f64::from_bits(words[0])),
        Scalar::F32 => write!(text, "{:?}", f32::from_bits(words[0] as u32)),
        Scalar::Int(IntTy::I128) => write!(text, "{}", (u128::from(words[0]) | u128::from(words[1]) << 64) as i128),
        Scalar::Int(IntTy::U128) => write!(text, "{}", u128::from(words[0]) | u128::from(words[1]) << 64),
        Scalar::Int(int) if int.is_signed() => write!(text, "{}", words[0] as i64),
        Scalar::Int(_) => write!(text, "{}", words[0]),
    }
}
