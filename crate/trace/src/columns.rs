//! The trace as views read it: the events as parallel columns, which a million events need to stay small as JSON and
//! quick to walk. Threads and objects are those of the report.

use serde::Serialize;

use crate::report::{ObjectKind, Position};

/// The events of a run.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Trace {
    /// Names of the kinds of events, by index.
    pub kinds: Vec<&'static str>,
    /// Places in the program's source, by index.
    pub positions: Vec<Position>,
    /// The events.
    pub events: Events,
    /// Events that were not kept because a thread's buffer was full.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub dropped: u64,
}

/// One shared object.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Object {
    /// The name that the source gives it.
    pub name: String,
    /// What it is.
    pub kind: ObjectKind,
    /// Where it was created; `None` when that is not in the program's own source.
    pub created_at: Option<Position>,
}

/// Events, one row an index, sorted by thread and, within a thread, in program order.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Events {
    /// Index of the thread in the report.
    pub thread: Vec<u32>,
    /// Index into [`Trace::kinds`].
    pub kind: Vec<u8>,
    /// Index of the object in the report, or of the other thread for spawn and join; -1 for none.
    pub object: Vec<i32>,
    /// Index of the position; -1 for none.
    pub position: Vec<i32>,
    /// Place in the object's own order, from 1; 0 where the object keeps none.
    pub sequence: Vec<u32>,
    /// Microseconds since the start of the run; -1 where it was not measured.
    pub time_us: Vec<f64>,
}
