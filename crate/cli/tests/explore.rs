//! `interlock explore` and `interlock check` as a user meets them: what they print, and how they end.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use serde_json::Value;

fn interlock(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_interlock")).args(args).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// A file with a program, in a folder of its own.
fn file(folder: &str, name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

const HOLDS: &str = "fn main() {\n    println!(\"hello\");\n}\n";
const CROSSED: &str = "use std::sync::Mutex;\nuse std::thread;\n\nfn main() {\n    let (a, b) = (Mutex::new(0), Mutex::new(0));\n    \
    thread::scope(|scope| {\n        scope.spawn(|| {\n            let a = a.lock().unwrap();\n            let b = b.lock().unwrap();\n            \
    drop((a, b));\n        });\n        scope.spawn(|| {\n            let b = b.lock().unwrap();\n            let a = a.lock().unwrap();\n            \
    drop((a, b));\n        });\n    });\n}\n";

/// What has no end by itself, and how it is told: programs, the exit code, parts of the text.
const ENDLESS: &[(&str, i32, &[&str])] = &[
    // Proved: the loop comes back to where it was.
    (
        "fn main() {\n    loop {}\n}\n",
        1,
        &["It can fail: a thread goes round in a loop for ever, after 0 steps.", "exhaustive"],
    ),
    (
        "fn main() {\n    let t = std::thread::spawn(|| loop {});\n    t.join().unwrap();\n}\n",
        1,
        &["goes round in a loop for ever, after 1 step.", "thread 1 goes round in a loop for ever"],
    ),
    // Who goes round for ever does not keep others from ending the process.
    (
        "fn main() {\n    std::thread::spawn(|| loop {});\n    println!(\"done\");\n}\n",
        0,
        &["Every interleaving ends the same way: prints `done`.", "exhaustive"],
    ),
    // Not proved: it counts, and nobody knows how far.
    (
        "fn main() {\n    let mut n = 1u64;\n    while n != 0 {\n        n = n.wrapping_mul(3);\n    }\n}\n",
        3,
        &["not everything was looked at", "bounded at 2000000 rounds of loops"],
    ),
    (
        "fn f(n: u64) -> u64 {\n    1 + f(n + 1)\n}\nfn main() {\n    println!(\"{}\", f(0));\n}\n",
        1,
        &["It can fail: the model's stack of 1 MiB is used up, after 1 step."],
    ),
    (
        "fn main() {\n    let all = vec![0u8; 1 << 25];\n    println!(\"{}\", all.len());\n}\n",
        1,
        &["It can fail: the model's 128 MiB of memory are used up, after 1 step."],
    ),
];

#[test]
fn what_has_no_end_is_a_result() {
    for (index, (text, code, parts)) in ENDLESS.iter().enumerate() {
        let path = file("endless", &format!("{index}.rs"), text);
        let output = interlock(&["explore", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(*code), "{text}: {output:?}");
        for part in *parts {
            assert!(stdout(&output).contains(part), "{part:?} is not in {} of {text}", stdout(&output));
        }
    }
}

#[test]
fn an_exploration_ends_with_the_code_of_its_verdict() {
    let table: [(&[&str], i32, &[&str]); 6] = [
        (&["counter-mutex"], 0, &["Every interleaving ends the same way: observed 4.", "exhaustive, "]),
        (
            &["counter-lost-update"],
            1,
            &[
                "It can fail: observed 2 instead of 4",
                "observed 3 instead of 4",
                "The shortest way there",
                "counter.store(number + 1",
            ],
        ),
        (&["counter-mutex", "--max-states", "5"], 3, &["not everything was looked at", "bounded at 5 states"]),
        (&["counter-mutex", "--seed", "1", "--runs", "20"], 3, &["sampled: 20 runs"]),
        (
            &["philosophers-naive", "--param", "PHILOSOPHERS=2"],
            1,
            &["deadlock", "wait for each other in a ring", "holds forks[0]"],
        ),
        (
            &["notify-before-wait", "--param", "LOOK=false"],
            1,
            &["nobody is left to wake one", "cook notified bell at line 36 when nobody waited: that is lost."],
        ),
    ];
    for (args, code, parts) in table {
        let output = interlock(&[&["explore"], args].concat());
        assert_eq!(output.status.code(), Some(code), "{args:?}: {output:?}");
        for part in parts {
            assert!(stdout(&output).contains(part), "{args:?} lacks {part:?}:\n{}", stdout(&output));
        }
    }
}

#[test]
fn what_cannot_be_explored_says_why_and_where() {
    let table = [
        ("fn main() {\n    let x: u8 = \"a\";\n}\n", "error[E0308]", "2 | "),
        ("fn main() {\n    unsafe {}\n}\n", "not supported: ", "2 | "),
        ("fn main( {}\n", "error: ", "1 | "),
        ("fn other() {}\n", "E0601", "`main` function not found"),
    ];
    for (index, (text, code, place)) in table.into_iter().enumerate() {
        let path = file("refused", &format!("{index}.rs"), text);
        let output = interlock(&["explore", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{text}: {output:?}");
        assert!(stderr(&output).contains(code) && stderr(&output).contains(place), "{text}: {}", stderr(&output));
    }
    for (args, part) in [
        (["counter-mutex", "--param", "THREADS=99"], "THREADS cannot be \"99\": it is a whole number from 1 to 32"),
        (["counter-mutex", "--param", "N=1"], "the program has no parameter N"),
        (["counter-mutex", "--schedule", "x"], "`x` is no step of a schedule"),
        (["counter-mutx", "--seed", "1"], "did you mean counter-mutex?"),
    ] {
        let output = interlock(&[&["explore"], args.as_slice()].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(stderr(&output).contains(part), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn a_schedule_replays_to_the_same_end() {
    let output = interlock(&["explore", "counter-lost-update", "--json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    for outcome in told["outcomes"].as_array().unwrap() {
        let schedule = outcome["witness"]["schedule"].as_str().unwrap();
        let output = interlock(&["explore", "counter-lost-update", "--schedule", schedule, "--json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["promise"], outcome["promise"], "{schedule}");
        assert_eq!(report["engine"], "model");
        let printed = |value: &Value| {
            value.as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap().to_owned()).collect::<String>()
        };
        assert_eq!(printed(&report["output"]), printed(&outcome["output"]), "{schedule}");
        assert_eq!(output.status.code(), Some(i32::from(outcome["bad"].as_bool().unwrap())));
    }
    let text = interlock(&["explore", "counter-lost-update", "--schedule", "0*2"]);
    assert!(stdout(&text).contains("spawns thread 1") && stdout(&text).contains("could go on"), "{}", stdout(&text));
    let bad = interlock(&["explore", "counter-lost-update", "--schedule", "0*2.9"]);
    assert_eq!(bad.status.code(), Some(2));
    assert!(stderr(&bad).contains("step 3 of the schedule cannot be taken"), "{}", stderr(&bad));
}

#[test]
fn spurious_wake_ups_are_explored_if_asked_for() {
    let text = "use std::sync::{Condvar, Mutex};\nuse std::thread;\n\nfn main() {\n    let (ready, bell) = (Mutex::new(false), Condvar::new());\n    \
        thread::scope(|scope| {\n        scope.spawn(|| {\n            *ready.lock().unwrap() = true;\n            bell.notify_one();\n        });\n        \
        let mut guard = ready.lock().unwrap();\n        if !*guard {\n            guard = bell.wait(guard).unwrap();\n        }\n        \
        assert!(*guard);\n    });\n}\n";
    let path = file("spurious", "bell.rs", text);
    let path = path.to_str().unwrap();
    assert_eq!(interlock(&["explore", path]).status.code(), Some(0));
    let output = interlock(&["explore", path, "--spurious"]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert!(stdout(&output).contains("main panics"), "{}", stdout(&output));
}

#[test]
fn a_folder_is_checked_against_its_headers() {
    let fine = [
        ("holds.rs", HOLDS.to_owned()),
        ("deadlock.rs", format!("//! Explore: deadlock\n{CROSSED}")),
        ("fails.rs", format!("//! Explore: fails\n{CROSSED}")),
        (
            "moved.rs",
            "//! Explore: E0382\nfn main() {\n    let a = String::new();\n    drop(a);\n    drop(a);\n}\n".to_owned(),
        ),
        ("refused.rs", "//! Explore: refused\nfn main() {\n    unsafe {}\n}\n".to_owned()),
    ];
    let output = interlock(&["check", &folder("fine", &fine)]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).ends_with("5 passed, 0 failed\n"), "{}", stdout(&output));

    let wrong = [("holds.rs", format!("//! Explore: fails\n{HOLDS}")), ("deadlock.rs", CROSSED.to_owned())];
    let output = interlock(&["check", &folder("wrong", &wrong)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("expected fails, but it holds"), "{}", stdout(&output));
    assert!(stdout(&output).contains("expected holds, but it fails"), "{}", stdout(&output));
    assert!(stdout(&output).ends_with("0 passed, 2 failed\n"), "{}", stdout(&output));

    assert_eq!(interlock(&["check", "no/such/folder"]).status.code(), Some(2));
}

/// Writes files into a folder; its path.
fn folder(name: &str, files: &[(&str, String)]) -> String {
    let paths: Vec<PathBuf> = files.iter().map(|(file_name, text)| file(name, file_name, text)).collect();
    paths[0].parent().unwrap().to_str().unwrap().to_owned()
}
