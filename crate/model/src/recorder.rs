//! What happened in a replay, as the machine tells it step by step.

use std::rc::Rc;

use interlock_lang::source::Span;
use interlock_trace::event::EventKind;
use interlock_trace::{OutputChunk, Panic, Position, Stream};

use crate::vm::step::{Event, Observer};

/// One event.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Who.
    pub thread: u32,
    /// What.
    pub kind: EventKind,
    /// The object's address; 0 for none.
    pub object: u64,
    /// More, as the kind says.
    pub detail: u64,
    /// Where.
    pub position: Option<Position>,
    /// The step of the schedule in which it happened; what happens before the first is of step 0.
    pub step: u32,
}

/// Everything that was told, in order.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    /// The events.
    pub events: Vec<Recorded>,
    /// What was printed.
    pub output: Vec<OutputChunk>,
    /// Panics.
    pub panics: Vec<Panic>,
    /// The step that is being taken.
    pub step: u32,
}

/// A point in what is told.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    events: usize,
    output: usize,
    panics: usize,
}

impl Recorder {
    /// How much there is of each.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark { events: self.events.len(), output: self.output.len(), panics: self.panics.len() }
    }

    /// Forgets what was told since the mark was made.
    pub fn back_to(&mut self, mark: Mark) {
        self.events.truncate(mark.events);
        self.output.truncate(mark.output);
        self.panics.truncate(mark.panics);
    }

    /// Adds an event that follows from the state and that the machine does not tell.
    pub fn add(&mut self, thread: usize, kind: EventKind, object: u64, position: Option<Position>) {
        let step = self.step;
        self.events.push(Recorded { thread: thread as u32, kind, object, detail: 0, position, step });
    }
}

/// The place that a span begins at, if it is in the learner's program.
#[must_use]
pub fn position(span: Option<Span>) -> Option<Position> {
    let span = span.filter(|span| span.is_user() && span.line > 0)?;
    Some(Position { line: span.line, column: span.column })
}

impl Observer for Recorder {
    fn event(&mut self, event: Event<'_>) {
        let Some(kind) = EventKind::from_number(event.kind as usize) else { return };
        let position = position(event.at);
        if kind == EventKind::Panic {
            let message = event.text.map(Rc::to_string).unwrap_or_default();
            self.panics.push(Panic { thread: event.thread as u32, message, position });
        }
        let (object, detail) = (event.object, event.detail);
        self.events.push(Recorded { thread: event.thread as u32, kind, object, detail, position, step: self.step });
    }

    fn output(&mut self, thread: usize, to_stderr: bool, text: &str) {
        let stream = if to_stderr { Stream::Stderr } else { Stream::Stdout };
        self.output.push(OutputChunk { thread: thread as u32, stream, text: text.to_owned() });
    }
}
