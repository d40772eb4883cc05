//! The command line as a user meets it: what it prints, and how it ends.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_interlock"));
    command.args(args);
    command
}

fn interlock(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn report(args: &[&str]) -> (Value, Option<i32>) {
    let output = interlock(args);
    let json = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{args:?}: {error}: {output:?}"));
    (json, output.status.code())
}

fn scratch(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn wrong_arguments_are_explained() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let table: [(&[&str], &[&str]); 18] = [
        (&[], &["Usage: interlock <COMMAND>"]),
        (&["dance"], &["unrecognized subcommand 'dance'"]),
        (&["run"], &["<PROGRAM>"]),
        (&["run", "counter-mutx"], &["no program counter-mutx", "did you mean counter-mutex?"]),
        (&["run", "xyzzy"], &["no program xyzzy", "interlock list"]),
        (&["run", "mine.rs"], &["mine.rs is a file", "interlock explore mine.rs"]),
        (&["run", file], &["is a file", "interlock explore"]),
        (&["run", "counter-mutex", "--param", "THREADS"], &["NAME=VALUE"]),
        (&["run", "counter-mutex", "--param", "THREADS=99"], &["THREADS", "\"99\"", "from 1 to 32", "nearest is 32"]),
        (&["run", "counter-mutex", "--param", "THRADS=9"], &["no parameter THRADS", "did you mean THREADS?"]),
        (&["run", "bank-transfer", "--param", "ORDER=given"], &["ordered, as-given or try-lock"]),
        (&["run", "counter-mutex", "--limit", "0"], &["seconds above 0"]),
        (&["run", "counter-mutex", "--trace", "no/such/dir/t.json"], &["cannot write no/such/dir/t.json"]),
        (&["run", "counter-mutex", "--trace", "t.json", "--no-trace"], &["cannot be used with"]),
        (&["run", "counter-mutex", "--", "x"], &["counter-mutex takes no arguments", "x"]),
        (
            &["run", "rc-across-threads"],
            &[
                "refused by the compiler",
                "error[E0277]: `Rc<",
                "cannot be sent between threads safely\n",
                "--> rc-across-threads.rs:",
            ],
        ),
        (&["run", "missing-move", "--json"], &["error[E0373]", "--> missing-move.rs:"]),
        (&["run", "source-stats", "--", "no/such/folder"], &["cannot read the folder no/such/folder"]),
    ];
    for (args, parts) in table {
        let output = interlock(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert_eq!(stdout(&output), "", "{args:?}");
        for part in parts {
            assert!(stderr(&output).contains(part), "{args:?} says {}, without {part:?}", stderr(&output));
        }
    }
}

#[test]
fn each_ending_has_its_code_and_its_sentence() {
    let table: [(&[&str], i32, &[&str]); 8] = [
        (
            &["counter-mutex", "-p", "THREADS=2", "-p", "increments=1_00"],
            0,
            &[
                "observed: 200\n",
                "Finished after ",
                " and kept its promise: it observed 200, as expected.",
                "counter  Mutex           201",
            ],
        ),
        (
            &["poisoned", "-p", "on-poison=give-up", "-p", "threads=1"],
            1,
            &["but broke its promise: it expected 1 threads", "thread 1 panicked at line ", "purses", " yes\n"],
        ),
        (
            &["bank-transfer", "-p", "ORDER=as-given"],
            3,
            &[
                "Deadlocked after ",
                "wait for each other in a ring:\n",
                " holds accounts[",
                "which is held by thread ",
                " | ",
            ],
        ),
        (
            &["bank-transfer", "-p", "ORDER=as-given", "--no-trace"],
            3,
            &["Deadlocked", "in a ring", "recording was off"],
        ),
        (
            &["counter-mutex", "-p", "THREADS=32", "-p", "INCREMENTS=1000000", "--limit", "0.05"],
            4,
            &["Timed out after ", "was "],
        ),
        (&["source-stats"], 0, &["\"code\": 45,\n", "Finished after ", "total"]),
        (
            &["source-stats", "--", concat!(env!("CARGO_MANIFEST_DIR"), "/../programs/sample/parser")],
            0,
            &["\"code\": 16,"],
        ),
        (&["arc-lifetime", "--no-trace"], 0, &["the letter is dropped: hello", "Measured once (native), with "]),
    ];
    for (args, code, parts) in table {
        let output = interlock(&[&["run"], args].concat());
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}{}", stdout(&output), stderr(&output));
        for part in parts {
            assert!(stdout(&output).contains(part), "{args:?} says {}, without {part:?}", stdout(&output));
        }
    }
}

#[test]
fn the_report_is_json() {
    let (json, code) = report(&["run", "counter-mutex", "--json", "--param", "THREADS=3"]);
    assert_eq!(code, Some(0));
    assert_eq!(json["engine"], "threads");
    assert_eq!(json["program"], "counter-mutex");
    assert_eq!(json["params"], serde_json::json!({ "THREADS": 3, "INCREMENTS": 1000 }));
    assert_eq!(json["verdict"], "finished");
    assert_eq!(json["promise"], serde_json::json!({ "expected": "3000", "observed": "3000", "held": true }));
    assert_eq!(json["threads"].as_array().unwrap().len(), 4);
    assert_eq!(json["locks"][0]["name"], "counter");
    assert_eq!(json["locks"][0]["acquisitions"], 3001);
    assert!(json["trace"]["events"]["kind"].as_array().unwrap().len() >= 6000);

    let (json, code) = report(&["run", "bank-transfer", "--json", "--no-trace", "--param", "ORDER=as-given"]);
    assert_eq!(code, Some(3));
    assert_eq!(json["verdict"], "deadlocked");
    assert_eq!(json["deadlock"]["kind"], "cycle");
    assert_eq!(json["trace"], Value::Null);
    assert_eq!(json["environment"]["tracing"], false);
}

#[test]
fn with_json_nothing_else_is_printed() {
    let output = interlock(&["run", "poisoned", "--json", "--no-trace"]);
    assert_eq!(stdout(&output).lines().count(), 1);
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_trace_is_written() {
    let file = scratch("trace.json");
    let output = interlock(&["run", "counter-mutex", "--trace", file.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    let trace: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(trace["threads"].as_array().unwrap().len(), 5);
    let events = trace["events"].as_object().unwrap();
    let length = events["kind"].as_array().unwrap().len();
    // Real threads tell the order of events by their numbers, not by a column.
    let columns = events.iter().filter(|(name, _)| *name != "order");
    assert!(length > 0 && columns.into_iter().all(|(_, column)| column.as_array().unwrap().len() == length));
}

#[test]
fn the_catalogue_is_listed() {
    let text = interlock(&["list"]);
    assert!(text.status.success());
    for part in [
        "Counters\n  counter-mutex          Counter behind a mutex (family counter)\n",
        "                         A mutex makes threads take turns, so that no addition is lost.\n",
        "\nOwnership\n  missing-move           A closure that borrows too long (does not compile: E0373)\n",
    ] {
        assert!(stdout(&text).contains(part), "{part:?} is not in {}", stdout(&text));
    }
    assert!(
        stdout(&text)
            .contains("ORDER = ordered: Which of its two locks a transfer takes first (ordered, as-given or try-lock)")
    );

    let (json, _) = report(&["list", "--json"]);
    let programs = json.as_array().unwrap();
    assert!(programs.len() >= 10);
    assert!(programs.iter().all(|program| program["source"].as_str().unwrap().contains("fn main()")));
}

#[test]
fn help_documents_the_exit_codes() {
    let output = interlock(&["help", "run"]);
    assert!(output.status.success());
    for code in [
        "0  finished",
        "1  finished, but",
        "2  wrong",
        "3  deadlocked",
        "4  timed out",
        "5  stopped",
        "6  failed",
        "101  panicked",
    ] {
        assert!(stdout(&output).contains(code), "{code}");
    }
}

/// Ctrl-C is a signal; `/proc` tells when the program listens to it.
#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_stops_the_run_and_keeps_the_report() {
    use std::process::Stdio;

    let run = ["run", "counter-mutex", "--json", "--no-trace", "-p", "THREADS=32", "-p", "INCREMENTS=1000000"];
    let child = command(&run).stdout(Stdio::piped()).spawn().unwrap();
    let listens = || {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
        // Bit 1 is signal 2, SIGINT.
        u64::from_str_radix(caught.trim(), 16).unwrap() & 0b10 != 0
    };
    while !listens() {
        std::thread::yield_now();
    }
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(5), "{output:?}");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["verdict"], "stopped");
}
