//! Shared objects by their addresses: what they are, and what the source calls them.

use std::collections::HashMap;

use interlock_source::read::Outline;
use interlock_trace::event::EventKind;
use interlock_trace::{Object, ObjectKind, Position};

use crate::code::layout::TypeId;
use crate::vm::memory::{self, HEAP};
use crate::vm::world::World;

/// The objects that were met.
#[derive(Clone, Debug, Default)]
pub struct Objects {
    met: Vec<Met>,
    /// The object that lives at an address now.
    at: HashMap<u64, usize>,
}

#[derive(Clone, Copy, Debug)]
struct Met {
    address: u64,
    kind: ObjectKind,
    site: Option<Position>,
    /// Of an `Arc`: its last owner is gone.
    ended: bool,
}

/// The kind of the objects of such events, and how far behind the address the place of their making is kept (see the
/// library's texts).
fn kind_of(event: EventKind) -> Option<(ObjectKind, u64)> {
    use EventKind as E;
    Some(match event {
        E::LockWait | E::LockAcquire | E::LockRelease => (ObjectKind::Mutex, 2),
        E::ReadWait | E::ReadAcquire | E::ReadRelease | E::WriteWait | E::WriteAcquire | E::WriteRelease => {
            (ObjectKind::RwLock, 4)
        }
        E::CondvarWait | E::CondvarWake | E::NotifyOne | E::NotifyAll => (ObjectKind::Condvar, 1),
        E::BarrierWait | E::BarrierArrive | E::BarrierPass => (ObjectKind::Barrier, 3),
        E::OnceWait | E::OnceInit | E::OnceDone => (ObjectKind::Once, 1),
        E::SendWait | E::Send | E::ReceiveWait | E::Receive | E::Disconnected | E::Hangup => (ObjectKind::Channel, 7),
        E::ArcNew | E::ArcClone | E::ArcDrop => (ObjectKind::Arc, 2),
        E::AtomicLoad | E::AtomicStore | E::AtomicUpdate => (ObjectKind::Atomic, 1),
        _ => return None,
    })
}

impl Objects {
    /// The number of the object of an event, which is kept if it is new; none for events that are about no object, or one
    /// that is not the program's.
    pub fn meet(&mut self, world: &World, event: EventKind, address: u64, detail: u64) -> Option<usize> {
        let known = self.at.get(&address).copied();
        let Some((kind, offset)) = kind_of(event).filter(|_| address != 0) else {
            return known.filter(|_| address != 0 && !event.object_is_thread() && event != EventKind::Print);
        };
        // An `Arc` whose making was not told is one that the library has for itself.
        if matches!(event, EventKind::ArcClone | EventKind::ArcDrop)
            && known.is_none_or(|known| self.met[known].kind != ObjectKind::Arc || self.met[known].ended)
        {
            return None;
        }
        if let (EventKind::ArcDrop, 1, Some(known)) = (event, detail, known) {
            self.met[known].ended = true;
        }
        // Counts of an `Arc`, and whether a lock is poisoned, are looked at by the events of atomics.
        if let Some(known) = known.filter(|&known| kind == ObjectKind::Atomic || self.met[known].kind == kind)
            && event != EventKind::ArcNew
        {
            return Some(known);
        }
        let site = world.memory.load(address + offset).ok().filter(|&site| site >> 32 != 0);
        let site = site.map(|site| Position { line: (site >> 32) as u32, column: site as u32 });
        let object = self.met.len();
        self.met.push(Met { address, kind, site, ended: false });
        self.at.insert(address, object);
        self.meet_neighbours(world, object, offset);
        Some(object)
    }

    /// Objects of a vector are met together, so that each has its number from the start. `offset` is where in such an object
    /// the place of its making is kept.
    fn meet_neighbours(&mut self, world: &World, object: usize, offset: u64) {
        let Met { address, kind, site, .. } = self.met[object];
        let block = (address >> 32) as u32;
        let is_heap = block >= HEAP && world.memory.blocks.get(block as usize).is_some_and(|block| block.alive);
        let item = u32::try_from(if is_heap { world.memory.kind(block) } else { return }).map(TypeId);
        let Some(size) = item.ok().and_then(|item| world.program.layouts.known_size(item)).filter(|&size| size > 0)
        else {
            return;
        };
        let made = world.memory.load(address + offset).ok();
        for before in (address as u32 % size..world.memory.length(block)).step_by(size as usize) {
            let other = memory::address(block, before);
            if site.is_some() && !self.at.contains_key(&other) && world.memory.load(other + offset).ok() == made {
                self.at.insert(other, self.met.len());
                self.met.push(Met { address: other, kind, site, ended: false });
            }
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.met.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.met.is_empty()
    }

    /// What an object is.
    #[must_use]
    pub fn kind(&self, object: usize) -> ObjectKind {
        self.met[object].kind
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self, object: usize) -> u64 {
        self.met[object].address
    }

    /// The objects with their names: those that one place made are numbered in the order of their addresses.
    #[must_use]
    pub fn named(&self, outline: &Outline) -> Vec<Object> {
        let mut order: Vec<usize> = (0..self.met.len()).collect();
        order.sort_by_key(|&object| self.met[object].address);
        let key = |met: &Met| (met.site, met.kind);
        let mut made: HashMap<_, (usize, usize)> = HashMap::new();
        self.met.iter().for_each(|met| made.entry(key(met)).or_default().0 += 1);
        let mut names = vec![String::new(); self.met.len()];
        for object in order {
            let met = &self.met[object];
            let (all, next) = made.entry(key(met)).or_default();
            let name = name(met, outline);
            names[object] = if *all > 1 { format!("{name}[{next}]") } else { name };
            *next += 1;
        }
        let named = self.met.iter().zip(names);
        named.map(|(met, name)| Object { name, kind: met.kind, created_at: met.site }).collect()
    }
}

/// What the source calls it, or what it is and where it was made.
fn name(met: &Met, outline: &Outline) -> String {
    let at = |site: &Position| {
        let named =
            outline.names.iter().find(|name| name.line as u32 == site.line && name.column as u32 == site.column);
        named.map(|name| name.name.clone())
    };
    met.site.as_ref().and_then(at).unwrap_or_else(|| match met.site {
        Some(site) => format!("{:?} of line {}", met.kind, site.line),
        None => format!("{:?}", met.kind),
    })
}
