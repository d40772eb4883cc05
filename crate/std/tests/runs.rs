//! Whole runs under the runtime, natively: every ending that a native process survives.
//!
//! Each test starts its run while holding one lock, because there is one run at a time in a process.

use interlock_std as traced;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use interlock_trace::{DeadlockKind, Report, ThreadFate, Verdict, WaitKind};
use traced::runtime::{Options, Subject, start};

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

fn subject() -> Subject {
    Subject {
        program: "test".to_owned(),
        params: BTreeMap::new(),
        names: &[],
        file: "runs.rs",
        unmap: |_, column| column,
    }
}

fn run_with(options: Options, main: fn()) -> Report {
    start(subject(), options, main).expect("a run starts").wait(|_| true)
}

fn run(main: fn()) -> Report {
    let _alone = alone();
    run_with(Options::default(), main)
}

mod programs {
    use super::traced::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, RwLock, mpsc};
    use super::traced::{println, thread};
    use std::time::Duration;

    pub fn counts() {
        let counter = Arc::new(Mutex::new(0));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let counter = Arc::clone(&counter);
                thread::spawn(move || (0..1000).for_each(|_| *counter.lock().unwrap() += 1))
            })
            .collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        println!("expected: 4000");
        println!("observed: {}", counter.lock().unwrap());
    }

    pub fn panics() {
        let child = thread::Builder::new().name("child".into()).spawn(|| panic!("boom {}", 1)).unwrap();
        child.join().unwrap();
    }

    pub fn locks_crosswise() {
        let (a, b) = (Arc::new(Mutex::new(())), Arc::new(Mutex::new(())));
        let both = Arc::new(Barrier::new(2));
        let (a2, b2, both2) = (Arc::clone(&a), Arc::clone(&b), Arc::clone(&both));
        let other = thread::spawn(move || {
            let _a = a2.lock().unwrap();
            both2.wait();
            let _b = b2.lock().unwrap();
        });
        let _b = b.lock().unwrap();
        both.wait();
        let _a = a.lock().unwrap();
        other.join().unwrap();
    }

    pub fn locks_twice() {
        let lock = Mutex::new(());
        let _first = lock.lock().unwrap();
        let _second = lock.lock().unwrap();
    }

    pub fn upgrades_a_read_lock() {
        let lock = RwLock::new(());
        let _read = lock.read().unwrap();
        let _write = lock.write().unwrap();
    }

    pub fn joins_in_a_ring_while_another_runs() {
        let lock = Arc::new(Mutex::new(()));
        let held = lock.lock().unwrap();
        let inner = Arc::clone(&lock);
        thread::spawn(|| {
            loop {
                thread::sleep(Duration::from_millis(1));
            }
        });
        thread::spawn(move || drop(inner.lock().unwrap())).join().unwrap();
        drop(held);
    }

    pub fn notifies_too_early() {
        let pair = Arc::new((Mutex::new(()), Condvar::new()));
        pair.1.notify_one();
        let waiter = Arc::clone(&pair);
        let thread = thread::spawn(move || drop(waiter.1.wait(waiter.0.lock().unwrap()).unwrap()));
        thread.join().unwrap();
    }

    pub fn notifies_one_of_two() {
        let pair = Arc::new((Mutex::new(0), Condvar::new()));
        let threads: Vec<_> = (0..2)
            .map(|_| {
                let pair = Arc::clone(&pair);
                thread::spawn(move || {
                    let mut waiting = pair.0.lock().unwrap();
                    *waiting += 1;
                    drop(pair.1.wait(waiting).unwrap());
                })
            })
            .collect();
        while *pair.0.lock().unwrap() < 2 {
            thread::yield_now();
        }
        let guard = pair.0.lock().unwrap();
        pair.1.notify_one();
        drop(guard);
        threads.into_iter().for_each(|thread| thread.join().unwrap());
    }

    pub fn receives_from_nobody() {
        let (sender, receiver) = mpsc::channel::<()>();
        let _kept = sender;
        let _ = receiver.recv();
    }

    pub fn parks() {
        thread::park();
    }

    pub fn waits_at_a_barrier_alone() {
        Barrier::new(2).wait();
    }

    pub fn initialises_recursively() {
        let (first, second) = (Arc::new(OnceLock::new()), Arc::new(OnceLock::new()));
        let met = Arc::new(Barrier::new(2));
        let (first2, second2, met2) = (Arc::clone(&first), Arc::clone(&second), Arc::clone(&met));
        let other = thread::spawn(move || {
            first2.get_or_init(|| {
                met2.wait();
                *second2.get_or_init(|| 1)
            });
        });
        second.get_or_init(|| {
            met.wait();
            *first.get_or_init(|| 2)
        });
        other.join().unwrap();
    }

    pub fn spins() {
        loop {
            thread::yield_now();
        }
    }

    pub fn everything_that_wakes() {
        for _ in 0..300 {
            let (sender, receiver) = mpsc::sync_channel(0);
            let meeting = Arc::new(Barrier::new(3));
            let pair = Arc::new((Mutex::new(false), Condvar::new()));
            let main = thread::current();
            thread::scope(|scope| {
                scope.spawn(|| {
                    sender.send(1).unwrap();
                    meeting.wait();
                    *pair.0.lock().unwrap() = true;
                    pair.1.notify_all();
                });
                scope.spawn(|| {
                    meeting.wait();
                    main.unpark();
                });
                receiver.recv().unwrap();
                meeting.wait();
                drop(pair.1.wait_while(pair.0.lock().unwrap(), |ready| !*ready).unwrap());
                thread::park();
            });
        }
    }
}

