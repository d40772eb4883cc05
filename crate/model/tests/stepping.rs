//! What somebody sees who steps through a program: the values of variables and objects as the source knows them, and who
//! owns what. Each case is a program, a schedule, and lines that the snapshot after it has to have, in this order.

use interlock_lang::items::Settings;
use interlock_lang::source::Edition;
use interlock_model::engine::{Engine, Options};
use interlock_model::exploration::Snapshot;
use interlock_model::schedule::Schedule;

/// A snapshot in lines: threads with their variables, then objects.
fn lines(snapshot: &Snapshot) -> Vec<String> {
    let mut lines = Vec::new();
    for thread in &snapshot.threads {
        lines.push(format!("{}: {:?}", thread.name, thread.state));
        for variable in thread.frames.iter().flat_map(|frame| &frame.variables) {
            let object = variable.object.map(|object| format!(" -> {}", snapshot.objects[object as usize].name));
            lines.push(format!("  {} = {}{}", variable.name, variable.value, object.unwrap_or_default()));
        }
    }
    for object in snapshot.objects.iter().filter(|object| !object.gone) {
        let mut line = format!("{} {:?}", object.name, object.kind);
        if let Some(value) = &object.value {
            line += &format!(": {value}");
        }
        let name = |&thread: &u32| snapshot.threads[thread as usize].name.clone();
        let holders: Vec<String> = object.holders.iter().map(name).collect();
        let waiting: Vec<String> = object.waiting.iter().map(name).collect();
        let owners: Vec<String> =
            object.owned_by.iter().map(|owner| format!("{} of {}", owner.variable, name(&owner.thread))).collect();
        for (what, who) in [("held by", holders), ("waiting", waiting), ("owned by", owners)] {
            if !who.is_empty() {
                line += &format!("; {what} {}", who.join(", "));
            }
        }
        if let Some(owners) = object.owners {
            line += &format!("; {owners} owners");
        }
        lines.push(line);
    }
    lines
}

/// Takes a program along a schedule as far as it goes.
fn paused(text: &str, schedule: &str) -> Snapshot {
    let settings = Settings { edition: Edition::E2024, params: Vec::new() };
    let engine = Engine::new(text, &settings, Options::default()).expect("the program is supported");
    let mut replay = engine.replay().expect("the program starts");
    let schedule: Schedule = schedule.parse().expect("a schedule");
    assert_eq!(replay.follow(&schedule).expect("the program runs"), schedule.0.len(), "the schedule fits");
    replay.snapshot(engine.outline())
}

#[track_caller]
fn shows(text: &str, schedule: &str, wanted: &[&str]) {
    let lines = lines(&paused(text, schedule));
    let mut rest = lines.iter();
    for line in wanted {
        assert!(rest.any(|have| have == line), "`{line}` is not there, or not in this place:\n{}", lines.join("\n"));
    }
}

const SHARED: &str = "
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new(Mutex::new(vec![1, 2]));
    let own = Arc::clone(&shared);
    let thread = thread::spawn(move || {
        let mut guard = own.lock().unwrap();
        guard.push(3);
    });
    shared.lock().unwrap().pop();
    thread.join().unwrap();
}";

#[test]
fn a_lock_tells_what_is_inside_and_who_has_it() {
    let wanted = [
        "main: Waiting",
        "  shared = Mutex([1, 2, 3], held by thread 1) -> shared",
        "  thread = JoinHandle(thread 1)",
        "thread 1: Ready",
        "  own = Mutex([1, 2, 3], held by thread 1) -> shared",
        "  guard = [1, 2, 3] -> shared",
        "shared Arc; owned by shared of main, own of thread 1; 2 owners",
        "shared Mutex: [1, 2, 3]; held by thread 1; waiting main",
    ];
    shows(SHARED, "0.1", &wanted);
}

#[test]
fn what_the_library_shares_for_itself_is_no_object() {
    let snapshot = paused(SHARED, "0.1*2");
    let arcs = snapshot.objects.iter().filter(|object| object.name.contains("Arc"));
    assert_eq!(arcs.count(), 0, "{:#?}", snapshot.objects);
}

#[test]
fn locks_of_a_vector_have_their_numbers_before_anybody_has_taken_them() {
    let text = "
use std::sync::Mutex;

fn main() {
    let forks = Vec::from_iter((0..3).map(|_| Mutex::new(0)));
    *forks[2].lock().unwrap() += 1;
}";
    let snapshot = paused(text, "");
    let next = snapshot.threads[0].next.as_ref().expect("main is about to take a lock");
    assert_eq!(snapshot.objects[next.object.expect("one that has a name") as usize].name, "forks[2]");
    shows(text, "0", &["forks[2] Mutex: 1; held by main", "forks[0] Mutex: 0", "forks[1] Mutex: 0"]);
}

#[test]
fn an_owner_that_is_gone_is_not_told_of() {
    shows(SHARED, "0.1*2", &["shared Arc; owned by shared of main; 1 owners", "shared Mutex: [1, 2, 3]"]);
}

#[test]
fn queues_barriers_and_cells_are_shown_by_what_is_in_them() {
    let text = "
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Barrier, RwLock, mpsc};
use std::time::Duration;

struct Mutex(u8);

fn main() {
    let (sender, receiver) = mpsc::sync_channel(2);
    let ready = AtomicU32::new(7);
    let table = RwLock::new(BTreeMap::from([(1, \"a\")]));
    let cell = Rc::new(RefCell::new(VecDeque::from([1])));
    let weak = Rc::downgrade(&cell);
    let wait = Duration::from_millis(20);
    let mine = Mutex(1);
    let barrier = Barrier::new(1);
    for round in 1..=2 {
        sender.send(round).unwrap();
        ready.load(Ordering::SeqCst);
    }
    let read = table.read().unwrap();
    barrier.wait();
    drop((read, receiver, weak, mine, wait));
}";
    let wanted = [
        "  sender = SyncSender { .. } -> sender",
        "  receiver = Receiver { .. } -> sender",
        "  ready = 7 -> ready",
        "  table = RwLock({1: \"a\"}, 1 reader) -> table",
        "  cell = RefCell([1])",
        "  weak = (Weak)",
        "  wait = 20ms",
        "  mine = Mutex(1)",
        "  barrier = Barrier { .. } -> barrier",
        "  read = {1: \"a\"} -> table",
        "sender Channel: [1, 2], 2 of 2 places taken",
        "ready Atomic: 7",
        "table RwLock: {1: \"a\"}; held by main",
    ];
    shows(text, "0*5", &wanted);
}
