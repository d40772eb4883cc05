//! What a timeline says, as tables: a trace in, spans, arrows or owners out.

mod notation;

use interlock_trace::analysis::Subject;
use interlock_trace::event::EventKind;
use notation::{arrows, events, owners, plain, spans, timeline};

#[test]
fn spans_say_what_every_thread_did() {
    let cases = [
        ("a thread runs from its start to its end", "thread-start@0 yield thread-end@9", "0.0 running 0/0..0/2"),
        (
            "a wait for a lock ends with its acquisition, and the lock is a row of its own",
            "thread-start lock-wait:3 lock-acquire:3#1 lock-release:3#2 thread-end",
            "0.0 running 0/0..0/1
             0.0 waiting 3 0/1..0/2
             0.0 running 0/2..0/4
             0.1 holding 3 0/2..0/3",
        ),
        (
            "locks that overlap have rows of their own, and a row that is free again is used again",
            "thread-start lock-acquire:1#1 lock-acquire:2#1 lock-release:1#2 read-acquire:3#1 lock-release:2#2 read-release:3#2 thread-end",
            "0.0 running 0/0..0/7
             0.1 holding 1 0/1..0/3
             0.1 reading 3 0/4..0/6
             0.2 holding 2 0/2..0/5",
        ),
        (
            "what did not end lasts to the end of the trace",
            "thread-start lock-acquire:1#1 lock-wait:2",
            "0.0 running 0/0..0/2
             0.0 waiting 2 0/2..
             0.1 holding 1 0/1..",
        ),
        (
            "every other wait has its own state",
            "thread-start condvar-wait:1#1 condvar-wake:1#2 receive-wait:2 receive:2#1 barrier-wait:3#1 barrier-pass:3#2 \
             once-wait:4#1 once-init:4#2 once-done:4#3 park unparked sleep awake join-wait:0 join:0 thread-end",
            "0.0 running 0/0..0/1
             0.0 waiting-condvar 1 0/1..0/2
             0.0 running 0/2..0/3
             0.0 waiting-channel 2 0/3..0/4
             0.0 running 0/4..0/5
             0.0 waiting-barrier 3 0/5..0/6
             0.0 running 0/6..0/7
             0.0 waiting-once 4 0/7..0/8
             0.0 running 0/8..0/10
             0.0 parked 0/10..0/11
             0.0 running 0/11..0/12
             0.0 asleep 0/12..0/13
             0.0 running 0/13..0/14
             0.0 joining 0 0/14..0/15
             0.0 running 0/15..0/16",
        ),
        (
            "a lock that is released twice in a damaged trace is released once",
            "thread-start lock-release:1#1 lock-acquire:1#2 lock-release:1#3 lock-release:1#4 thread-end",
            "0.0 running 0/0..0/5
             0.1 holding 1 0/2..0/3",
        ),
    ];
    for (what, trace, expected) in cases {
        assert_eq!(spans(&timeline(trace)), plain(expected), "{what}");
    }
}

#[test]
fn arrows_say_what_enabled_what() {
    let cases = [
        (
            "a release hands the lock to whoever waited",
            "thread-start lock-acquire:1#1@1 lock-release:1#2 thread-end
             thread-start lock-wait:1@2 lock-acquire:1#3@5 lock-release:1#4 thread-end",
            "hand-off 0/2 -> 1/2",
        ),
        (
            "whoever did not wait was handed nothing",
            "thread-start lock-acquire:1#1 lock-release:1#2 thread-end
             thread-start lock-acquire:1#3 lock-release:1#4 thread-end",
            "",
        ),
        (
            "readers that waited together were all let in by the writer",
            "thread-start write-acquire:1#1@1 write-release:1#2 thread-end
             thread-start read-wait:1@2 read-acquire:1#3@5 read-release:1#5 thread-end
             thread-start read-wait:1@2 read-acquire:1#4@5 read-release:1#6 thread-end",
            "hand-off 0/2 -> 1/2
             hand-off 0/2 -> 2/2",
        ),
        (
            "a message goes from its sender to its receiver, whoever sent first",
            "thread-start send:1#1 send:1#2 thread-end
             thread-start receive:1#3=2 receive:1#4=1 thread-end",
            "message 0/1 -> 1/2
             message 0/2 -> 1/1",
        ),
        (
            "notify_one wakes one, notify_all the rest",
            "thread-start condvar-wait:1#1@1 condvar-wake:1#5@9 thread-end
             thread-start condvar-wait:1#2@2 condvar-wake:1#7@9 thread-end
             thread-start notify-one:1#4@5 notify-all:1#6@9 thread-end",
            "notify 2/1 -> 0/2
             notify 2/2 -> 1/2",
        ),
        (
            "a notification before the wait wakes nobody, and a wake-up without one is spurious",
            "thread-start condvar-wait:1#2@3 condvar-wake:1#3@9 thread-end
             thread-start notify-one:1#1@1 thread-end",
            "",
        ),
        (
            "threads are spawned and joined, and tokens given and taken",
            "thread-start@0 spawn:1@1 unpark:1=1 join-wait:1@3 join:1@9 thread-end@9
             thread-start@2 park unparked=1@5 thread-end@8",
            "spawn 0/1 -> 1/0
             unpark 0/2 -> 1/2
             join 1/3 -> 0/4",
        ),
    ];
    for (what, trace, expected) in cases {
        assert_eq!(arrows(&timeline(trace)), plain(expected), "{what}");
    }
}

