//! What is inside a shared object, as `{:?}` shows it: what a lock guards, what an atomic is, the messages in a channel,
//! how many a barrier waits for. A block of the heap knows the type of what was put there, a static its own, and what is on
//! a stack is a variable or part of one.

use interlock_trace::ObjectKind;

use crate::code::layout::{Shape, TypeId};
use crate::vm::library_values::Parts;
use crate::vm::memory::{GLOBAL, HEAP, STACKS};
use crate::vm::world::World;

/// The value in an object; none if it has none, or it cannot be told.
#[must_use]
pub fn inside(world: &World, kind: ObjectKind, address: u64) -> Option<String> {
    let (ty, before) = home(world, address)?;
    within(world, kind, ty, before, address)
}

/// The type of the value that an address is in, and how many words of it are before.
fn home(world: &World, address: u64) -> Option<(TypeId, u32)> {
    let program = &world.program;
    let (block, offset) = ((address >> 32) as u32, address as u32);
    if block == GLOBAL {
        let holder = program.statics.iter().rev().find(|item| item.offset <= offset)?;
        return Some((holder.ty, offset - holder.offset));
    }
    if block < HEAP {
        return on_stack(world, block.checked_sub(STACKS)? as usize, address);
    }
    world.memory.blocks.get(block as usize).filter(|block| block.alive)?;
    let ty = TypeId(u32::try_from(world.memory.kind(block)).ok()?);
    let size = program.layouts.known_size(ty).filter(|&size| size > 0)?;
    Some((ty, offset % size))
}

/// The same for a variable on a thread's stack.
fn on_stack(world: &World, thread: usize, address: u64) -> Option<(TypeId, u32)> {
    if thread >= world.thread_count() {
        return None;
    }
    let (pc, frame) = world.paused_at(thread);
    world.sites(thread, pc, frame).into_iter().find_map(|(site, innermost, frame)| {
        world.variables(innermost, site, frame).into_iter().find_map(|known| {
            let before = address.checked_sub(known.address).filter(|&before| before < known.words.len() as u64)?;
            Some((known.variable.ty, before as u32))
        })
    })
}

/// Looks for the object `offset` words behind the start of a value.
fn within(world: &World, kind: ObjectKind, ty: TypeId, offset: u32, address: u64) -> Option<String> {
    let layouts = &world.program.layouts;
    let layout = layouts.known(ty)?;
    if offset == 0
        && let Ok(words) = world.memory.read(address, layout.size as usize)
        && let Some(parts) = world.parts(ty, words).filter(|parts| marks(kind).contains(&parts.name()))
    {
        return value_of(world, kind, parts);
    }
    match &layout.shape {
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

/// What the library marks such objects as.
fn marks(kind: ObjectKind) -> &'static [&'static str] {
    match kind {
        ObjectKind::Mutex => &["Mutex"],
        ObjectKind::RwLock => &["RwLock"],
        ObjectKind::Atomic => &["Atomic"],
        ObjectKind::Channel => &["Channel"],
        ObjectKind::Barrier => &["Barrier"],
        ObjectKind::Once => &["OnceLock", "LazyLock", "Once"],
        ObjectKind::Arc => &["ArcInner"],
        _ => &[],
    }
}

fn value_of(world: &World, kind: ObjectKind, parts: Parts<'_>) -> Option<String> {
    let shown = |name: &str| parts.field(name).map(|(ty, words)| world.value(ty, words));
    match kind {
        ObjectKind::Mutex | ObjectKind::RwLock => shown("data"),
        ObjectKind::Atomic => shown("value"),
        // What an `Arc` shares is told where it is an object itself.
        ObjectKind::Arc => {
            let (ty, words) = parts.field("value")?;
            let shared = world.parts(ty, words).is_some_and(|inner| {
                let objects =
                    [ObjectKind::Mutex, ObjectKind::RwLock, ObjectKind::Atomic, ObjectKind::Barrier, ObjectKind::Once];
                inner.name() == "Condvar" || objects.into_iter().any(|kind| marks(kind).contains(&inner.name()))
            });
            (!shared).then(|| world.value(ty, words))
        }
        ObjectKind::Channel => {
            let (item, start) = parts.target("messages")?;
            let length = parts.number("length")?;
            let messages = world.items(item, start, length);
            Some(match parts.number("bound")?.checked_sub(1) {
                None => messages,
                Some(0) => format!("{messages}, hand to hand"),
                Some(bound) => format!("{messages}, {length} of {bound} places taken"),
            })
        }
        ObjectKind::Barrier => Some(format!("{} of {} arrived", parts.number("arrived")?, parts.number("size")?)),
        ObjectKind::Once => match parts.name() {
            "Once" => {
                let states = ["not yet done", "being done", "done", "poisoned"];
                states.get(parts.number("state")? as usize).map(|&state| state.to_owned())
            }
            _ => shown("value"),
        },
        _ => None,
    }
}
