//! A trace that is fit to be analysed: every index in it is within its bounds, every kind known.

use std::fmt;

use crate::columns::Events;
use crate::event::EventKind;

/// What is wrong with a trace that did not come from an engine of this version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage(String);

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Damage {}

/// A checked trace.
pub struct Subject<'a> {
    events: &'a Events,
    kinds: Vec<EventKind>,
    first_event: Vec<u32>,
    objects: usize,
    end_us: f64,
}

impl<'a> Subject<'a> {
    /// Checks a trace: `kinds` are the names of the kinds of events by number, `threads` and `objects` how many there are
    /// of these, and `end_us` the end of the run, in microseconds since its start; `None` if the trace ends before the
    /// run, because not all events could be kept.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn new<K: AsRef<str>>(
        events: &'a Events,
        kinds: &[K],
        threads: usize,
        objects: usize,
        end_us: Option<f64>,
    ) -> Result<Self, Damage> {
        let length = events.thread.len();
        let columns = [
            ("kind", events.kind.len()),
            ("object", events.object.len()),
            ("position", events.position.len()),
            ("sequence", events.sequence.len()),
            ("detail", events.detail.len()),
            ("time_us", events.time_us.len()),
        ];
        for (name, found) in columns {
            if found != length {
                return Err(Damage(format!("there are {length} events, but the column {name} has {found} entries")));
            }
        }
        let known: Vec<Option<EventKind>> = kinds.iter().map(|name| EventKind::named(name.as_ref())).collect();
        let mut subject = Self {
            events,
            kinds: Vec::with_capacity(length),
            first_event: vec![0; threads + 1],
            objects,
            end_us: end_us.filter(|end| end.is_finite()).unwrap_or(0.0).max(0.0),
        };
        for event in 0..length {
            subject.check(event, kinds, &known, threads)?;
        }
        if end_us.is_none() {
            subject.end_us = events.time_us.iter().copied().fold(0.0, f64::max);
        }
        subject.check_order()?;
        for thread in 0..threads {
            subject.first_event[thread + 1] += subject.first_event[thread];
        }
        Ok(subject)
    }

    fn check<K: AsRef<str>>(
        &mut self,
        event: usize,
        names: &[K],
        known: &[Option<EventKind>],
        threads: usize,
    ) -> Result<(), Damage> {
        let events = self.events;
        let number = events.kind[event] as usize;
        let kind = known.get(number).copied().flatten().ok_or_else(|| {
            let name = names.get(number).map_or_else(|| number.to_string(), |name| format!("{:?}", name.as_ref()));
            Damage(format!("event {event} is of the unknown kind {name}"))
        })?;
        let thread = events.thread[event];
        if thread as usize >= threads {
            return Err(Damage(format!("event {event} is of thread {thread}, but there are {threads} threads")));
        }
        if event > 0 && thread < events.thread[event - 1] {
            return Err(Damage(format!("event {event} is of thread {thread}, but events must be sorted by thread")));
        }
        let object = events.object[event];
        let limit = if kind.object_is_thread() { threads } else { self.objects };
        if object >= 0 && object as usize >= limit {
            return Err(Damage(format!("event {event} is about number {object} of {limit}")));
        }
        if events.time_us[event].is_nan() {
            return Err(Damage(format!("event {event} has no number for a time")));
        }
        self.kinds.push(kind);
        self.first_event[thread as usize + 1] += 1;
        Ok(())
    }

    /// The order, if there is one, numbers all events, and those of a thread upwards.
    fn check_order(&self) -> Result<(), Damage> {
        let (order, threads) = (&self.events.order, &self.events.thread);
        if order.is_empty() {
            return Ok(());
        }
        if order.len() != threads.len() {
            let (length, found) = (threads.len(), order.len());
            return Err(Damage(format!("there are {length} events, but the column order has {found} entries")));
        }
        let mut seen = vec![false; order.len()];
        for (event, &place) in order.iter().enumerate() {
            let is_new = seen.get_mut(place as usize).is_some_and(|seen| !std::mem::replace(seen, true));
            let is_later = event == 0 || threads[event - 1] != threads[event] || order[event - 1] < place;
            if !is_new || !is_later {
                return Err(Damage(format!("event {event} cannot be at place {place} of the order")));
            }
        }
        Ok(())
    }

    /// The place of each event in the order of the run; empty where that is not known.
    pub(crate) fn order(&self) -> &[u32] {
        &self.events.order
    }

    /// How many events there are.
    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// How many threads.
    pub(crate) fn threads(&self) -> usize {
        self.first_event.len() - 1
    }

    /// How many objects.
    pub(crate) fn objects(&self) -> usize {
        self.objects
    }

    /// The end of the trace, in microseconds since the start of the run.
    pub(crate) fn end_us(&self) -> f64 {
        self.end_us
    }

    /// The events of thread `t` are those from `first_event()[t]` up to `first_event()[t + 1]`.
    pub(crate) fn first_event(&self) -> &[u32] {
        &self.first_event
    }

    /// The events of a thread, in program order.
    pub(crate) fn events_of(&self, thread: usize) -> std::ops::Range<usize> {
        self.first_event[thread] as usize..self.first_event[thread + 1] as usize
    }

    /// The thread of an event.
    pub(crate) fn thread(&self, event: usize) -> usize {
        self.events.thread[event] as usize
    }

    /// What happened.
    pub(crate) fn kind(&self, event: usize) -> EventKind {
        self.kinds[event]
    }

    /// The object, if there is one and it is no thread.
    pub(crate) fn object(&self, event: usize) -> Option<usize> {
        if self.kinds[event].object_is_thread() { None } else { self.raw_object(event) }
    }

    /// The other thread, if the event is about one.
    pub(crate) fn other_thread(&self, event: usize) -> Option<usize> {
        if self.kinds[event].object_is_thread() { self.raw_object(event) } else { None }
    }

    /// The object or the other thread.
    pub(crate) fn raw_object(&self, event: usize) -> Option<usize> {
        usize::try_from(self.events.object[event]).ok()
    }

    /// The place in the object's own order, from 1; 0 for none.
    pub(crate) fn sequence(&self, event: usize) -> u32 {
        self.events.sequence[event]
    }

    /// More about the event.
    pub(crate) fn detail(&self, event: usize) -> u32 {
        self.events.detail[event]
    }

    /// Microseconds since the start of the run, if that was measured.
    pub(crate) fn time(&self, event: usize) -> Option<f64> {
        let time = self.events.time_us[event];
        (time >= 0.0).then_some(time)
    }

    /// The event before this one in its thread.
    pub(crate) fn previous(&self, event: usize) -> Option<usize> {
        let previous = event.checked_sub(1)?;
        (self.events.thread[previous] == self.events.thread[event]).then_some(previous)
    }

    /// The first event of a thread.
    pub(crate) fn first_of(&self, thread: usize) -> Option<usize> {
        let events = self.events_of(thread);
        (!events.is_empty()).then_some(events.start)
    }

    /// The last event of a thread, if it tells of the thread's end.
    pub(crate) fn end_of(&self, thread: usize) -> Option<usize> {
        let last = self.events_of(thread).next_back()?;
        (self.kinds[last] == EventKind::ThreadEnd).then_some(last)
    }
}