#[test]
fn owners_say_who_had_which_handle() {
    let cases = [
        (
            "a handle that only its maker ever had",
            "thread-start arc-new:1=1 arc-clone:1=2 arc-drop:1=2 arc-drop:1=1 thread-end",
            "1: 0 0/1..0/4
             1: 0 0/2..0/3",
        ),
        (
            "a thread that drops what it did not make was given it when it was spawned",
            "thread-start@0 arc-new:1=1 arc-clone:1=2 spawn:1@2 join:1@9 arc-drop:1=1 thread-end
             thread-start@3 arc-drop:1=2 thread-end@5",
            "1: 0 0/1..0/5
             1: 0 0/2..0/3
             1: 1 1/0..1/1 given",
        ),
        (
            "a grandchild was given it through its parent",
            "thread-start@0 arc-new:1=1 arc-clone:1=2 spawn:1@2 join:1@30 arc-drop:1=1 thread-end
             thread-start@3 spawn:2@4 join:2@20 thread-end@21
             thread-start@5 arc-drop:1=2 thread-end@15",
            "1: 0 0/1..0/5
             1: 0 0/2..0/3
             1: 1 1/0..1/1 given
             1: 2 2/0..2/1 given",
        ),
        (
            "a thread that never ended was given what was cloned for it",
            "thread-start@0 arc-new:1=1 arc-clone:1=2 spawn:1@2 join-wait:1@3
             thread-start@3 lock-wait:2@5",
            "1: 0 0/1..
             1: 0 0/2..0/3
             1: 1 1/0.. given",
        ),
        (
            "a handle that came by a message has no owner but who sent it",
            "thread-start@0 spawn:1@1 arc-new:1=1 send:2#1 join:1@9 thread-end
             thread-start@2 receive:2#2=1 arc-drop:1=1 thread-end@8",
            "1: 0 0/2..1/2",
        ),
    ];
    for (what, trace, expected) in cases {
        assert_eq!(owners(&timeline(trace)), plain(expected), "{what}");
    }
}

#[test]
fn times_that_were_not_measured_have_bounds() {
    let timeline = timeline(
        "thread-start@10 lock-acquire:1#1 lock-release:1#2 yield thread-end@50
         thread-start@5 lock-wait:1@12 lock-acquire:1#3@30 lock-release:1#4 thread-end@60",
    );
    let bounds: Vec<(f64, f64)> =
        timeline.earliest_us.iter().copied().zip(timeline.latest_us.iter().copied()).collect();
    assert_eq!(bounds[..5], [(10.0, 10.0), (10.0, 30.0), (10.0, 30.0), (10.0, 50.0), (50.0, 50.0)]);
    assert_eq!(bounds[8], (30.0, 60.0));
}

#[test]
fn a_damaged_trace_is_refused_with_a_reason() {
    let refused = |change: &dyn Fn(&mut interlock_trace::Events), kinds: &[&str], expected: &str| {
        let (mut events, threads) = events("thread-start lock-acquire:1#1 thread-end");
        change(&mut events);
        match Subject::new(&events, kinds, threads, 2, Some(9.0)) {
            Ok(_) => panic!("not refused: {expected}"),
            Err(damage) => assert_eq!(damage.to_string(), expected),
        }
    };
    let kinds = EventKind::NAMES;
    refused(&|events| events.kind.truncate(1), kinds, "there are 3 events, but the column kind has 1 entries");
    refused(&|events| events.kind[1] = 250, kinds, "event 1 is of the unknown kind 250");
    refused(&|_| {}, &["no-such-kind"], "event 0 is of the unknown kind \"no-such-kind\"");
    refused(&|events| events.thread[2] = 1, kinds, "event 2 is of thread 1, but there are 1 threads");
    refused(&|events| events.object[1] = 2, kinds, "event 1 is about number 2 of 2");
    refused(&|events| events.time_us[0] = f64::NAN, kinds, "event 0 has no number for a time");
    refused(&|events| events.order = vec![0], kinds, "there are 3 events, but the column order has 1 entries");
    refused(&|events| events.order = vec![0, 1, 1], kinds, "event 2 cannot be at place 1 of the order");
    refused(&|events| events.order = vec![0, 1, 3], kinds, "event 2 cannot be at place 3 of the order");
    refused(&|events| events.order = vec![1, 0, 2], kinds, "event 1 cannot be at place 0 of the order");
}

#[test]
fn an_order_that_is_known_is_kept() {
    let (mut events, threads) = events("thread-start lock-acquire:1#2\nthread-start lock-acquire:1#1");
    let order_of = |events: &interlock_trace::Events| {
        let subject = Subject::new(events, EventKind::NAMES, threads, 2, None).unwrap();
        interlock_trace::analysis::analyse(&subject).at
    };
    assert_ne!(order_of(&events), [2, 0, 1, 3]);
    events.order = vec![1, 2, 0, 3];
    assert_eq!(order_of(&events), [2, 0, 1, 3]);
}

#[test]
fn a_trace_that_was_cut_ends_with_its_last_measured_event() {
    let (events, threads) = events("thread-start@3 lock-acquire:1#1 lock-wait:2@7 yield");
    let subject = Subject::new(&events, EventKind::NAMES, threads, 10, None).unwrap();
    assert_eq!(interlock_trace::analysis::analyse(&subject).end_us, 7.0);
}

#[test]
fn a_trace_that_contradicts_itself_is_drawn_and_says_so() {
    let timeline = timeline(
        "lock-acquire:1#2 lock-acquire:2#1
         lock-acquire:2#2 lock-acquire:1#1",
    );
    assert_eq!(timeline.at.len(), 4);
    assert_eq!(timeline.contradictions, 1);
}
