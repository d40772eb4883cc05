//! A trace in the Trace Event Format ("Chrome trace JSON"), which Perfetto's viewer opens:
//! <https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU>.
//!
//! It has the trace twice, as two processes. In the first, positions are the measured times; what was not timed is an
//! instant at the earliest moment at which it can have happened, and says so. In the second, positions are the steps of
//! the exact order, one microsecond each. Within a process each thread has a track for what it does and one for each
//! lock that it holds at a time, because slices of one track must nest.

use serde::Serialize;
use serde_json::{Value, json};

use crate::analysis::{Damage, Subject, analyse};
use crate::columns::Events;
use crate::report::Report;
use crate::timeline::Timeline;

/// How much text is handed on at a time, in bytes.
const PIECE: usize = 1 << 20;
/// The process with the measured times, and the one with the exact order.
const TIME: u32 = 1;
const ORDER: u32 = 2;
/// Tracks of one thread: what it does, and as many locks in its hands as are told apart.
const TRACKS: u32 = 256;

/// A trace with the names of everything in it.
pub struct Named<'a> {
    /// The program.
    pub program: &'a str,
    /// The threads.
    pub threads: Vec<&'a str>,
    /// The objects.
    pub objects: Vec<&'a str>,
    /// The lines of the positions, from 1.
    pub lines: Vec<u32>,
    /// The names of the kinds of events.
    pub kinds: Vec<&'a str>,
    /// The events.
    pub events: &'a Events,
    /// The end of the run, in microseconds since its start; `None` if not all events were kept.
    pub end_us: Option<f64>,
}

impl<'a> Named<'a> {
    /// The trace of a report; `None` where tracing was off.
    #[must_use]
    pub fn of(report: &'a Report) -> Option<Self> {
        let trace = report.trace.as_ref()?;
        Some(Self {
            program: &report.program,
            threads: report.threads.iter().map(|thread| thread.name.as_str()).collect(),
            objects: report.objects.iter().map(|object| object.name.as_str()).collect(),
            lines: trace.positions.iter().map(|position| position.line).collect(),
            kinds: trace.kinds.clone(),
            events: &trace.events,
            end_us: (trace.dropped == 0).then_some(report.elapsed_ms * 1000.0),
        })
    }

    /// The trace, checked, to be analysed.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn subject(&self) -> Result<Subject<'a>, Damage> {
        Subject::new(self.events, &self.kinds, self.threads.len(), self.objects.len(), self.end_us)
    }
}

/// Writes the trace; `sink` is given the text piece by piece.
///
/// # Errors
///
/// What is wrong with the trace.
pub fn write(trace: &Named<'_>, sink: &mut dyn FnMut(&str)) -> Result<(), Damage> {
    let timeline = analyse(&trace.subject()?);
    let mut writer =
        Writer { trace, timeline: &timeline, text: String::from("{\"traceEvents\":[\n"), sink, first: true };
    for (process, name) in [(TIME, "measured time"), (ORDER, "exact order, 1 µs = 1 step")] {
        writer.names(process, name);
        writer.spans(process);
        writer.arrows(process);
    }
    writer.text.push_str("\n],\"displayTimeUnit\":\"ns\"}\n");
    (writer.sink)(&writer.text);
    Ok(())
}

struct Writer<'a> {
    trace: &'a Named<'a>,
    timeline: &'a Timeline,
    text: String,
    sink: &'a mut dyn FnMut(&str),
    first: bool,
}

/// One slice (`X`) or instant (`i`).
#[derive(Serialize)]
struct Mark<'a> {
    name: &'a str,
    cat: &'a str,
    ph: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<&'static str>,
    ts: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    dur: Option<f64>,
    pid: u32,
    tid: u32,
    args: Details,
}

/// What the viewer shows of a mark.
#[derive(Serialize)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    step: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_timed: Option<String>,
}

