//! How values of the library's types are shown: by what a reader of the program has put into them, not by the words with
//! which our library keeps it. What has nothing of that kind is shown as `Name { .. }`, as `{:?}` does where it has to.

use std::fmt::Write;
use std::rc::Rc;
use std::time::Duration;

use super::world::World;
use crate::code::layout::{Field, Shape, TypeId};
use crate::code::program::TypeInfo;

/// A struct of the library with its words.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    world: &'a World,
    info: &'a TypeInfo,
    fields: &'a [Field],
    words: &'a [u64],
}

impl World {
    /// A struct and its words; none for other types, for the learner's own, and where words are missing.
    #[must_use]
    pub fn parts<'a>(&'a self, ty: TypeId, words: &'a [u64]) -> Option<Parts<'a>> {
        let layout = self.program.layouts.known(ty)?;
        let info = self.program.types.get(ty.0 as usize).filter(|info| info.of_library)?;
        let Shape::Fields(fields) = &layout.shape else { return None };
        (words.len() >= layout.size as usize).then_some(Parts { world: self, info, fields, words })
    }

    /// A thread's name, as the threads engine gives it.
    #[must_use]
    pub fn shown_thread(&self, thread: usize) -> String {
        match (thread, &**self.thread_name(thread)) {
            (0, _) => "main".to_owned(),
            (_, "") => format!("thread {thread}"),
            (_, name) => name.to_owned(),
        }
    }

    /// Shows a value of the library's in its own way. False if it has none.
    pub(super) fn show_library(
        &self,
        ty: TypeId,
        words: &[u64],
        depth: u32,
        text: &mut String,
    ) -> Result<bool, std::fmt::Error> {
        let Some(parts) = self.parts(ty, words) else { return Ok(false) };
        // Each way to show ends the list of what is tried; a value of an unexpected form is shown by its name alone.
        let done = match parts.name() {
            "String" => parts.string(text),
            "Vec" => parts.vector(0, "length", depth, text),
            "VecDeque" | "BinaryHeap" | "LinkedList" => parts.show("items", depth, text),
            "HashMap" | "BTreeMap" => parts.map(true, depth, text),
            "HashSet" | "BTreeSet" => {
                parts.field("map").and_then(|(ty, words)| self.parts(ty, words)?.map(false, depth, text))
            }
            "owned_box" => parts.show("pointer", depth, text),
            "Rc" | "Arc" => parts.show("inner", depth + 1, text),
            // What counts the owners is not what a reader looks for.
            "Inner" | "ArcInner" | "unsafe_cell" | "Cell" | "manually_drop" | "Atomic" => {
                parts.show("value", depth, text)
            }
            "Ref" | "RefMut" => parts.show("value", depth + 1, text),
            "RcWeak" | "ArcWeak" => write!(text, "(Weak)").ok(),
            "Mutex" | "RwLock" => parts.lock(depth, text),
            "MutexGuard" | "RwLockReadGuard" | "RwLockWriteGuard" => parts.guard(depth, text),
            "RefCell" => parts.ref_cell(depth, text),
            "OnceLock" | "LazyLock" => parts.once(depth, text),
            "Range" => parts.range("..", depth, text),
            "RangeInclusive" => parts.range("..=", depth, text),
            "RangeFrom" => parts.show("start", depth, text).map(|()| text.push_str("..")),
            "IntoIter" => {
                text.push_str("IntoIter(");
                let rest = parts.number("front").and_then(|front| parts.vector(front, "back", depth, text));
                rest.map(|()| text.push(')'))
            }
            "JoinHandle" | "ScopedJoinHandle" => {
                parts.thread().and_then(|name| write!(text, "JoinHandle({name})").ok())
            }
            "Thread" => parts.number("number").map(|thread| {
                text.push_str(&format!("Thread({})", self.shown_thread(thread as usize)));
            }),
            "Duration" => parts.duration(text),
            _ if parts.info.opaque => None,
            _ => return Ok(false),
        };
        if done.is_none() {
            write!(text, "{} {{ .. }}", parts.info.written)?;
        }
        Ok(true)
    }
}

