//! What the table of outcomes (see `table.rs`) cannot say: extreme parameters, who waits for whom, what is counted.

mod support;

use std::collections::BTreeMap;

use interlock_programs::catalogue::{self, ParamKind};
use interlock_std::fs::{Files, Tree};
use interlock_trace::{DeadlockKind, Report, Verdict, WaitKind};
use support::{options, run_with};

fn run(program: &str, params: &[(&str, &str)]) -> Report {
    run_with(program, params, options())
}

fn output(report: &Report) -> String {
    report.output.iter().map(|chunk| chunk.text.as_str()).collect()
}

fn kept_promise(report: &Report) {
    assert_eq!(report.verdict, Verdict::Finished, "{}", output(report));
    let promise = report.promise.as_ref().unwrap_or_else(|| panic!("no promise: {}", output(report)));
    assert!(promise.held, "{promise:?}");
}

#[test]
fn what_should_succeed_succeeds() {
    let table: [(&str, &[(&str, &str)]); 21] = [
        ("counter-mutex", &[]),
        ("counter-mutex", &[("THREADS", "32"), ("INCREMENTS", "100")]),
        ("counter-mutex", &[("THREADS", "1"), ("INCREMENTS", "1")]),
        ("counter-lost-update", &[("THREADS", "1")]),
        ("counter-atomic", &[]),
        ("counter-atomic", &[("THREADS", "32")]),
        ("bank-transfer", &[]),
        ("bank-transfer", &[("ORDER", "try-lock")]),
        ("bank-transfer", &[("ACCOUNTS", "2"), ("THREADS", "32"), ("TRANSFERS", "100")]),
        ("bank-transfer", &[("THREADS", "1"), ("ORDER", "as-given")]),
        ("bounded-buffer", &[]),
        ("bounded-buffer", &[("PRODUCERS", "16"), ("CONSUMERS", "16"), ("ITEMS", "5"), ("ROOM", "1")]),
        ("bounded-buffer", &[("PRODUCERS", "1"), ("CONSUMERS", "1"), ("LOOK_AGAIN", "off")]),
        ("readers-writer", &[("OPERATIONS", "100")]),
        ("readers-writer", &[("OPERATIONS", "100"), ("READS", "0"), ("SIZE", "10")]),
        ("readers-writer", &[("OPERATIONS", "100"), ("READS", "100"), ("SIZE", "1")]),
        ("poisoned", &[]),
        ("poisoned", &[("THREADS", "32")]),
        ("arc-lifetime", &[]),
        ("arc-lifetime", &[("KEEP", "on"), ("THREADS", "32")]),
        ("parallel-sum", &[("NUMBERS", "10_000")]),
    ];
    for (program, params) in table {
        println!("{program} {params:?}");
        kept_promise(&run(program, params));
    }
}

#[test]
fn transfers_as_given_deadlock_in_a_ring_of_accounts() {
    for _ in 0..3 {
        let report = run("bank-transfer", &[("ORDER", "as-given")]);
        assert_eq!(report.verdict, Verdict::Deadlocked, "{}", output(&report));
        let deadlock = report.deadlock.as_ref().unwrap();
        assert_eq!(deadlock.kind, DeadlockKind::Cycle);
        let ring: Vec<_> = deadlock.stuck.iter().filter(|stuck| stuck.in_cycle).collect();
        assert!(ring.len() >= 2, "{deadlock:#?}");
        for (index, stuck) in ring.iter().enumerate() {
            let next = ring[(index + 1) % ring.len()];
            assert_eq!(stuck.wait, WaitKind::Lock);
            assert_eq!(stuck.waits_for, Some(next.thread));
            let wanted = stuck.object.unwrap();
            assert!(next.holds.iter().any(|held| held.object == wanted), "{deadlock:#?}");
            let name = &report.objects[wanted as usize].name;
            assert!(name.starts_with("accounts[") && name.ends_with(']'), "{name}");
            let line = line_of("bank-transfer", stuck.position.unwrap().line);
            assert!(line.contains("accounts[to].lock()"), "{line}");
        }
        let main = deadlock.stuck.iter().find(|stuck| stuck.thread == 0).unwrap();
        assert_eq!((main.wait, main.in_cycle), (WaitKind::Join, false));
    }
}

fn line_of(program: &str, line: u32) -> &'static str {
    catalogue::find(program).unwrap().source.lines().nth(line as usize - 1).unwrap()
}

