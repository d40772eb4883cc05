//! When each event can have happened: at the time that was measured, or else between what must have come before it and
//! what must have come after.

use crate::analysis::Subject;
use crate::analysis::causes::{Causes, NONE};

/// The earliest and the latest time of each event, in microseconds since the start of the run.
pub(super) fn find(subject: &Subject<'_>, causes: &Causes, at: &[u32]) -> (Vec<f64>, Vec<f64>) {
    let mut earliest = vec![0.0_f64; subject.len()];
    let mut latest = vec![subject.end_us(); subject.len()];
    for &event in at {
        let event = event as usize;
        earliest[event] = subject.time(event).unwrap_or_else(|| {
            let mut bound = subject.previous(event).map_or(0.0, |before| earliest[before]);
            for_each_cause(causes, event, |cause| bound = bound.max(earliest[cause]));
            bound
        });
    }
    for &event in at.iter().rev() {
        let event = event as usize;
        let bound = match subject.time(event) {
            Some(time) => time,
            // Clocks tick: what comes later may have been measured a little earlier.
            None => latest[event].max(earliest[event]),
        };
        latest[event] = bound;
        if let Some(before) = subject.previous(event) {
            latest[before] = latest[before].min(bound);
        }
        for_each_cause(causes, event, |cause| latest[cause] = latest[cause].min(bound));
    }
    (earliest, latest)
}

fn for_each_cause(causes: &Causes, event: usize, mut visit: impl FnMut(usize)) {
    if causes.chain[event] != NONE {
        visit(causes.chain[event] as usize);
    }
    if causes.edges.is_empty() {
        return;
    }
    let start = causes.edges.partition_point(|&(_, effect)| (effect as usize) < event);
    let incoming = causes.edges[start..].iter().take_while(|&&(_, effect)| effect as usize == event);
    incoming.for_each(|&(cause, _)| visit(cause as usize));
}
