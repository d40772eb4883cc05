//! The WebAssembly face of the model engine: called by a worker of the page, on memory of its own that nobody shares, so
//! that it works wherever WebAssembly does.
//!
//! Questions and answers are JSON; only the columns of a trace cross as typed arrays. The program that was asked about
//! last is kept compiled.

mod findings;
mod subject;

use std::ops::ControlFlow;

use findings::{Problem, Refused};
use interlock_lang::unit;
use interlock_model::described;
use interlock_model::engine::Engine;
use interlock_model::explore::outcomes::Bounds;
use interlock_model::explore::search::Progress;
use interlock_model::library;
use interlock_model::replay::Replay;
use interlock_model::schedule::{Move, Schedule};
use interlock_trace::Trace;
use js_sys::{Function, Object, Reflect};
use serde::Serialize;
use subject::Subject;
use wasm_bindgen::prelude::*;

/// The most bytes that states and steps may take: a module has 4 GiB, and a table that grows is there twice.
const MEMORY: usize = 1 << 30;
/// The most steps of a run to its end.
const STEPS: usize = 20_000;

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain data can be written as JSON")
}

fn thrown(refused: impl Into<Refused>) -> JsValue {
    JsValue::from(json(&refused.into()))
}

fn read<'a, T: serde::Deserialize<'a>>(question: &'a str) -> Result<T, JsValue> {
    serde_json::from_str(question).map_err(|error| thrown(Refused::Internal { what: error.to_string() }))
}

/// Reads the library, so that the first question is not kept waiting.
///
/// # Errors
///
/// The library is broken.
#[wasm_bindgen(js_name = readLibrary)]
pub fn read_library() -> Result<(), JsValue> {
    library::read_ahead().map_err(thrown)
}

/// What is wrong with a program, as a list.
///
/// # Errors
///
/// The question is malformed.
#[wasm_bindgen]
pub fn check(subject: &str) -> Result<String, JsValue> {
    let subject: Subject = read(subject)?;
    let found = unit::compile(&subject.text, &subject.settings()).err().unwrap_or_default();
    Ok(json(&found.iter().map(Problem::from).collect::<Vec<_>>()))
}

/// The parameters of a text, as a list like the catalogue's.
///
/// # Errors
///
/// It is no Rust, or what it says of a parameter is wrong.
#[wasm_bindgen]
pub fn describe(text: &str) -> Result<String, JsValue> {
    let described = described::describe(text);
    described
        .map(|described| json(&described))
        .map_err(|broken| thrown(Refused::Unsupported { what: broken.to_string() }))
}

/// The engine and the program in it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Explorer {
    loaded: Option<(Subject, Engine)>,
}

#[wasm_bindgen]
impl Explorer {
    /// Without a program.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Compiles a program, so that the next question about it is answered without that.
    ///
    /// # Errors
    ///
    /// Why the program cannot be explored.
    pub fn load(&mut self, subject: &str) -> Result<(), JsValue> {
        self.engine(subject).map(|_| ())
    }

    /// What can come of a program; at most `states` states are stored, and at most `exact_states` where everything is
    /// interleaved. `go_on` is called now and then with the number of
    /// states so far, the steps to the one that is looked at, and whether this is the second search, and ends the search by
    /// returning false.
    ///
    /// # Errors
    ///
    /// Why the program cannot be explored.
    pub fn explore(
        &mut self,
        subject: &str,
        states: usize,
        exact_states: usize,
        go_on: &Function,
    ) -> Result<String, JsValue> {
        let (subject, engine) = self.engine(subject)?;
        let bounds = Bounds { states, exact_states, memory: MEMORY, ..Bounds::default() };
        let found = engine.explore(bounds, &mut |progress| {
            let Progress { states, depth, second, .. } = progress;
            let answer = go_on.call3(&JsValue::NULL, &states.into(), &depth.into(), &second.into());
            if answer.is_ok_and(|answer| answer.is_truthy()) {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        let found = found.map_err(thrown)?;
        // Time is measured by the worker, which has a clock.
        Ok(json(&engine.told(found, bounds, subject.about(), 0.0)))
    }

    /// The program after the steps of a schedule, or after as many as it can take: an object with the `snapshot`, and
    /// `fits` if that was all.
    ///
    /// # Errors
    ///
    /// Why the program cannot be run.
    pub fn pause(&mut self, subject: &str, schedule: &str) -> Result<String, JsValue> {
        #[derive(Serialize)]
        struct Paused {
            snapshot: interlock_model::exploration::Snapshot,
            fits: bool,
        }
        let (_, engine) = self.engine(subject)?;
        let (mut replay, fits) = follow(engine, schedule)?;
        Ok(json(&Paused { snapshot: replay.snapshot(engine.outline()), fits }))
    }

    /// The schedule that begins as the given one, and then goes on undisturbed: each thread as long as it can, then the one
    /// with the lowest number.
    ///
    /// # Errors
    ///
    /// Why the program cannot be run.
    pub fn finish(&mut self, subject: &str, schedule: &str) -> Result<String, JsValue> {
        let (_, engine) = self.engine(subject)?;
        let (mut replay, _) = follow(engine, schedule)?;
        while replay.taken.len() < STEPS {
            let last = replay.taken.last().map(|step| usize::from(step.thread)).filter(|&last| replay.is_ready(last));
            let next = last.or_else(|| (0..replay.world.thread_count()).find(|&thread| replay.is_ready(thread)));
            let Some(thread) = next else { break };
            let step = Move { thread: thread as u8, choices: Vec::new() };
            if !replay.step(&step).map_err(thrown)? {
                break;
            }
        }
        Ok(Schedule(replay.taken).to_string())
    }

    /// The run of a schedule as a report: an object with `json`, the report without its columns, and `columns`, the typed
    /// arrays of its trace.
    ///
    /// # Errors
    ///
    /// Why the program cannot be run.
    pub fn replay(&mut self, subject: &str, schedule: &str) -> Result<Object, JsValue> {
        let (subject, engine) = self.engine(subject)?;
        let (replay, _) = follow(engine, schedule)?;
        let mut report = replay.report(subject.about(), engine.outline());
        let parts = Object::new();
        if let Some(columns) = report.trace.as_mut().map(Trace::columns_to_js) {
            Reflect::set(&parts, &"columns".into(), &columns)?;
        }
        Reflect::set(&parts, &"json".into(), &json(&report).into())?;
        Ok(parts)
    }

    fn engine(&mut self, subject: &str) -> Result<(&Subject, &mut Engine), JsValue> {
        let subject: Subject = read(subject)?;
        if self.loaded.as_ref().is_none_or(|(loaded, _)| *loaded != subject) {
            self.loaded = None;
            let engine = Engine::new(&subject.text, &subject.settings(), subject.options()).map_err(thrown)?;
            self.loaded = Some((subject, engine));
        }
        let (subject, engine) = self.loaded.as_mut().expect("it was loaded just now");
        Ok((subject, engine))
    }
}

/// Takes a program along a schedule; whether all of it could be taken.
fn follow(engine: &Engine, schedule: &str) -> Result<(Replay, bool), JsValue> {
    let schedule: Schedule =
        schedule.parse().map_err(|error| thrown(Refused::Unsupported { what: format!("{error}") }))?;
    let mut replay = engine.replay().map_err(thrown)?;
    let taken = replay.follow(&schedule).map_err(thrown)?;
    Ok((replay, taken == schedule.0.len()))
}
