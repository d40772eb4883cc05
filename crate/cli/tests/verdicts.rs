//! What the model engine says of every program of the laboratory, with each of its choices: what its text promises a
//! learner to see.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;

/// Programs, parameters, and how the sentence of the verdict begins.
const VERDICTS: &[(&str, &str, &str)] = &[
    ("arc-lifetime", "KEEP=true", "Every interleaving ends the same way: observed owners [1, 3, 1]"),
    ("arc-lifetime", "KEEP=false", "Every interleaving ends the same way: observed owners [1, 3, 1], then gone"),
    ("bank-livelock", "AGAIN=at-once", "It can fail: observed 1 transfers instead of 2"),
    ("bank-livelock", "AGAIN=varied-pause", "It can fail: observed 1 transfers instead of 2"),
    ("bank-transfer", "ORDER=ordered", "Every interleaving ends the same way: observed 200"),
    ("bank-transfer", "ORDER=as-given", "It can fail: deadlock"),
    ("bank-transfer", "ORDER=try-lock", "It can fail: thread 1, thread 2 can go on for ever without getting anywhere"),
    ("bounded-buffer", "LOOK_AGAIN=true", "Every interleaving ends the same way: observed 0 surprises"),
    ("bounded-buffer", "LOOK_AGAIN=false", "It can fail: observed 1 surprises instead of 0"),
    ("channels", "KEEP_SENDER=false", "Every interleaving ends the same way: observed 4 messages"),
    ("channels", "KEEP_SENDER=true", "It can fail: deadlock"),
    ("copy-on-write", "", "Every interleaving ends well"),
    ("counter-atomic", "", "Every interleaving ends the same way: observed 4"),
    ("counter-channel", "", "Every interleaving ends the same way: observed 4"),
    ("counter-lost-update", "", "It can fail: observed 2 instead of 4"),
    ("counter-lost-update", "THREADS=1", "Every interleaving ends the same way: observed 2"),
    ("counter-merge", "", "Every interleaving ends the same way: observed 4"),
    ("counter-mutex", "", "Every interleaving ends the same way: observed 4"),
    ("counter-rwlock", "", "Every interleaving ends the same way: observed 4"),
    ("counters-packed", "", "Every interleaving ends the same way: observed 4"),
    ("counters-padded", "", "Every interleaving ends the same way: observed 4"),
    ("guard-in-if-let", "TAKE=in-if-let", "It can fail: deadlock"),
    ("guard-in-if-let", "TAKE=before", "Every interleaving ends well"),
    ("guard-in-match", "LOOK=in-match", "It can fail: deadlock"),
    ("guard-in-match", "LOOK=before-match", "Every interleaving ends the same way: observed 10"),
    ("guard-in-statement", "TAKE=in-call", "It can fail: observed 1 at work at the same time instead of 2"),
    ("guard-in-statement", "TAKE=own-statement", "It can fail: observed 1 at work at the same time instead of 2"),
    ("lock-mutex", "", "Every interleaving ends well"),
    ("lock-spin", "", "Every interleaving ends well"),
    ("lock-ticket", "", "Every interleaving ends well"),
    ("map-one-lock", "", "Every interleaving ends the same way: observed 0 changes"),
    ("map-rwlock", "", "Every interleaving ends the same way: observed 0 changes"),
    ("map-sharded", "", "Every interleaving ends the same way: observed 0 changes"),
    ("missing-move", "", "error[E0373]"),
    ("notify-before-wait", "LOOK=true", "Every interleaving ends the same way: observed a meal"),
    ("notify-before-wait", "LOOK=false", "It can fail: deadlock"),
    ("notify-before-wait", "FIRST=guest", "Every interleaving ends the same way: observed a meal"),
    ("notify-one-or-all", "NOTIFY=all", "Every interleaving ends the same way: observed 2 threads passed"),
    ("notify-one-or-all", "NOTIFY=one", "It can fail: deadlock"),
    ("once-race", "WAY=once-lock", "Every interleaving ends the same way: observed made 1 times"),
    ("once-race", "WAY=lazy-lock", "Every interleaving ends the same way: observed made 1 times"),
    ("once-race", "WAY=look-then-make", "It can fail: observed made 2 times instead of made 1 times"),
    ("park-tokens", "", "Every interleaving ends the same way: observed park returned 1 times"),
    ("parallel-sum", "", "not supported"),
    ("phases", "BARRIER=true", "Every interleaving ends the same way: observed out of step 0 times"),
    ("phases", "BARRIER=false", "It can fail: observed out of step 1 times"),
    ("philosophers-naive", "", "It can fail: deadlock"),
    ("philosophers-ordered", "", "Every interleaving ends the same way: observed 3 meals"),
    ("philosophers-try-lock", "", "No failure was found, but not everything was looked at"),
    ("philosophers-waiter", "", "Every interleaving ends the same way: observed 3 meals"),
    ("poisoned", "ON_POISON=recover", "Every interleaving ends the same way: observed 2 threads succeed"),
    ("poisoned", "ON_POISON=give-up", "It can fail: observed 0 threads succeed"),
    ("rc-across-threads", "", "error[E0277]"),
    ("readers-writer", "", "Every interleaving ends the same way: observed 0 changes"),
    ("scoped-threads", "", "Every interleaving ends the same way: observed"),
    ("semaphore", "", "Every interleaving ends the same way: observed too many inside 0 times"),
    ("source-stats", "KEEP=per-file", "Every interleaving ends the same way: prints 6 lines"),
    ("source-stats", "KEEP=per-folder", "Every interleaving ends the same way: prints 6 lines"),
    ("use-after-move", "", "error[E0382]"),
    ("work-queue", "END=close", "Every interleaving ends well"),
    ("work-queue", "END=forget", "It can fail: deadlock"),
];

/// States after which a program is given up whose states have no end.
const MOST_STATES: &str = "2000";

fn interlock(args: &[&str]) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_interlock")).args(args).output().expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
    (text(output.stdout), text(output.stderr))
}

#[test]
fn every_program_comes_to_the_verdict_that_its_text_promises() {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(row) = VERDICTS.get(next.fetch_add(1, Ordering::Relaxed)) {
            comes_to(row);
        }
    };
    let cores = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
}

fn comes_to((program, param, begins): &(&str, &str, &str)) {
    let mut args = vec!["explore", program, "--max-states", MOST_STATES, "--exact-states", MOST_STATES];
    if !param.is_empty() {
        args.extend(["--param", param]);
    }
    let (out, err) = interlock(&args);
    let told = if out.is_empty() { err.split("\n\n").nth(1).unwrap_or(&err) } else { &out };
    assert!(told.starts_with(begins), "{program} {param}: {begins:?} was expected of\n{out}{err}");
}

#[test]
fn no_program_is_left_out() {
    let (list, _) = interlock(&["list", "--json"]);
    let list: Value = serde_json::from_str(&list).expect("the list is JSON");
    let names = |programs: &Value| -> BTreeSet<String> {
        let programs = programs.as_array().expect("the list is an array");
        programs.iter().map(|program| program["name"].as_str().expect("a program has a name").to_owned()).collect()
    };
    let here: BTreeSet<String> = VERDICTS.iter().map(|(program, ..)| (*program).to_owned()).collect();
    assert_eq!(names(&list), here);
}