#[test]
fn giving_up_on_poison_spreads_the_panic() {
    let report = run("poisoned", &[("ON_POISON", "give-up"), ("THREADS", "3")]);
    assert_eq!(report.verdict, Verdict::Finished);
    assert_eq!(report.panics.len(), 4, "{:#?}", report.panics);
    assert!(report.panics[0].message.contains("interrupted"));
    assert!(report.panics[1..].iter().all(|panic| panic.message.starts_with("giving up: poisoned lock")));
    assert!(report.panics.iter().all(|panic| panic.position.is_some()));
    assert_eq!(report.promise.unwrap().observed, "0 threads succeed and the purses hold 90");
    assert!(report.locks.iter().any(|lock| lock.name == "purses" && lock.poisoned), "{:#?}", report.locks);
}

#[test]
fn an_arc_ends_with_its_last_owner() {
    let alone = output(&run("arc-lifetime", &[]));
    assert!(alone.contains("the only owner takes it out: hello\nthe letter is dropped: hello\n"), "{alone}");
    assert!(alone.contains("kept: false, upgrade finds it: false"), "{alone}");
    let kept = output(&run("arc-lifetime", &[("KEEP", "on")]));
    assert!(kept.contains("not taken out: 2 owners"), "{kept}");
    assert!(kept.contains("kept: true, upgrade finds it: true\nthe letter is dropped: hello\n"), "{kept}");
}

/// Files, code, comment and blank lines, as `source-stats` prints them.
fn counts(report: &Report) -> [u64; 4] {
    assert_eq!(report.verdict, Verdict::Finished, "{}", output(report));
    let output = output(report);
    let counts: BTreeMap<&str, u64> = output
        .lines()
        .filter_map(|line| {
            let (kind, count) = line.trim().trim_end_matches(',').split_once(": ")?;
            Some((kind.trim_matches('"'), count.parse().unwrap()))
        })
        .collect();
    ["files", "code", "comment", "blank"].map(|kind| counts.get(kind).copied().unwrap_or(0))
}

fn count_of(files: &[(&str, &str)], params: &[(&str, &str)]) -> [u64; 4] {
    let tree = Tree::new(files.iter().map(|(path, text)| (format!("root/{path}"), text.as_bytes().to_vec())).collect());
    let mut options = options();
    options.files = Files::Memory(tree.into());
    options.args = vec!["root".to_owned()];
    counts(&run_with("source-stats", params, options))
}

#[test]
fn source_lines_are_counted_right() {
    // The text of a file, then its code, comment and blank lines.
    let table = [
        ("", [0, 0, 0]),
        ("\n", [0, 0, 1]),
        (" \t \r\n\r\n", [0, 0, 2]),
        ("a();", [1, 0, 0]),
        ("a();\n\nb();\n", [2, 0, 1]),
        ("a();\r\n\r\n// c\r\n", [1, 1, 1]),
        ("// c\n/// doc\n//! inner\n", [0, 3, 0]),
        ("a(); // c\n", [1, 0, 0]),
        ("/* c */\n/** doc */\n/*! inner */\n", [0, 3, 0]),
        ("/* a */ b();\nb(); /* a */\n", [2, 0, 0]),
        ("/* a */ /* b */ // c\n", [0, 1, 0]),
        ("/*\n\ntext\n*/\n", [0, 3, 1]),
        ("a(); /* b\nc\nd */ e();\n", [2, 1, 0]),
        ("/* a /* b */ c */\nd();\n", [1, 1, 0]),
        ("/* a /* b\n*/ c\n*/ d();\n", [1, 2, 0]),
        ("/*/ a */ b();\n", [1, 0, 0]),
        ("/**/ a();\n", [1, 0, 0]),
        ("// /* a\nb();\n", [1, 1, 0]),
        ("//* a\nb();\n", [1, 1, 0]),
        ("/* // a */ b();\n", [1, 0, 0]),
        ("\"// a\"\n\"/* b\"\nc();\n", [3, 0, 0]),
        ("\"a\\\" // b\"; // c\n// d\n", [1, 1, 0]),
        ("\"a\\\\\"; /* b\nc */\n", [1, 1, 0]),
        ("\"a\n// b\n\n/* c\"\n// d\n", [3, 1, 1]),
        ("'\"'; // a\n// b\n", [1, 1, 0]),
        ("'\\\"'; /* a */\n/* b */\n", [1, 1, 0]),
        ("b'\"', '\\'', '\\\\'\n// a\n", [1, 1, 0]),
        ("fn f<'a>(x: &'a str) {}\n// a\n", [1, 1, 0]),
        ("r\"a\" // b\nr#\"say \"c\" // d\"#\n// e\n", [2, 1, 0]),
        ("// it's 5\" wide\na();\n", [1, 1, 0]),
        ("/* \" */\n// a\n", [0, 2, 0]),
        ("ä(); // ö\n// ü\n", [1, 1, 0]),
    ];
    for (text, [code, comment, blank]) in table {
        assert_eq!(count_of(&[("a.rs", text)], &[]), [1, code, comment, blank], "{text:?}");
    }
}

