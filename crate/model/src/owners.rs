//! Who owns what an `Arc` shares, and which object a variable is or refers to: both are read off the words of variables.

use interlock_trace::ThreadIndex;

use crate::code::layout::{Shape, TypeId};
use crate::vm::inspect::{Inspected, variant};
use crate::vm::memory::STACKS;
use crate::vm::world::World;

/// A variable that owns an `Arc`, or a value with one in it.
#[derive(Clone, Debug)]
pub struct Owning {
    /// Where the `Arc` points to.
    pub target: u64,
    /// Whose stack the variable is on.
    pub thread: ThreadIndex,
    /// Its name.
    pub variable: String,
}

/// Values are looked through to this depth.
const DEPTH: u32 = 6;
/// So many elements of a sequence are looked through.
const ELEMENTS: u64 = 64;

/// All variables of threads' stacks that own an `Arc`, a thread after the other, the outermost function first.
#[must_use]
pub fn owning(world: &World) -> Vec<Owning> {
    let mut found = Vec::new();
    for thread in 0..world.thread_count() {
        let (pc, frame) = world.paused_at(thread);
        for (site, innermost, frame) in world.sites(thread, pc, frame).into_iter().rev() {
            for known in world.variables(innermost, site, frame) {
                // What a closure has borrowed, or a guard guards, is another's.
                let own_stack = known.address >> 32 == u64::from(STACKS) + thread as u64;
                let mut targets = Vec::new();
                arcs(world, known.variable.ty, &known.words, DEPTH, &mut targets);
                found.extend(targets.into_iter().filter(|_| own_stack).map(|target| Owning {
                    target,
                    thread: thread as ThreadIndex,
                    variable: known.variable.name.to_string(),
                }));
            }
        }
    }
    found
}

/// The `Arc`s that a value owns, itself or in parts of it.
fn arcs(world: &World, ty: TypeId, words: &[u64], depth: u32, found: &mut Vec<u64>) {
    let layouts = &world.program.layouts;
    let Some(layout) = layouts.known(ty).filter(|layout| depth > 0 && words.len() >= layout.size as usize) else {
        return;
    };
    let parts = world.parts(ty, words);
    let part = |ty: TypeId, offset: u32, found: &mut Vec<u64>| {
        let size = layouts.known_size(ty).unwrap_or(0);
        if let Some(words) = words.get(offset as usize..(offset + size) as usize) {
            arcs(world, ty, words, depth - 1, found);
        }
    };
    match (parts.map(|parts| (parts.name(), parts)), &layout.shape) {
        (Some(("Arc", parts)), _) => found.extend(parts.number("inner")),
        (Some(("Vec", parts)), _) => {
            if let (Some((item, start)), Some(length)) = (parts.target("pointer"), parts.number("length")) {
                each(world, item, start, length, depth - 1, found);
            }
        }
        (Some(("owned_box", parts)), _) => {
            if let Some((ty, address)) = parts.target("pointer") {
                each(world, ty, address, 1, depth - 1, found);
            }
        }
        (_, Shape::Fields(fields)) => fields.iter().for_each(|field| part(field.ty, field.offset, found)),
        (_, Shape::Array(item, count)) => {
            let size = layouts.known_size(*item).unwrap_or(0);
            (0..(*count).min(ELEMENTS) as u32).for_each(|index| part(*item, index * size, found));
        }
        (_, Shape::Enum(tag, variants)) => {
            let fields = variants.get(variant(*tag, words)).into_iter().flatten();
            fields.for_each(|field| part(field.ty, field.offset, found));
        }
        _ => {}
    }
}

/// The same for values that follow each other in memory.
fn each(world: &World, ty: TypeId, start: u64, count: u64, depth: u32, found: &mut Vec<u64>) {
    let size = world.program.layouts.known_size(ty).unwrap_or(0);
    for index in 0..count.min(ELEMENTS) {
        if let Ok(words) = world.memory.read(start + index * u64::from(size), size as usize) {
            arcs(world, ty, words, depth, found);
        }
    }
}

/// The address of the object that a variable is, or refers to: through references, boxes, guards and ends of channels.
#[must_use]
pub fn object_of(world: &World, known: &Inspected<'_>) -> Option<u64> {
    let (mut ty, mut address, mut words) = (known.variable.ty, known.address, known.words.as_slice());
    for _ in 0..DEPTH {
        let parts = world.parts(ty, words);
        let target = match parts.map(|parts| (parts.name(), parts)) {
            Some(("Arc" | "ArcWeak", parts)) => return parts.number("inner"),
            Some(("MutexGuard" | "RwLockReadGuard" | "RwLockWriteGuard", parts)) => return parts.number("lock"),
            Some(("Sender" | "SyncSender" | "Receiver", parts)) => return parts.number("channel"),
            Some(("owned_box", parts)) => parts.target("pointer"),
            // The library's words that make the object what it is come first in each of these.
            Some(("Mutex" | "RwLock" | "Atomic" | "Barrier" | "Condvar" | "Once" | "OnceLock" | "LazyLock", _)) => {
                return Some(address);
            }
            Some(_) => return None,
            None => world.program.types.get(ty.0 as usize)?.pointee.zip(words.first().copied()),
        };
        (ty, address) = target?;
        words = world.memory.read(address, world.program.layouts.known_size(ty)? as usize).ok()?;
    }
    None
}
