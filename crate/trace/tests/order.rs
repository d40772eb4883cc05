//! The order of a timeline contradicts no happens-before edge, and its bounds contain what really happened: for traces
//! of random programs that a small machine runs step by step, with an adversary who may stop every thread between taking
//! a number, acting and recording. What really happens before what is known from vector clocks.

mod machine;

use interlock_trace::Timeline;
use interlock_trace::analysis::{Subject, analyse};
use interlock_trace::event::EventKind;

use machine::{Recorded, run};

/// A trace with its timeline, as text.
fn told(recorded: &Recorded, timeline: &Timeline) -> String {
    let line = |&event: &u32| {
        let events = &recorded.events;
        let event = event as usize;
        format!(
            "{:4} thread {} {} object {} sequence {} detail {}\n",
            timeline.step[event],
            events.thread[event],
            EventKind::NAMES[events.kind[event] as usize],
            events.object[event],
            events.sequence[event],
            events.detail[event]
        )
    };
    timeline.at.iter().map(line).collect()
}

fn timeline_of(recorded: &Recorded) -> Timeline {
    let events = &recorded.events;
    let subject = Subject::new(events, EventKind::NAMES, recorded.threads, recorded.objects, Some(recorded.end_us));
    analyse(&subject.expect("the machine records what is allowed"))
}

#[test]
fn no_happens_before_edge_is_contradicted() {
    for seed in 1..=3000 {
        let recorded = run(seed);
        let timeline = timeline_of(&recorded);
        assert_eq!(timeline.contradictions, 0, "seed {seed}:\n{}", told(&recorded, &timeline));
        for (effect, clock) in recorded.clocks.iter().enumerate() {
            for (thread, &seen) in clock.iter().enumerate() {
                // Of each other thread, the last event that happened before implies all others.
                let Some(last) = seen.checked_sub(1) else { continue };
                let cause = (timeline.first_event[thread] + last) as usize;
                assert!(
                    cause == effect || timeline.step[cause] < timeline.step[effect],
                    "seed {seed}: step {} happened before step {}:\n{}",
                    timeline.step[cause],
                    timeline.step[effect],
                    told(&recorded, &timeline)
                );
            }
        }
    }
}

#[test]
fn every_object_keeps_its_own_order() {
    for seed in 1..=300 {
        let recorded = run(seed);
        let timeline = timeline_of(&recorded);
        for object in 0..recorded.objects {
            let range = timeline.object_first[object] as usize..timeline.object_first[object + 1] as usize;
            let ordered = timeline.object_events[range].iter().filter(|&&event| {
                use EventKind::{AtomicLoad, AtomicUpdate, LockAcquire, LockRelease, ReadAcquire, WriteAcquire};
                let kind = recorded.events.kind[event as usize];
                [AtomicLoad, AtomicUpdate, LockAcquire, LockRelease, ReadAcquire, WriteAcquire]
                    .map(|kind| kind as u8)
                    .contains(&kind)
            });
            let sequences: Vec<u32> = ordered.map(|&event| recorded.events.sequence[event as usize]).collect();
            assert!(sequences.is_sorted(), "seed {seed}, object {object}: {sequences:?}");
        }
    }
}

#[test]
fn what_happened_lies_within_its_bounds() {
    for seed in 1..=1000 {
        let recorded = run(seed);
        let timeline = timeline_of(&recorded);
        for (event, &(begun, recorded_at)) in recorded.moments.iter().enumerate() {
            let (earliest, latest) = (timeline.earliest_us[event], timeline.latest_us[event]);
            assert!(
                earliest <= latest && earliest <= recorded_at && latest >= begun,
                "seed {seed}: step {} happened from {begun} to {recorded_at}, not within {earliest} to {latest}:\n{}",
                timeline.step[event],
                told(&recorded, &timeline)
            );
        }
    }
}

/// Whether the wait that an event begins found its lock free, by the order of the timeline: how often, and of how many.
#[test]
fn whoever_had_to_wait_asks_while_the_lock_is_held() {
    use EventKind::{LockAcquire, LockRelease, LockWait, ReadAcquire, ReadRelease, ReadWait};
    use EventKind::{WriteAcquire, WriteRelease, WriteWait};
    let (mut asked, mut odd) = (0, 0);
    for seed in 1..=300 {
        let recorded = run(seed);
        let timeline = timeline_of(&recorded);
        let mut holders = vec![0; recorded.objects];
        for &event in &timeline.at {
            let event = event as usize;
            let Ok(object) = usize::try_from(recorded.events.object[event]) else { continue };
            let is = |kinds: [EventKind; 3]| kinds.map(|kind| kind as u8).contains(&recorded.events.kind[event]);
            if is([LockAcquire, ReadAcquire, WriteAcquire]) {
                holders[object] += 1;
            } else if is([LockRelease, ReadRelease, WriteRelease]) {
                holders[object] -= 1;
            } else if is([LockWait, ReadWait, WriteWait]) {
                asked += 1;
                odd += u32::from(holders[object] == 0);
            }
        }
    }
    // Between the noted release and the real one somebody may ask who has seen what came after: see below.
    assert!(asked > 500 && odd * 50 < asked, "{odd} of {asked} found their lock free");
}

#[test]
fn whoever_had_to_wait_asks_before_the_release() {
    let mut waits = 0;
    for seed in 1..=300 {
        let recorded = run(seed);
        let timeline = timeline_of(&recorded);
        for arrow in 0..timeline.arrows.kind.len() {
            if timeline.arrow_kinds[timeline.arrows.kind[arrow] as usize] == "hand-off" {
                let (release, acquired) = (timeline.arrows.from[arrow] as usize, timeline.arrows.to[arrow] as usize);
                let asked = acquired - 1;
                // The release for a wait on a condition variable is noted before the wait, which somebody else may see
                // and then find the lock taken still.
                if recorded.events.kind.get(release + 1) == Some(&(EventKind::CondvarWait as u8)) {
                    continue;
                }
                assert!(timeline.step[asked] < timeline.step[release], "seed {seed}:\n{}", told(&recorded, &timeline));
                assert!(timeline.step[release] < timeline.step[acquired], "seed {seed}");
                waits += 1;
            }
        }
    }
    assert!(waits > 100, "the programs must contend for locks, but only {waits} waited");
}