#[test]
fn a_counter_keeps_its_promise_and_is_counted() {
    let report = run(programs::counts);
    assert_eq!(report.verdict, Verdict::Finished);
    let promise = report.promise.expect("a promise");
    assert_eq!((promise.expected.as_str(), promise.observed.as_str(), promise.held), ("4000", "4000", true));
    assert_eq!(report.threads.len(), 5);
    assert_eq!(report.threads[2].name, "thread 2");
    assert_eq!(report.threads[2].acquisitions, Some(1000));
    let lock = &report.locks[0];
    assert_eq!(lock.acquisitions, 4001);
    assert!(lock.held_ms.is_some() && lock.held_samples >= 4 * 64);
    let trace = report.trace.expect("a trace");
    let acquire = trace.kinds.iter().position(|kind| *kind == "lock-acquire").unwrap() as u8;
    let mut order: Vec<u32> = (0..trace.events.kind.len())
        .filter(|&row| trace.events.kind[row] == acquire)
        .map(|row| trace.events.sequence[row])
        .collect();
    order.sort_unstable();
    assert_eq!(order.len(), 4001, "every acquisition is an event");
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "and has its own place in the lock's order");
}

#[test]
fn without_tracing_there_are_no_tables() {
    let _alone = alone();
    let report = run_with(Options { tracing: false, ..Options::default() }, programs::counts);
    assert_eq!(report.verdict, Verdict::Finished);
    assert!(report.trace.is_none() && report.locks.is_empty());
    assert!(report.threads.iter().all(|thread| thread.acquisitions.is_none() && thread.times.is_none()));
}

#[test]
fn a_panic_names_thread_message_and_line() {
    let report = run(programs::panics);
    assert_eq!(report.verdict, Verdict::Panicked);
    let first = &report.panics[0];
    assert_eq!((first.thread, first.message.as_str()), (1, "boom 1"));
    assert!(first.position.is_some());
    assert_eq!(report.threads[1].fate, ThreadFate::Panicked);
    assert_eq!(report.threads[1].name, "child");
    assert_eq!(report.panics.len(), 2, "main's unwrap panicked as well");
}

/// Who waits for whom in the ring, and how.
fn ring(report: &Report) -> Vec<(u32, WaitKind, Option<u32>)> {
    assert_eq!(report.verdict, Verdict::Deadlocked);
    let deadlock = report.deadlock.as_ref().expect("an explanation");
    assert_eq!(deadlock.kind, DeadlockKind::Cycle);
    assert!(deadlock.stuck.iter().all(|stuck| stuck.position.is_some()));
    let ring = deadlock.stuck.iter().filter(|stuck| stuck.in_cycle);
    let mut ring: Vec<_> = ring.map(|stuck| (stuck.thread, stuck.wait, stuck.waits_for)).collect();
    ring.sort_by_key(|(thread, ..)| *thread);
    ring
}

#[test]
fn rings_are_found_and_explained() {
    use WaitKind::{Join, Lock, Once, Write};
    let crosswise = run(programs::locks_crosswise);
    assert_eq!(ring(&crosswise), [(0, Lock, Some(1)), (1, Lock, Some(0))]);
    assert!(crosswise.deadlock.unwrap().stuck.iter().all(|stuck| stuck.holds.len() == 1));
    // The waits and holds that never ended count as well.
    for lock in &crosswise.locks {
        assert_eq!((lock.acquisitions, lock.contended, lock.still_waiting), (1, 1, 1));
        assert!(lock.longest_wait_ms.is_some() && lock.longest_wait_by.is_some() && lock.held_ms.is_some());
    }
    assert_eq!(ring(&run(programs::locks_twice)), [(0, Lock, Some(0))]);
    assert_eq!(ring(&run(programs::upgrades_a_read_lock)), [(0, Write, Some(0))]);
    assert_eq!(ring(&run(programs::joins_in_a_ring_while_another_runs)), [(0, Join, Some(2)), (2, Lock, Some(0))]);
    assert_eq!(ring(&run(programs::initialises_recursively)), [(0, Once, Some(1)), (1, Once, Some(0))]);
}

#[test]
fn sleepers_that_nobody_can_wake_are_found() {
    let asleep: [(fn(), WaitKind); 5] = [
        (programs::notifies_too_early, WaitKind::Condvar),
        (programs::notifies_one_of_two, WaitKind::Condvar),
        (programs::receives_from_nobody, WaitKind::Receive),
        (programs::parks, WaitKind::Park),
        (programs::waits_at_a_barrier_alone, WaitKind::Barrier),
    ];
    for (main, kind) in asleep {
        let report = run(main);
        assert_eq!(report.verdict, Verdict::Deadlocked);
        let deadlock = report.deadlock.expect("an explanation");
        assert_eq!(deadlock.kind, DeadlockKind::AllAsleep);
        assert!(deadlock.stuck.iter().any(|stuck| stuck.wait == kind), "{kind:?} in {deadlock:?}");
    }
}

#[test]
fn a_wake_up_under_way_is_no_deadlock() {
    let report = run(programs::everything_that_wakes);
    assert_eq!(report.verdict, Verdict::Finished, "{:?}", report.deadlock);
}

#[test]
fn an_endless_loop_times_out_and_its_thread_ends() {
    let _alone = alone();
    let limit = Some(Duration::from_millis(50));
    let report = run_with(Options { limit, ..Options::default() }, programs::spins);
    assert_eq!(report.verdict, Verdict::TimedOut);
    assert_eq!(report.threads[0].fate, ThreadFate::Running);
}

#[test]
fn a_stopped_run_says_so() {
    let _alone = alone();
    let run = start(subject(), Options::default(), programs::spins).expect("a run starts");
    let report = run.wait(|_| false);
    assert_eq!(report.verdict, Verdict::Stopped);
}
