//! What is inside a shared object, where that can be told exactly: numbers, and tuples and arrays of them. A block of the
//! heap knows the type of what was put there, and a static its own.

use interlock_lang::types::Ty;
use interlock_trace::ObjectKind;

use crate::code::layout::{Layouts, Scalar, Shape, TypeId};
use crate::vm::memory::{GLOBAL, HEAP};
use crate::vm::world::World;

/// The value in a mutex or an atomic; none if it cannot be told.
#[must_use]
pub fn inside(world: &World, kind: ObjectKind, address: u64) -> Option<String> {
    let program = &world.program;
    let (block, offset) = ((address >> 32) as u32, address as u32);
    if block == GLOBAL {
        let holder = program.statics.iter().rev().find(|item| item.offset <= offset)?;
        return within(world, kind, holder.ty, offset - holder.offset, address);
    }
    let is_heap = block >= HEAP && world.memory.blocks.get(block as usize).is_some_and(|block| block.alive);
    let ty = TypeId(u32::try_from(world.memory.kind(block)).ok().filter(|_| is_heap)?);
    let size = program.layouts.known_size(ty).filter(|&size| size > 0)?;
    within(world, kind, ty, offset % size, address)
}

/// Looks for the object `offset` words behind the start of a value.
fn within(world: &World, kind: ObjectKind, ty: TypeId, offset: u32, address: u64) -> Option<String> {
    let layouts = &world.program.layouts;
    if offset == 0
        && let Some((before, value)) = value_of(layouts, kind, ty)
    {
        let words = world.memory.read(address + u64::from(before), layouts.known_size(value)? as usize).ok()?;
        return shown(layouts, value, words);
    }
    match &layouts.known(ty)?.shape {
        Shape::Fields(fields) => {
            let field = fields.iter().rev().find(|field| {
                let size = layouts.known_size(field.ty).unwrap_or(0);
                field.offset <= offset && offset < field.offset + size
            })?;
            within(world, kind, field.ty, offset - field.offset, address)
        }
        Shape::Array(item, _) => {
            let size = layouts.known_size(*item).filter(|&size| size > 0)?;
            within(world, kind, *item, offset % size, address)
        }
        _ => None,
    }
}

/// Whether a type is that of such an object (see the library's texts), and where in it which value is.
fn value_of(layouts: &Layouts, kind: ObjectKind, ty: TypeId) -> Option<(u32, TypeId)> {
    let Shape::Fields(fields) = &layouts.known(ty)?.shape else { return None };
    let value = match (kind, &**fields) {
        // Holder, poisoned, site, data.
        (ObjectKind::Mutex, [_, poisoned, _, data]) if is_scalar(layouts, poisoned.ty, Scalar::Bool) => data,
        // Value, site.
        (ObjectKind::Atomic, [value, _]) => value,
        _ => return None,
    };
    Some((value.offset, inner(layouts, value.ty)?))
}

/// What is in an `UnsafeCell`.
fn inner(layouts: &Layouts, cell: TypeId) -> Option<TypeId> {
    match &layouts.known(cell)?.shape {
        Shape::Fields(fields) => match **fields {
            [only] => Some(only.ty),
            _ => None,
        },
        _ => None,
    }
}

fn is_scalar(layouts: &Layouts, cell: TypeId, wanted: Scalar) -> bool {
    let scalar = inner(layouts, cell).and_then(|ty| layouts.known(ty)).map(|layout| &layout.shape);
    matches!(scalar, Some(Shape::Scalar(found)) if *found == wanted)
}

/// A value as `{:?}` shows it; none for types that are not told.
fn shown(layouts: &Layouts, ty: TypeId, words: &[u64]) -> Option<String> {
    let layout = layouts.known(ty)?;
    match (&layout.ty, &layout.shape) {
        (_, Shape::Scalar(scalar)) => number(*scalar, words),
        (Ty::Tuple(_), Shape::Fields(fields)) => {
            let parts: Option<Vec<String>> =
                fields.iter().map(|field| shown(layouts, field.ty, words.get(field.offset as usize..)?)).collect();
            let parts = parts?;
            Some(if parts.len() == 1 { format!("({},)", parts[0]) } else { format!("({})", parts.join(", ")) })
        }
        (_, Shape::Array(item, count)) => {
            let size = layouts.known_size(*item)? as usize;
            let count = usize::try_from(*count).ok().filter(|&count| count <= 64)?;
            let parts: Option<Vec<String>> =
                (0..count).map(|index| shown(layouts, *item, words.get(index * size..)?)).collect();
            Some(format!("[{}]", parts?.join(", ")))
        }
        _ => None,
    }
}

fn number(scalar: Scalar, words: &[u64]) -> Option<String> {
    let word = *words.first()?;
    Some(match scalar {
        Scalar::Bool => (word != 0).to_string(),
        Scalar::Char => format!("{:?}", char::from_u32(u32::try_from(word).ok()?)?),
        Scalar::Int(int) if int.bits() == 128 => {
            let whole = u128::from(word) | u128::from(*words.get(1)?) << 64;
            if int.is_signed() { whole.cast_signed().to_string() } else { whole.to_string() }
        }
        Scalar::Int(int) if int.is_signed() => word.cast_signed().to_string(),
        Scalar::Int(_) => word.to_string(),
        Scalar::F32 => format!("{:?}", f32::from_bits(word as u32)),
        Scalar::F64 => format!("{:?}", f64::from_bits(word)),
    })
}
