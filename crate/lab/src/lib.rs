//! The WebAssembly face of the analysis: called by a worker of the page, on memory of its own that nobody shares, so
//! that it works wherever WebAssembly does.
//!
//! It takes reports as the page has them: plain objects whose columns are typed arrays.

use interlock_trace::Events;
use interlock_trace::analysis::analyse as analyse_subject;
use interlock_trace::chrome::{self, Named};
use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// What of a report is needed here, taken out of JavaScript.
struct Reading {
    program: String,
    threads: Vec<String>,
    objects: Vec<String>,
    lines: Vec<u32>,
    kinds: Vec<String>,
    events: Events,
    end_us: Option<f64>,
}

impl Reading {
    fn new(report: &JsValue) -> Result<Self, String> {
        let trace = get(report, "trace");
        if trace.is_null() || trace.is_undefined() {
            return Err("the report has no trace".to_owned());
        }
        let is_cut = get(&trace, "dropped").as_f64().is_some_and(|dropped| dropped > 0.0);
        let name = |item: JsValue| get(&item, "name").as_string().unwrap_or_default();
        let line = |item: JsValue| get(&item, "line").as_f64().unwrap_or_default() as u32;
        Ok(Self {
            program: get(report, "program").as_string().unwrap_or_default(),
            threads: list(report, "threads")?.into_iter().map(name).collect(),
            objects: list(report, "objects")?.into_iter().map(name).collect(),
            lines: list(&trace, "positions")?.into_iter().map(line).collect(),
            kinds: list(&trace, "kinds")?.into_iter().map(|kind| kind.as_string().unwrap_or_default()).collect(),
            events: Events::from_js(&get(&trace, "events"))?,
            end_us: get(report, "elapsed_ms").as_f64().filter(|_| !is_cut).map(|ms| ms * 1000.0),
        })
    }

    fn named(&self) -> Named<'_> {
        Named {
            program: &self.program,
            threads: self.threads.iter().map(String::as_str).collect(),
            objects: self.objects.iter().map(String::as_str).collect(),
            lines: self.lines.clone(),
            kinds: self.kinds.iter().map(String::as_str).collect(),
            events: &self.events,
            end_us: self.end_us,
        }
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsString::from(name)).unwrap_or_default()
}

fn list(object: &JsValue, name: &str) -> Result<Vec<JsValue>, String> {
    let list = get(object, name).dyn_into::<Array>().map_err(|_| format!("{name} is not a list"))?;
    Ok(list.iter().collect())
}

/// The timeline of a report's trace.
///
/// # Errors
///
/// What is wrong with the report.
#[wasm_bindgen]
pub fn analyse(report: &JsValue) -> Result<Object, JsError> {
    let reading = Reading::new(report).map_err(|error| JsError::new(&error))?;
    let named = reading.named();
    Ok(analyse_subject(&named.subject()?).to_js())
}

/// The trace of a report as Chrome trace JSON; `sink` is called with the text, piece by piece.
///
/// # Errors
///
/// What is wrong with the report.
#[wasm_bindgen]
pub fn chrome_trace(report: &JsValue, sink: &Function) -> Result<(), JsError> {
    let reading = Reading::new(report).map_err(|error| JsError::new(&error))?;
    let mut failed = false;
    chrome::write(&reading.named(), &mut |piece| {
        failed |= sink.call1(&JsValue::NULL, &JsString::from(piece)).is_err();
    })?;
    if failed { Err(JsError::new("the text could not be kept")) } else { Ok(()) }
}
