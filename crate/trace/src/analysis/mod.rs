//! From a trace to a timeline: everything that a drawing needs and that does not depend on how it is drawn.
//!
//! The parts, each from the ones before it: [`subject`] is a checked trace, [`causes`] says which events must come before
//! which, [`order`] puts all events into one order, [`bounds`] says when each can have happened, and [`spans`],
//! [`arrows`] and [`owners`] say what that amounts to. A million events take well below a second.

mod arrows;
mod bounds;
mod causes;
mod order;
mod owners;
mod spans;
mod subject;

pub use subject::{Damage, Subject};

use crate::timeline::Timeline;

/// Makes a timeline of a trace.
#[must_use]
pub fn analyse(subject: &Subject<'_>) -> Timeline {
    let causes = causes::find(subject);
    let order = order::arrange(subject, &causes);
    let (earliest_us, latest_us) = bounds::find(subject, &causes, &order.at);
    let (object_first, object_events) = by_object(subject, &order.at);
    let (lanes, spans) = spans::find(subject);
    let arrows = arrows::find(subject, &causes, &order.step, &object_first, &object_events);
    let owners = owners::find(subject, &order.step, &object_first, &object_events);
    Timeline {
        states: spans::State::NAMES.to_vec(),
        arrow_kinds: arrows::ArrowKind::NAMES.to_vec(),
        end_us: latest_us.iter().copied().fold(subject.end_us(), f64::max),
        step: order.step,
        at: order.at,
        earliest_us,
        latest_us,
        first_event: subject.first_event().to_vec(),
        object_first,
        object_events,
        lanes,
        spans,
        arrows,
        owners,
        contradictions: order.contradictions,
    }
}

/// Sorts events by object and, within each, by step: where the events of each object begin, and the events.
fn by_object(subject: &Subject<'_>, at: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut first = vec![0; subject.objects() + 1];
    for event in 0..subject.len() {
        if let Some(object) = subject.object(event) {
            first[object + 1] += 1;
        }
    }
    for object in 0..subject.objects() {
        first[object + 1] += first[object];
    }
    let mut next = first.clone();
    let mut events = vec![0; next[subject.objects()] as usize];
    for &event in at {
        if let Some(object) = subject.object(event as usize) {
            events[next[object] as usize] = event;
            next[object] += 1;
        }
    }
    (first, events)
}

/// A name for each of a few variants, in their order.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$variant_doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum $type {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $type {
            pub(crate) const NAMES: &'static [&'static str] = &[$($name),*];
        }
    };
}
pub(crate) use named;