impl Writer<'_> {
    fn put(&mut self, event: &impl Serialize) {
        let Ok(text) = serde_json::to_string(event) else { return };
        if !self.first {
            self.text.push_str(",\n");
        }
        self.first = false;
        self.text.push_str(&text);
        if self.text.len() > PIECE {
            (self.sink)(&self.text);
            self.text.clear();
        }
    }

    fn names(&mut self, process: u32, name: &str) {
        let metadata = |what: &str, tid: u32, args: Value| json!({ "ph": "M", "name": what, "pid": process, "tid": tid, "args": args });
        let title = format!("{} ({name})", self.trace.program);
        self.put(&metadata("process_name", 0, json!({ "name": title })));
        self.put(&metadata("process_sort_index", 0, json!({ "sort_index": process })));
        for lane in 0..self.timeline.lanes.thread.len() {
            let (thread, depth) = (self.timeline.lanes.thread[lane], self.timeline.lanes.depth[lane]);
            let name = match depth {
                0 => self.trace.threads[thread as usize].to_owned(),
                1 => format!("{} holds", self.trace.threads[thread as usize]),
                _ => format!("{} holds ({depth})", self.trace.threads[thread as usize]),
            };
            self.put(&metadata("thread_name", track(thread, depth), json!({ "name": name })));
            self.put(&metadata(
                "thread_sort_index",
                track(thread, depth),
                json!({ "sort_index": track(thread, depth) }),
            ));
        }
    }

    /// Where an event is in a process; `None` if that was not measured.
    fn place(&self, process: u32, event: u32) -> Option<f64> {
        let event = event as usize;
        match process {
            ORDER => Some(f64::from(self.timeline.step[event])),
            _ => {
                let time = self.trace.events.time_us[event];
                (time >= 0.0).then_some(time)
            }
        }
    }

    fn spans(&mut self, process: u32) {
        let timeline = self.timeline;
        let end = if process == ORDER { timeline.at.len() as f64 } else { timeline.end_us };
        for span in 0..timeline.spans.lane.len() {
            let lane = timeline.spans.lane[span] as usize;
            let begin = timeline.spans.begin[span];
            let state = timeline.states[timeline.spans.state[span] as usize];
            let from = self.place(process, begin);
            let to = match u32::try_from(timeline.spans.end[span]) {
                Ok(event) => self.place(process, event),
                Err(_) => Some(end),
            };
            let timed = from.zip(to);
            let not_timed = match timed {
                Some(_) => None,
                None => Some(self.bounds(begin)),
            };
            let name = self.name(span, state);
            let mark = Mark {
                name: &name,
                cat: state,
                ph: if timed.is_some() { "X" } else { "i" },
                s: if timed.is_some() { None } else { Some("t") },
                ts: from.unwrap_or(timeline.earliest_us[begin as usize]),
                // To the nanosecond, which is what viewers reckon in.
                dur: timed.map(|(from, to)| ((to - from).max(0.0) * 1000.0).round() / 1000.0),
                pid: process,
                tid: track(timeline.lanes.thread[lane], timeline.lanes.depth[lane]),
                args: Details { line: self.line(begin), step: timeline.step[begin as usize], not_timed },
            };
            self.put(&mark);
        }
    }

    /// When an event that was not timed can have happened.
    fn bounds(&self, event: u32) -> String {
        let (earliest, latest) = (self.timeline.earliest_us[event as usize], self.timeline.latest_us[event as usize]);
        format!("between {earliest} and {latest} µs")
    }

    /// What a span shows: what the thread does, and to what.
    fn name(&self, span: usize, state: &str) -> String {
        let Ok(object) = usize::try_from(self.timeline.spans.object[span]) else { return state.to_owned() };
        let names = if state == "joining" { &self.trace.threads } else { &self.trace.objects };
        match names.get(object) {
            Some(name) => format!("{state} {name}"),
            None => state.to_owned(),
        }
    }

    fn line(&self, event: u32) -> Option<u32> {
        let position = usize::try_from(self.trace.events.position[event as usize]).ok()?;
        self.trace.lines.get(position).copied()
    }

    /// Flow arrows, where both ends have a place. Each binds to the slice around its end on the thread's first track.
    fn arrows(&mut self, process: u32) {
        let arrows = &self.timeline.arrows;
        for arrow in 0..arrows.kind.len() {
            let (from, to) = (arrows.from[arrow], arrows.to[arrow]);
            let Some((start, end)) = self.place(process, from).zip(self.place(process, to)) else { continue };
            let kind = self.timeline.arrow_kinds[arrows.kind[arrow] as usize];
            let id = u64::from(process) << 32 | arrow as u64;
            let track = |event: u32| track(self.trace.events.thread[event as usize], 0);
            let (source, target) = (track(from), track(to));
            self.put(&json!({
                "name": kind, "cat": kind, "ph": "s", "id": id, "ts": start, "pid": process, "tid": source,
            }));
            // Clocks tick: an effect may have been measured a little earlier than its cause.
            self.put(&json!({
                "name": kind, "cat": kind, "ph": "f", "bp": "e", "id": id, "ts": end.max(start),
                "pid": process, "tid": target,
            }));
        }
    }
}

fn track(thread: u32, depth: u8) -> u32 {
    thread * TRACKS + u32::from(depth) + 1
}
