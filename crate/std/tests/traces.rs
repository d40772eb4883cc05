//! What real runs record: exact orders, the values in locks, and traces without a contradiction.
//!
//! Each test starts its run while holding one lock, because there is one run at a time in a process.

use interlock_std as traced;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use interlock_trace::analysis::analyse;
use interlock_trace::chrome::Named;
use interlock_trace::event::EventKind;
use interlock_trace::{Report, Timeline, Trace};
use traced::runtime::{Options, Subject, start};

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs a program; its trace and what is concluded from it.
fn traced_run(main: fn()) -> (Report, Timeline) {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let subject = Subject {
        program: "test".to_owned(),
        params: BTreeMap::new(),
        names: &[],
        file: "traces.rs",
        unmap: |_, column| column,
    };
    let report = start(subject, Options::default(), main).expect("a run starts").wait(|_| true);
    let named = Named::of(&report).expect("a trace");
    let timeline = analyse(&named.subject().expect("a sound trace"));
    assert_eq!(timeline.contradictions, 0);
    (report, timeline)
}

/// The events of a kind, in the order of the timeline.
fn in_order<'a>(trace: &'a Trace, timeline: &'a Timeline, kind: EventKind) -> impl Iterator<Item = usize> + 'a {
    let events = timeline.at.iter().map(|&event| event as usize);
    events.filter(move |&event| trace.events.kind[event] == kind as u8)
}

/// The value that was in the lock at each of its releases, in the order of the timeline.
fn values<'a>(trace: &'a Trace, timeline: &'a Timeline, release: EventKind) -> Vec<Option<&'a str>> {
    let value = |event: usize| {
        let place = trace.values.event.binary_search(&(event as u32)).ok()?;
        Some(trace.values.texts[trace.values.text[place] as usize].as_str())
    };
    in_order(trace, timeline, release).map(value).collect()
}

mod programs {
    use super::traced::sync::atomic::{AtomicU64, Ordering};
    use super::traced::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, OnceLock, RwLock, mpsc};
    use super::traced::{println, thread};

    /// What each thread's additions found, by thread.
    pub static FOUND: std::sync::Mutex<Vec<Vec<u64>>> = std::sync::Mutex::new(Vec::new());

    pub fn adds_atomically() {
        let counter = Arc::new(AtomicU64::new(0));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let counter = Arc::clone(&counter);
                thread::spawn(move || (0..2000).map(|_| counter.fetch_add(1, Ordering::Relaxed)).collect())
            })
            .collect();
        *FOUND.lock().unwrap() = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    }

    pub fn counts() {
        let counter = Mutex::new(0);
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| (0..100).for_each(|_| *counter.lock().unwrap() += 1));
            }
        });
    }

    /// A type without a `Debug` form.
    struct Secret;

    pub fn keeps_values() {
        let _ = *RwLock::new([1, 2]).read().unwrap();
        RwLock::new("x".repeat(500)).write().unwrap().push('!');
        drop(Mutex::new(Secret).lock());
    }

    struct Treacherous(Mutex<u8>);

    impl std::fmt::Debug for Treacherous {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            if *self.0.lock().unwrap() == 0 {
                panic!("only when looked at");
            }
            f.write_str("looked at")
        }
    }

    pub fn has_values_with_code_of_their_own() {
        for inner in [0, 1] {
            drop(Mutex::new(Treacherous(Mutex::new(inner))).lock());
        }
    }

    pub fn poisons() {
        let lock = Arc::new(Mutex::new(7));
        let theirs = Arc::clone(&lock);
        let child = thread::spawn(move || {
            let _held = theirs.lock().unwrap();
            panic!("with the lock held");
        });
        assert!(child.join().is_err());
        lock.clear_poison();
        println!("{}", lock.lock().unwrap());
    }

    pub fn fills_the_trace() {
        let counter = Arc::new(Mutex::new(0));
        let threads: Vec<_> = (0..3)
            .map(|_| {
                let counter = Arc::clone(&counter);
                thread::spawn(move || (0..250_000).for_each(|_| *counter.lock().unwrap() += 1))
            })
            .collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
    }

    static SHARED: LazyLock<u8> = LazyLock::new_const(|| 3);

    pub fn uses_everything() {
        for round in 0..50 {
            let (sender, receiver) = mpsc::sync_channel(1);
            let (results, collected) = mpsc::channel();
            let meeting = Arc::new(Barrier::new(3));
            let pair = Arc::new((Mutex::new(false), Condvar::new()));
            let once = Arc::new(OnceLock::new());
            let main = thread::current();
            thread::scope(|scope| {
                for worker in 0..2 {
                    let (results, meeting, pair, once) = (results.clone(), &meeting, &pair, &once);
                    let (sender, main) = (sender.clone(), &main);
                    scope.spawn(move || {
                        sender.send(worker).unwrap();
                        sender.send(worker).unwrap();
                        meeting.wait();
                        results.send(*once.get_or_init(|| round + *SHARED)).unwrap();
                        *pair.0.lock().unwrap() = true;
                        pair.1.notify_all();
                        main.unpark();
                    });
                }
                drop((sender, results));
                assert_eq!(receiver.iter().take(4).count(), 4);
                meeting.wait();
                drop(pair.1.wait_while(pair.0.lock().unwrap(), |ready| !*ready).unwrap());
                assert_eq!(collected.iter().collect::<Vec<_>>(), [round + 3; 2]);
                thread::park();
            });
        }
    }
}

