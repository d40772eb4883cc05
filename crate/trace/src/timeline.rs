//! What is concluded from a trace for drawing it: one order of all events, bounds of their times, what every thread did
//! when, and what caused what. All of it in columns, like the trace itself; the analysis that fills them is
//! [`crate::analysis`].

/// A trace, ready to be drawn.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Timeline {
    /// The names of [`Spans::state`], by index.
    pub states: Vec<&'static str>,
    /// The names of [`Arrows::kind`], by index.
    pub arrow_kinds: Vec<&'static str>,
    /// For each event its place, from 0, in one order of all events, which contradicts neither a happens-before edge nor
    /// the order of any object.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub step: Vec<u32>,
    /// The inverse: the event at each place.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub at: Vec<u32>,
    /// The earliest moment at which each event can have happened, in microseconds since the start of the run. The same
    /// as the latest where the time was measured.
    #[cfg_attr(feature = "types", ts(type = "Float64Array"))]
    pub earliest_us: Vec<f64>,
    /// The latest such moment.
    #[cfg_attr(feature = "types", ts(type = "Float64Array"))]
    pub latest_us: Vec<f64>,
    /// The events of thread `t` are those from `first_event[t]` up to `first_event[t + 1]`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub first_event: Vec<u32>,
    /// The events on object `o` are those in `object_events` from place `object_first[o]` up to `object_first[o + 1]`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub object_first: Vec<u32>,
    /// Events by object, and by place in the order within each.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub object_events: Vec<u32>,
    /// Rows of spans.
    pub lanes: Lanes,
    /// What threads did from one event to another.
    pub spans: Spans,
    /// What enabled what.
    pub arrows: Arrows,
    /// Who owned each `Arc` from when to when.
    pub owners: Owners,
    /// The last moment of the trace, in microseconds since the start of the run.
    pub end_us: f64,
    /// Events whose recorded order could not be kept; more than 0 only in a damaged trace.
    pub contradictions: u32,
}

/// Rows of spans that do not overlap; sorted by thread, then by depth.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Lanes {
    /// The thread.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub thread: Vec<u32>,
    /// 0 for what the thread does; 1 and up for the locks in its hands, each in the lowest row that is free.
    #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
    pub depth: Vec<u8>,
    /// The spans of row `r` are those from `first_span[r]` up to `first_span[r + 1]`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub first_span: Vec<u32>,
}

/// What a thread did from one of its events to another; sorted by lane, then by begin.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Spans {
    /// Index into [`Lanes`].
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub lane: Vec<u32>,
    /// Index into [`Timeline::states`].
    #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
    pub state: Vec<u8>,
    /// The object; the other thread while joining; -1 for none.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub object: Vec<i32>,
    /// The event that begins it.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub begin: Vec<u32>,
    /// The event that ends it; -1 if it lasted to the end of the trace.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub end: Vec<i32>,
}

/// An event of one thread that enabled an event of another; sorted by the step of `from`.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Arrows {
    /// Index into [`Timeline::arrow_kinds`].
    #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
    pub kind: Vec<u8>,
    /// The event that enabled.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub from: Vec<u32>,
    /// The event that was enabled.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub to: Vec<u32>,
    /// The object; -1 for none.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub object: Vec<i32>,
}

/// A handle of an `Arc` in a thread's hands.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Owners {
    /// The `Arc`.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub object: Vec<u32>,
    /// The thread.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub thread: Vec<u32>,
    /// The event from which on.
    #[cfg_attr(feature = "types", ts(type = "Uint32Array"))]
    pub since: Vec<u32>,
    /// The event up to which; -1 for the end of the trace.
    #[cfg_attr(feature = "types", ts(type = "Int32Array"))]
    pub until: Vec<i32>,
    /// 1 where the handle must have been moved into the thread when that was spawned, as is concluded from who dropped
    /// it; 0 where the thread itself made it.
    #[cfg_attr(feature = "types", ts(type = "Uint8Array"))]
    pub inferred: Vec<u8>,
}
