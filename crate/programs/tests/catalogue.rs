//! What the catalogue says about the programs, and what it says to a value that is not legal.

use std::collections::{BTreeMap, BTreeSet};

use interlock_programs::catalogue::{self, Default, ParamKind, Program};
use interlock_programs::{ParamError, shown};
use interlock_trace::ParamValue;

/// Values for parameters, by name.
type Given = [(&'static str, &'static str)];

#[test]
fn programs_stand_in_the_order_in_which_to_teach_them() {
    let names: Vec<&str> = catalogue::all().iter().map(|program| program.name).collect();
    assert_eq!(names[..3], ["counter-mutex", "counter-lost-update", "counter-atomic"]);
    let place = |name: &str| names.iter().position(|other| *other == name).unwrap();
    assert!(place("rc-across-threads") < place("arc-lifetime"), "the mistake before the remedy: {names:?}");
    assert!(place("bank-transfer") < place("bank-livelock"), "{names:?}");
}

#[test]
fn facts_come_from_the_text() {
    let facts = |name: &str| {
        let program = catalogue::find(name).unwrap();
        let facts = [("rayon", program.uses_rayon), ("statics", program.has_statics), ("files", program.files)];
        facts.into_iter().filter(|(_, is)| *is).map(|(fact, _)| fact).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(facts("counter-mutex"), "");
    assert_eq!(facts("source-stats"), "files");
    assert_eq!(facts("parallel-sum"), "rayon");
}

#[test]
fn each_parameter_is_where_it_says() {
    for program in catalogue::all() {
        for param in program.params {
            let line = program.source.lines().nth(param.line as usize - 1).unwrap();
            assert!(line.starts_with(&format!("const {}: ", param.name)), "{}: {line}", program.name);
            assert!(!param.doc.ends_with('.'), "{}: {}", program.name, param.doc);
        }
    }
}

#[test]
fn every_lesson_asks_before_it_answers() {
    for program in catalogue::all() {
        assert!(program.question.ends_with('?'), "{} asks {:?}", program.name, program.question);
        let sentence = program.teaches.strip_suffix('.').is_some_and(|sentence| !sentence.contains(". "));
        assert!(sentence, "{} teaches no one sentence: {:?}", program.name, program.teaches);
        assert!(!program.answer.is_empty() && !program.answer.contains("TODO"), "{}", program.name);
    }
}

#[test]
fn programs_of_a_chapter_stand_together() {
    let mut chapters: Vec<&str> = catalogue::all().iter().map(|program| program.concept).collect();
    chapters.dedup();
    let distinct: BTreeSet<&str> = chapters.iter().copied().collect();
    assert_eq!(chapters.len(), distinct.len(), "{chapters:?}");
}

/// Else they could not be compared under the same values.
#[test]
fn programs_of_a_family_have_the_same_parameters() {
    let mut families: BTreeMap<&str, Vec<&Program>> = BTreeMap::new();
    for program in catalogue::all() {
        families.entry(program.family.unwrap_or_default()).or_default().push(program);
    }
    families.remove("");
    for (family, programs) in families {
        assert!(programs.len() > 1, "{family} has one member only");
        let params = |program: &Program| {
            program.params.iter().map(|param| (param.name, format!("{:?}", param.kind))).collect::<Vec<_>>()
        };
        for program in &programs[1..] {
            assert_eq!(params(program), params(programs[0]), "{family}: {} and {}", program.name, programs[0].name);
        }
    }
}

#[test]
fn a_program_is_found_by_almost_its_name() {
    let nearest = |name: &str| catalogue::nearest(name).map(|program| program.name);
    let table = [
        ("counter-mutx", Some("counter-mutex")),
        ("Bank-Transfers", Some("bank-transfer")),
        ("poison", Some("poisoned")),
        ("source-stat", Some("source-stats")),
        ("xyzzy", None),
    ];
    for (name, expected) in table {
        assert_eq!(nearest(name), expected, "{name}");
    }
}

#[test]
fn live_threads_follow_the_parameters() {
    let table: [(&str, &Given, u32); 5] = [
        ("counter-mutex", &[], 5),
        ("counter-mutex", &[("threads", "32")], 33),
        ("poisoned", &[("THREADS", "1")], 3),
        ("bounded-buffer", &[("PRODUCERS", "16"), ("CONSUMERS", "16")], 33),
        ("source-stats", &[], 5),
    ];
    for (name, given, expected) in table {
        let program = catalogue::find(name).unwrap();
        let params = program.parse_params(given.iter().copied()).unwrap();
        assert_eq!(program.live_threads(&params), expected, "{name} {given:?}");
    }
}

/// What a program says to one value: the value, or the message.
fn parse(program: &str, name: &str, text: &str) -> String {
    let program = catalogue::find(program).unwrap();
    match program.parse_params([(name, text)]) {
        Ok(values) => shown(&values[&name.to_uppercase().replace('-', "_")]),
        Err(error) => error.to_string(),
    }
}

#[test]
fn values_are_read_or_explained() {
    let table = [
        ("counter-mutex", "THREADS", "8", "8"),
        ("counter-mutex", "threads", " 8 ", "8"),
        ("counter-mutex", "INCREMENTS", "1_000_000", "1000000"),
        (
            "counter-mutex",
            "THREADS",
            "0",
            "THREADS cannot be \"0\": it is a whole number from 1 to 32; the nearest is 1",
        ),
        (
            "counter-mutex",
            "THREADS",
            "-3",
            "THREADS cannot be \"-3\": it is a whole number from 1 to 32; the nearest is 1",
        ),
        (
            "counter-mutex",
            "THREADS",
            "99",
            "THREADS cannot be \"99\": it is a whole number from 1 to 32; the nearest is 32",
        ),
        (
            "counter-mutex",
            "THREADS",
            "2.6",
            "THREADS cannot be \"2.6\": it is a whole number from 1 to 32; the nearest is 3",
        ),
        (
            "counter-mutex",
            "THREADS",
            "1e99",
            "THREADS cannot be \"1e99\": it is a whole number from 1 to 32; the nearest is 32",
        ),
        (
            "counter-mutex",
            "INCREMENTS",
            "99999999999999999999",
            "INCREMENTS cannot be \"99999999999999999999\": it is a whole number from 1 to 1000000 increments; the nearest is 1000000",
        ),
        (
            "counter-mutex",
            "THREADS",
            "four",
            "THREADS cannot be \"four\": it is a whole number from 1 to 32; the nearest is 4",
        ),
        (
            "counter-mutex",
            "THREADS",
            "NaN",
            "THREADS cannot be \"NaN\": it is a whole number from 1 to 32; the nearest is 4",
        ),
        ("counter-mutex", "THREADS", "", "THREADS cannot be \"\": it is a whole number from 1 to 32; the nearest is 4"),
        ("counter-mutex", "THREAD", "4", "counter-mutex has no parameter THREAD; did you mean THREADS?"),
        ("counter-mutex", "XY", "4", "counter-mutex has no parameter XY; it has THREADS, INCREMENTS"),
        ("bounded-buffer", "LOOK_AGAIN", "off", "off"),
        ("bounded-buffer", "look-again", "true", "on"),
        ("bounded-buffer", "LOOK_AGAIN", "no", "LOOK_AGAIN cannot be \"no\": it is on or off; the nearest is on"),
        ("bank-transfer", "ORDER", "as-given", "as-given"),
        (
            "bank-transfer",
            "ORDER",
            "asgiven",
            "ORDER cannot be \"asgiven\": it is ordered, as-given or try-lock; the nearest is as-given",
        ),
        (
            "bank-transfer",
            "ORDER",
            "?",
            "ORDER cannot be \"?\": it is ordered, as-given or try-lock; the nearest is ordered",
        ),
    ];
    for (program, name, text, expected) in table {
        assert_eq!(parse(program, name, text), expected);
    }
}

#[test]
fn the_nearest_value_is_legal() {
    for program in catalogue::all() {
        for param in program.params {
            for text in ["-1e30", "0", "1e30", "no such word", ""] {
                match param.parse(text) {
                    Ok(value) => assert_eq!(param.parse(&shown(&value)), Ok(value)),
                    Err(ParamError::Illegal { nearest, .. }) => assert_eq!(param.parse(&shown(&nearest)), Ok(nearest)),
                    Err(error) => panic!("{error}"),
                }
            }
        }
    }
}

#[test]
fn the_catalogue_as_json_is_what_the_page_reads() {
    let program = catalogue::find("counter-mutex").unwrap();
    let json = serde_json::to_value(program).unwrap();
    let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "answer",
            "concept",
            "family",
            "files",
            "has_statics",
            "live_threads",
            "name",
            "params",
            "question",
            "refused",
            "sample",
            "source",
            "summary",
            "teaches",
            "title",
            "uses_rayon",
            "watch_for"
        ]
    );
    assert_eq!(json["family"], "counter");
    assert_eq!(json["refused"], serde_json::Value::Null);
    assert_eq!(
        json["params"][1],
        serde_json::json!({
            "name": "INCREMENTS",
            "doc": "How often each thread adds one",
            "line": program.params[1].line,
            "default": 1000,
            "kind": { "type": "integer", "min": 1, "max": 1_000_000, "unit": "increments" },
            "model": 2,
        })
    );
    let order = catalogue::find("bank-transfer").unwrap().params.last().unwrap();
    assert_eq!(order.default, Default::Text("ordered"));
    assert_eq!(order.default.value(), ParamValue::Text("ordered".to_owned()));
    assert_eq!(order.kind, ParamKind::Choice { options: &["ordered", "as-given", "try-lock"] });
}