#[test]
fn folders_are_read_to_the_bottom() {
    let files: Vec<(String, &str)> = (0..40)
        .flat_map(|number| [(format!("a{number}/b/c.rs"), "x\n"), (format!("a{number}/d.rs"), "// y\n")])
        .chain([("top.rs".to_owned(), "\n"), ("top.txt".to_owned(), "not counted\n")])
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    for keep in ["per-file", "per-folder"] {
        for threads in ["1", "4", "32"] {
            let counted = count_of(&files, &[("KEEP", keep), ("THREADS", threads)]);
            assert_eq!(counted, [81, 40, 40, 1], "{keep} {threads}");
        }
    }
}

#[test]
fn the_sample_tree_is_as_it_was_counted_by_hand() {
    let files = interlock_programs::sample::files();
    assert!(files["sample/report/mod.rs"].windows(2).any(|pair| pair == b"\r\n"), "the Windows line ends are gone");
    for keep in ["per-file", "per-folder"] {
        let mut options = options();
        options.files = Files::Memory(Tree::new(files.clone()).into());
        assert_eq!(counts(&run_with("source-stats", &[("KEEP", keep)], options)), [5, 45, 21, 13], "{keep}");
    }
}

#[test]
fn real_folders_are_read_too() {
    let mut options = options();
    options.files = Files::Real;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/sample");
    options.args = vec![format!("{root}/parser"), format!("{root}/report")];
    assert_eq!(counts(&run_with("source-stats", &[], options)), [3, 20, 12, 8]);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let mut options = options();
    options.args = vec!["no/such/folder".to_owned()];
    let report = run_with("source-stats", &[], options);
    assert_eq!(report.verdict, Verdict::Panicked);
    assert!(report.panics[0].message.contains("no/such/folder"), "{:?}", report.panics);
}

/// The most threads alive at once, main included.
fn most_alive(report: &Report) -> u32 {
    let mut changes: Vec<(f64, i32)> = Vec::new();
    for thread in &report.threads {
        let times = thread.times.as_ref().unwrap();
        changes.push((times.started_ms, 1));
        changes.push((times.started_ms + times.lifetime_ms, -1));
    }
    // At one moment, ends come first: times are rounded to the clock's steps.
    changes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    changes.iter().fold((0, 0), |(now, most), (_, change)| (now + change, most.max(now + change))).1 as u32
}

#[test]
fn no_more_threads_live_than_declared() {
    for program in catalogue::all().iter().filter(|program| program.refused.is_none()) {
        // As many threads as it can have; little to do, to be quick.
        let extreme = program.params.iter().filter_map(|param| match param.kind {
            ParamKind::Integer { max, .. } if program.live_threads.contains(param.name) => Some((param.name, max)),
            // Pauses as short as they can be.
            ParamKind::Integer { min, unit: Some("ms"), .. } => Some((param.name, min)),
            ParamKind::Integer { min, max, .. } => Some((param.name, (min + 100).min(max))),
            _ => None,
        });
        let extreme: Vec<(&str, String)> = extreme.map(|(name, value)| (name, value.to_string())).collect();
        let extreme: Vec<(&str, &str)> = extreme.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for given in [vec![], extreme] {
            let report = run(program.name, &given);
            let declared = program.live_threads(&report.params);
            assert!(declared <= 40, "{} declares {declared} threads", program.name);
            let most = most_alive(&report);
            assert!(most <= declared, "{} {given:?}: {most} threads alive, {declared} declared", program.name);
            assert!(most > 1, "{} {given:?}: only one thread", program.name);
        }
    }
}
