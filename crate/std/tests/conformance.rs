//! The table of checks, against the facade and against the real std.
#![cfg(feature = "conformance")]

use std::panic::catch_unwind;

use interlock_std::conformance::{CHECKS, Check, STD_CHECKS};
use interlock_std::runtime::{Options, Subject, start};
use interlock_trace::Verdict;

fn failures(checks: &[Check]) -> Vec<&'static str> {
    checks.iter().filter(|(_, check)| catch_unwind(check).is_err()).map(|(name, _)| *name).collect()
}

#[test]
fn the_facade_behaves_as_the_checks_say() {
    assert_eq!(failures(CHECKS), [""; 0]);
}

#[test]
fn so_does_std() {
    assert_eq!(failures(STD_CHECKS), [""; 0]);
}

#[test]
fn and_the_facade_in_a_traced_run() {
    fn checks_all() {
        for failure in failures(CHECKS) {
            interlock_std::println!("{failure}");
        }
    }
    let subject = Subject {
        program: "conformance".to_owned(),
        params: [].into(),
        names: &[],
        file: "conformance.rs",
        unmap: |_, column| column,
    };
    let report = start(subject, Options::default(), checks_all).expect("a run starts").wait(|_| true);
    assert_eq!(report.verdict, Verdict::Finished, "{:?}", report.deadlock);
    let printed = report.output.iter().map(|chunk| chunk.text.as_str());
    let failed: Vec<&str> = printed.filter(|text| !text.contains("panicked at")).collect();
    assert_eq!(failed, [""; 0]);
}