#[test]
fn the_order_of_an_atomic_is_that_of_its_values() {
    let (report, timeline) = traced_run(programs::adds_atomically);
    let trace = report.trace.as_ref().unwrap();
    let found = programs::FOUND.lock().unwrap();
    let mut next: Vec<_> = found.iter().map(|values| values.iter()).collect();
    let mut count = 0;
    for event in in_order(trace, &timeline, EventKind::AtomicUpdate) {
        let thread = trace.events.thread[event] as usize;
        assert_eq!(next[thread - 1].next(), Some(&count), "the additions are in the order in which they happened");
        count += 1;
    }
    assert_eq!(count, 8000);
}

#[test]
fn the_values_in_a_lock_are_told_in_its_order() {
    let (report, timeline) = traced_run(programs::counts);
    let trace = report.trace.as_ref().unwrap();
    let told = values(trace, &timeline, EventKind::LockRelease);
    let expected: Vec<String> = (1..=300).map(|count| count.to_string()).collect();
    assert_eq!(told, expected.iter().map(|text| Some(text.as_str())).collect::<Vec<_>>());
}

#[test]
fn a_value_is_told_if_its_type_has_a_debug_form_and_is_cut_if_it_is_long() {
    let (report, timeline) = traced_run(programs::keeps_values);
    let trace = report.trace.as_ref().unwrap();
    assert_eq!(values(trace, &timeline, EventKind::ReadRelease), [Some("[1, 2]")]);
    assert_eq!(values(trace, &timeline, EventKind::LockRelease), [None]);
    let long = values(trace, &timeline, EventKind::WriteRelease)[0].unwrap();
    assert!(long.starts_with("\"xxx") && long.ends_with("x…") && long.len() < 200, "{long}");
}

#[test]
fn what_a_value_does_when_it_is_looked_at_is_no_part_of_the_run() {
    let (report, timeline) = traced_run(programs::has_values_with_code_of_their_own);
    let trace = report.trace.as_ref().unwrap();
    assert_eq!(values(trace, &timeline, EventKind::LockRelease), [None, Some("looked at")]);
    assert!(report.panics.is_empty() && report.output.is_empty(), "{:?}", report.panics);
}

#[test]
fn poison_is_an_event() {
    let (report, timeline) = traced_run(programs::poisons);
    let trace = report.trace.as_ref().unwrap();
    let place = |kind| in_order(trace, &timeline, kind).map(|event| timeline.step[event]).collect::<Vec<_>>();
    let (poisoned, cleared, releases) =
        (place(EventKind::LockPoisoned), place(EventKind::PoisonCleared), place(EventKind::LockRelease));
    assert_eq!((poisoned.len(), cleared.len()), (1, 1));
    assert!(poisoned[0] < releases[0] && releases[0] < cleared[0], "{poisoned:?} {releases:?} {cleared:?}");
}

#[test]
fn a_run_that_uses_everything_contradicts_itself_nowhere() {
    let (report, timeline) = traced_run(programs::uses_everything);
    let trace = report.trace.as_ref().unwrap();
    let arrows =
        |kind: &str| timeline.arrows.kind.iter().filter(|&&arrow| timeline.arrow_kinds[arrow as usize] == kind).count();
    // Four messages and two results a round, two threads a round.
    assert_eq!((arrows("message"), arrows("spawn"), arrows("join")), (300, 100, 100));
    assert_eq!(trace.dropped, 0);
    assert_eq!(timeline.at.len(), trace.events.kind.len());
}

#[test]
fn a_full_trace_ends_for_all_threads_at_once() {
    let (report, timeline) = traced_run(programs::fills_the_trace);
    let trace = report.trace.as_ref().unwrap();
    assert!(trace.dropped > 0 && trace.events.kind.len() > 900_000);
    let holding = timeline.states.iter().position(|&state| state == "holding").unwrap() as u8;
    let spans = 0..timeline.spans.state.len();
    let open = spans.filter(|&span| timeline.spans.state[span] == holding && timeline.spans.end[span] < 0);
    assert!(open.count() <= 1, "two threads cannot hold one mutex when the trace ends");
    let last = trace.events.time_us.iter().copied().fold(0.0, f64::max);
    assert_eq!(timeline.end_us, last);
    // Every kept event of the mutex but the first has the one before it.
    let mut sequences: Vec<u32> = in_order(trace, &timeline, EventKind::LockAcquire)
        .chain(in_order(trace, &timeline, EventKind::LockRelease))
        .map(|event| trace.events.sequence[event])
        .collect();
    sequences.sort_unstable();
    assert!(sequences.windows(2).all(|pair| pair[1] == pair[0] + 1), "the trace has a hole");
}
