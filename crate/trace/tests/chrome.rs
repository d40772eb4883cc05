//! What is written for other viewers keeps to the Trace Event Format: slices of one track nest, every flow arrow has two
//! ends, each in a slice, and everything is accounted for. Checked on the traces of random programs.

mod machine;

use std::collections::BTreeMap;

use interlock_trace::chrome::{Named, write};
use interlock_trace::event::EventKind;
use serde_json::Value;

use machine::{Recorded, run};

fn written(recorded: &Recorded) -> Vec<Value> {
    let threads: Vec<String> = (0..recorded.threads).map(|thread| format!("thread \"{thread}\"")).collect();
    let objects: Vec<String> = (0..recorded.objects).map(|object| format!("object\n{object}")).collect();
    let named = Named {
        program: "a \\ program",
        threads: threads.iter().map(String::as_str).collect(),
        objects: objects.iter().map(String::as_str).collect(),
        lines: Vec::new(),
        kinds: EventKind::NAMES.to_vec(),
        events: &recorded.events,
        end_us: Some(recorded.end_us),
    };
    let mut text = String::new();
    write(&named, &mut |piece| text.push_str(piece)).unwrap();
    let mut whole: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    match whole["traceEvents"].take() {
        Value::Array(events) => events,
        other => panic!("no list of events: {other}"),
    }
}

fn number(event: &Value, name: &str) -> f64 {
    event[name].as_f64().unwrap_or_else(|| panic!("{event} has no number {name}"))
}

/// The track of an event: its process and thread.
fn track(event: &Value) -> (u64, u64) {
    (number(event, "pid") as u64, number(event, "tid") as u64)
}

fn of_phase<'a>(events: &'a [Value], phase: &'a str) -> impl Iterator<Item = &'a Value> {
    events.iter().filter(move |event| event["ph"] == phase)
}

#[test]
fn slices_nest() {
    for seed in 1..=100 {
        let events = written(&run(seed));
        let mut tracks: BTreeMap<(u64, u64), Vec<(f64, f64)>> = BTreeMap::new();
        for slice in of_phase(&events, "X") {
            let (start, length) = (number(slice, "ts"), number(slice, "dur"));
            assert!(length >= 0.0, "{slice}");
            tracks.entry(track(slice)).or_default().push((start, start + length));
        }
        assert!(!tracks.is_empty());
        for (track, mut slices) in tracks {
            slices.sort_by(|a, b| a.partial_cmp(b).unwrap());
            for pair in slices.windows(2) {
                let apart = pair[1].0 >= pair[0].1 - 1e-6;
                let inside = pair[1].1 <= pair[0].1 + 1e-6;
                assert!(apart || inside, "seed {seed}: {pair:?} of track {track:?} overlap");
            }
        }
    }
}

#[test]
fn every_arrow_leads_from_a_slice_to_a_slice() {
    let mut arrows = 0;
    for seed in 1..=100 {
        let events = written(&run(seed));
        let lies_in_a_slice = |end: &Value| {
            of_phase(&events, "X").any(|slice| {
                let (start, length) = (number(slice, "ts"), number(slice, "dur"));
                track(slice) == track(end) && start <= number(end, "ts") && number(end, "ts") <= start + length + 1e-6
            })
        };
        let starts: BTreeMap<u64, &Value> = of_phase(&events, "s").map(|end| (number(end, "id") as u64, end)).collect();
        let ends: BTreeMap<u64, &Value> = of_phase(&events, "f").map(|end| (number(end, "id") as u64, end)).collect();
        assert_eq!(starts.len(), of_phase(&events, "s").count(), "two arrows of one name");
        assert!(starts.keys().eq(ends.keys()), "an arrow without an end");
        for (id, end) in &ends {
            let start = starts[id];
            assert!(number(start, "ts") <= number(end, "ts"), "seed {seed}: {start} {end}");
            assert!(lies_in_a_slice(start) && lies_in_a_slice(end), "seed {seed}: {start} {end}");
            arrows += 1;
        }
    }
    assert!(arrows > 1000, "only {arrows} arrows");
}

#[test]
fn the_exact_order_shows_every_span_and_the_measured_time_says_what_was_not_timed() {
    let recorded = run(7);
    let events = written(&recorded);
    let count = |process: u64, phase| of_phase(&events, phase).filter(|event| track(event).0 == process).count();
    assert_eq!(count(2, "i"), 0);
    assert_eq!(count(1, "X") + count(1, "i"), count(2, "X"));
    assert!(count(1, "i") > 0);
    for instant in of_phase(&events, "i") {
        assert!(instant["args"]["not_timed"].as_str().unwrap().starts_with("between "), "{instant}");
    }
    let named = of_phase(&events, "M").filter(|event| event["name"] == "thread_name");
    let names: Vec<&str> = named.map(|event| event["args"]["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"thread \"0\"") && names.contains(&"thread \"1\" holds"), "{names:?}");
}