impl<'a> Parts<'a> {
    /// The type's name, or what the library marks it as.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.info.name
    }

    /// A field: its type and its words.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<(TypeId, &'a [u64])> {
        let (_, _, names) = self.info.variants.first()?;
        let field = self.fields.get(names.iter().position(|known: &Rc<str>| **known == *name)?)?;
        let size = self.world.program.layouts.known_size(field.ty)?;
        Some((field.ty, self.words.get(field.offset as usize..(field.offset + size) as usize)?))
    }

    /// The first word of a field.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<u64> {
        self.field(name)?.1.first().copied()
    }

    /// What the pointer in a field points to: its type and its address.
    #[must_use]
    pub fn target(&self, name: &str) -> Option<(TypeId, u64)> {
        let (ty, words) = self.field(name)?;
        Some((self.world.program.types.get(ty.0 as usize)?.pointee?, *words.first()?))
    }

    fn show(&self, name: &str, depth: u32, text: &mut String) -> Option<()> {
        let (ty, words) = self.field(name)?;
        self.world.show(ty, words, depth, text).ok()
    }

    fn string(&self, text: &mut String) -> Option<()> {
        let known = self.world.texts.get(self.number("text")?)?;
        write!(text, "{:?}", &**known).ok()
    }

    /// The elements from one on, up to that whose number is in a field.
    fn vector(&self, first: u64, end: &str, depth: u32, text: &mut String) -> Option<()> {
        let (item, start) = self.target("pointer")?;
        let size = u64::from(self.world.program.layouts.known_size(item)?);
        let count = self.number(end)?.checked_sub(first)?;
        self.world.show_memory_items(item, start + first * size, count, depth, text).ok()
    }

    /// The entries of a map, or of the map that a set is.
    fn map(&self, values: bool, depth: u32, text: &mut String) -> Option<()> {
        let (ty, words) = self.field("slots")?;
        let slots = self.world.parts(ty, words)?;
        let (slot, start) = slots.target("pointer")?;
        let size = self.world.program.layouts.known_size(slot)?;
        text.push('{');
        for index in 0..slots.number("length")? {
            if index > 0 {
                text.push_str(", ");
            }
            let words = self.world.memory.read(start + index * u64::from(size), size as usize).ok()?;
            let slot = self.world.parts(slot, words)?;
            slot.show("key", depth - 1, text)?;
            if values {
                text.push_str(": ");
                slot.show("value", depth - 1, text)?;
            }
        }
        text.push('}');
        Some(())
    }

    /// `Mutex(1, held by main)`.
    fn lock(&self, depth: u32, text: &mut String) -> Option<()> {
        text.push_str(&self.info.written);
        text.push('(');
        self.show("data", depth - 1, text)?;
        let holder = self.number("holder").or(self.number("writer"))?;
        if let Some(thread) = holder.checked_sub(1) {
            write!(text, ", held by {}", self.world.shown_thread(thread as usize)).ok()?;
        }
        match self.number("readers") {
            None | Some(0) => {}
            Some(1) => text.push_str(", 1 reader"),
            Some(readers) => write!(text, ", {readers} readers").ok()?,
        }
        if self.number("poisoned")? != 0 {
            text.push_str(", poisoned");
        }
        text.push(')');
        Some(())
    }

    /// What the lock has inside that a guard guards.
    fn guard(&self, depth: u32, text: &mut String) -> Option<()> {
        let (lock, address) = self.target("lock")?;
        let size = self.world.program.layouts.known_size(lock)? as usize;
        let words = self.world.memory.read(address, size).ok()?;
        self.world.parts(lock, words)?.show("data", depth, text)
    }

    fn ref_cell(&self, depth: u32, text: &mut String) -> Option<()> {
        text.push_str("RefCell(");
        self.show("value", depth - 1, text)?;
        text.push_str(match self.number("borrows")?.cast_signed() {
            0 => ")",
            ..0 => ", borrowed mutably)",
            1.. => ", borrowed)",
        });
        Some(())
    }

    fn once(&self, depth: u32, text: &mut String) -> Option<()> {
        let mut value = String::new();
        self.show("value", depth, &mut value)?;
        let value = value.strip_prefix("Some(").and_then(|rest| rest.strip_suffix(')')).unwrap_or("<uninit>");
        write!(text, "{}({value})", self.info.written).ok()
    }

    fn range(&self, between: &str, depth: u32, text: &mut String) -> Option<()> {
        self.show("start", depth, text)?;
        text.push_str(between);
        self.show("end", depth, text)
    }

    /// The name of the thread that a handle waits for.
    fn thread(&self) -> Option<String> {
        let (ty, words) = self.field("thread")?;
        let number = self.world.parts(ty, words)?.number("number")?;
        Some(self.world.shown_thread(number as usize))
    }

    fn duration(&self, text: &mut String) -> Option<()> {
        let (seconds, nanos) = (self.number("secs")?, self.number("nanos")?);
        write!(text, "{:?}", Duration::new(seconds, u32::try_from(nanos).ok()?)).ok()
    }
}
