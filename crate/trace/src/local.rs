//! What a thread keeps for itself while it runs: its events, the locks in its hands, and what it has counted about them.
//! Nothing here is shared; the thread hands over what others are to see when it blocks and when it ends.

use crate::buffer::Writer;
use crate::event::{Site, Tick};
use crate::object::Tally;
use crate::report::WaitKind;
use crate::sampling::Sampling;
use crate::session::Session;
use crate::thread::ThreadRecord;

/// Holds that are timed: a clock call costs a browser up to 300 ns.
const TIMED: Sampling = Sampling::new(64, 256);
/// Releases at which the value in the lock is kept: writing a number takes some hundred nanoseconds.
const VALUES: Sampling = Sampling::new(512, 256);
/// Room for the locks that one thread holds at a time, so that pushing one does not allocate in common programs.
pub(crate) const HELD_ROOM: usize = 16;

/// A lock in a thread's hands: 16 bytes, so that noting one is two stores.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The lock's id.
    pub object: u32,
    /// How it is held: as `Lock`, `Read` or `Write`.
    pub mode: WaitKind,
    /// Where it was taken.
    pub site: Site,
    /// When, if this hold is timed.
    pub since: Tick,
    /// How many holds this one stands for, if it is timed.
    pub(crate) weight: u16,
}

pub(crate) struct Local {
    pub(crate) writer: Writer,
    pub(crate) held: Vec<Held>,
    pub(crate) acquisitions: u64,
    /// Which holds are timed, and at which releases the value in the lock is kept.
    pub(crate) holds: Sampling,
    pub(crate) values: Sampling,
    tallies: [Tally; 4],
    /// Objects that the thread has lately asked about: see [`ThreadRecord::is_first_sight`].
    seen: [u32; 8],
}

impl Default for Local {
    fn default() -> Self {
        Self {
            writer: Writer::default(),
            held: Vec::with_capacity(HELD_ROOM),
            acquisitions: 0,
            holds: TIMED,
            values: VALUES,
            tallies: [Tally::default(); 4],
            seen: [0; 8],
        }
    }
}

impl Local {
    pub(crate) fn tally(&mut self, object: u32, session: &Session) -> &mut Tally {
        let tally = &mut self.tallies[object as usize % 4];
        if tally.object != object {
            session.add_tally(tally);
            *tally = Tally { object, ..Tally::default() };
        }
        tally
    }

    /// Publishes events and counts, so that others see all of it.
    pub(crate) fn hand_over(&mut self, record: &ThreadRecord) {
        self.writer.publish();
        for tally in &mut self.tallies {
            record.session.add_tally(tally);
            *tally = Tally { object: tally.object, ..Tally::default() };
        }
        let mut shared = record.shared();
        shared.acquisitions = self.acquisitions;
        shared.dropped = self.writer.dropped();
        shared.held.clone_from(&self.held);
    }

    #[cold]
    pub(crate) fn make_room(&mut self) {
        self.held.reserve(HELD_ROOM);
    }

    #[cold]
    pub(crate) fn remove_held(&mut self, object: u32, mode: WaitKind) -> Option<Held> {
        let place = self.held.iter().rposition(|held| held.object == object && held.mode == mode)?;
        Some(self.held.remove(place))
    }

    pub(crate) fn is_first_sight(&mut self, object: u32) -> bool {
        if self.seen.contains(&object) {
            return false;
        }
        self.seen.rotate_right(1);
        self.seen[0] = object;
        true
    }
}
