//! Traces and timelines as text, for tables of what comes of what.
//!
//! A trace has one line a thread, its events separated by spaces: `kind:object#sequence=detail@time`, of which all but
//! the kind may be missing. The object is a number; so is the thread that an event may be about instead.

// Each test file uses a part of this.
#![allow(dead_code, reason = "each test file uses a part of it")]

use interlock_trace::analysis::{Subject, analyse};
use interlock_trace::event::EventKind;
use interlock_trace::{Events, Timeline};

/// Reads a trace: its events and the number of threads.
pub fn events(text: &str) -> (Events, usize) {
    let mut events = Events::default();
    let threads: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for (thread, line) in threads.iter().enumerate() {
        for word in line.split_whitespace() {
            let (word, time) = split(word, '@');
            let (word, detail) = split(word, '=');
            let (word, sequence) = split(word, '#');
            let (kind, object) = split(word, ':');
            let kind = EventKind::named(kind).unwrap_or_else(|| panic!("there is no kind {kind:?}"));
            events.thread.push(thread as u32);
            events.kind.push(kind as u8);
            events.object.push(object.map_or(-1, |object| object as i32));
            events.position.push(-1);
            events.sequence.push(sequence.unwrap_or(0.0) as u32);
            events.detail.push(detail.unwrap_or(0.0) as u32);
            events.time_us.push(time.unwrap_or(-1.0));
        }
    }
    (events, threads.len())
}

fn split(word: &str, mark: char) -> (&str, Option<f64>) {
    match word.split_once(mark) {
        Some((before, number)) => (before, Some(number.parse().unwrap_or_else(|_| panic!("{number:?} is no number")))),
        None => (word, None),
    }
}

/// The timeline of a trace with ten objects that ends after 100 µs.
pub fn timeline(text: &str) -> Timeline {
    let (events, threads) = events(text);
    let subject = Subject::new(&events, EventKind::NAMES, threads, 10, Some(100.0));
    analyse(&subject.unwrap_or_else(|damage| panic!("{damage}: {text}")))
}

/// The spans, one a line: `thread.depth state object begin..end`, with events named `thread/place` from 0.
pub fn spans(timeline: &Timeline) -> String {
    let spans = &timeline.spans;
    let line = |span: usize| {
        let lane = spans.lane[span] as usize;
        let object = if spans.object[span] < 0 { String::new() } else { format!(" {}", spans.object[span]) };
        format!(
            "{}.{} {}{object} {}..{}",
            timeline.lanes.thread[lane],
            timeline.lanes.depth[lane],
            timeline.states[spans.state[span] as usize],
            event(timeline, spans.begin[span]),
            u32::try_from(spans.end[span]).map_or(String::new(), |end| event(timeline, end)),
        )
    };
    (0..spans.lane.len()).map(line).collect::<Vec<_>>().join("\n")
}

/// The arrows, one a line: `kind from -> to`.
pub fn arrows(timeline: &Timeline) -> String {
    let arrows = &timeline.arrows;
    let line = |arrow: usize| {
        let kind = timeline.arrow_kinds[arrows.kind[arrow] as usize];
        format!("{kind} {} -> {}", event(timeline, arrows.from[arrow]), event(timeline, arrows.to[arrow]))
    };
    (0..arrows.kind.len()).map(line).collect::<Vec<_>>().join("\n")
}

/// The owners, one a line: `object: thread from..until`, with `given` where that was concluded.
pub fn owners(timeline: &Timeline) -> String {
    let owners = &timeline.owners;
    let line = |owner: usize| {
        format!(
            "{}: {} {}..{}{}",
            owners.object[owner],
            owners.thread[owner],
            event(timeline, owners.since[owner]),
            u32::try_from(owners.until[owner]).map_or(String::new(), |until| event(timeline, until)),
            if owners.inferred[owner] == 1 { " given" } else { "" },
        )
    };
    let mut lines: Vec<String> = (0..owners.object.len()).map(line).collect();
    lines.sort();
    lines.join("\n")
}

fn event(timeline: &Timeline, event: u32) -> String {
    let thread = timeline.first_event.partition_point(|&first| first <= event) - 1;
    format!("{thread}/{}", event - timeline.first_event[thread])
}

/// The same text without indentation and empty lines.
pub fn plain(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
