//! The trace as views read it: the events as parallel columns, which a million events need to stay small and quick to
//! walk. Threads and objects are those of the report. In the page each column is a typed array, in JSON a plain one.

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
    /// What locks protected when they were released.
    pub values: Values,
    /// Events that were not kept: all that came after there were as many as may be kept.
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
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub thread: Vec<u32>,
    /// Index into [`Trace::kinds`].
    #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
    pub kind: Vec<u8>,
    /// Index of the object in the report, or of the other thread for spawn and join; -1 for none.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub object: Vec<i32>,
    /// Index of the position; -1 for none.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub position: Vec<i32>,
    /// Place in the object's own order, from 1; 0 where the object keeps none.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub sequence: Vec<u32>,
    /// More about the event, which depends on its kind; 0 for most. See `EventKind` in `crate/trace/src/event.rs`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub detail: Vec<u32>,
    /// Microseconds since the start of the run; -1 where it was not measured.
    #[cfg_attr(feature = "types", ts(type = "Float64Array"))]
    pub time_us: Vec<f64>,
    /// Place of each event in the one order in which all of them happened. Only an engine that takes one step at a time
    /// knows that; where it is empty, the order is concluded from the sequences.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub order: Vec<u32>,
}

/// The value in a lock, in its `Debug` form, at releases of the lock: at some of them in a long run, and at none if its
/// type has no such form.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Values {
    /// The release, as an index into the events; ascending.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub event: Vec<u32>,
    /// The value, as an index into `texts`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub text: Vec<u32>,
    /// The distinct values; one that was too long ends in `…`.
    pub texts: Vec<String>,
}
