//! Explores a program of one file and tells how fast: for those who work on the machine.

use std::ops::ControlFlow;
use std::time::Instant;

use interlock_lang::items::Settings;
use interlock_model::engine::{Engine, Options};
use interlock_model::explore::outcomes::Bounds;

fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let start = Instant::now();
        let mut engine = match Engine::new(&text, &Settings::default(), Options::default()) {
            Ok(engine) => engine,
            Err(refusal) => {
                println!("{path}: {refusal}");
                continue;
            }
        };
        let compiled = start.elapsed();
        let start = Instant::now();
        let bounds = Bounds { exact_states: 0, ..Bounds::default() };
        match engine.explore(bounds, &mut |_| ControlFlow::Continue(())) {
            Ok(found) => {
                let elapsed = start.elapsed();
                println!(
                    "{path}: compiled in {compiled:?}; {} states, {} steps, {} outcomes, {elapsed:?}: {:.0} states/s, {:.0} ns a step, {} bytes a state",
                    found.states,
                    found.steps,
                    found.outcomes.len(),
                    found.states as f64 / elapsed.as_secs_f64(),
                    elapsed.as_nanos() as f64 / found.steps as f64,
                    found.memory / found.states.max(1),
                );
            }
            Err(refusal) => println!("{path}: {refusal}"),
        }
    }
}
