//! The threads engine for the browser: one disposable instance, driven by its controller worker.
//!
//! The controller sets up a wasm-bindgen-rayon pool, turns most of its workers into hosts for threads of programs
//! ([`host_threads`]), and then starts runs and polls them from its event loop. Nothing here that the controller calls
//! waits for a program's thread, except to read what is protected for a few instructions.

// The hook that notes an exhausted memory.
#![feature(alloc_error_hook)]

use std::alloc::{Layout, set_alloc_error_hook};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use interlock_programs::catalogue::{self, ParamKind};
use interlock_programs::sample;
use interlock_std::fs::{Files, Tree};
use interlock_std::runtime::{self, Clock, Options, Poll, Run};
use interlock_trace::{Failure, FailureKind, ParamValue, Report, Trace};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

pub use wasm_bindgen_rayon::init_thread_pool;

/// What is known of the page's browser, once and for all runs.
struct Host {
    name: String,
    clock: Clock,
}

struct Controller {
    host: Option<Host>,
    files: BTreeMap<String, Vec<u8>>,
    run: Option<Run>,
}

/// The controller's state. It is the only worker that touches it, until a trap: then an examiner does, see [`examine`].
static CONTROLLER: Mutex<Controller> = Mutex::new(Controller { host: None, files: BTreeMap::new(), run: None });

fn controller() -> MutexGuard<'static, Controller> {
    CONTROLLER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes of the allocation for which there was no memory; 0 while there always was.
static EXHAUSTED: AtomicU32 = AtomicU32::new(0);

/// Notes what cannot be told in any other way: the trap that follows says nothing but "unreachable".
fn note_exhausted_memory(layout: Layout) {
    EXHAUSTED.store(layout.size().max(1) as u32, Ordering::SeqCst);
}

/// Prepares the instance. To be called once, by the controller. Returns the address of the number of bytes that could
/// not be allocated, for the controller to read without entering WebAssembly.
#[wasm_bindgen]
pub fn set_up(host: String, cores: usize) -> *const u32 {
    set_alloc_error_hook(note_exhausted_memory);
    runtime::set_cores(cores);
    let host = Host { name: host, clock: Clock::measure() };
    controller().host = Some(host);
    EXHAUSTED.as_ptr()
}

/// Turns `count` workers of the pool into hosts for threads of programs.
#[wasm_bindgen]
pub fn host_threads(count: usize) {
    for _ in 0..count {
        rayon::spawn(runtime::host_threads);
    }
}

/// How many workers are hosts by now.
#[wasm_bindgen]
pub fn hosts() -> usize {
    runtime::hosts()
}

/// Adds a file to what the next run sees as the file system.
#[wasm_bindgen]
pub fn add_file(path: String, bytes: Vec<u8>) {
    controller().files.insert(path, bytes);
}

/// Starts a run. `names` and `values` are the parameters, in pairs; `limit_ms` is the time limit, in milliseconds.
///
/// # Errors
///
/// When there is no such program, a parameter is not legal, or the main thread cannot be started.
#[wasm_bindgen]
pub fn start(
    program: &str,
    names: Vec<String>,
    values: Vec<JsValue>,
    tracing: bool,
    limit_ms: f64,
    args: Vec<String>,
) -> Result<(), JsError> {
    let found = catalogue::find(program);
    let program = found.ok_or_else(|| JsError::new(&format!("there is no program {program:?} in this engine")))?;
    let mut params = BTreeMap::new();
    for (name, value) in names.into_iter().zip(&values) {
        let param = program.params.iter().find(|param| param.name == name);
        let legal = param.and_then(|param| legal_value(&param.kind, value));
        let value = legal.ok_or_else(|| JsError::new(&format!("{}: {name} cannot be {value:?}", program.name)))?;
        params.insert(name, value);
    }
    let mut controller = controller();
    let mut files = std::mem::take(&mut controller.files);
    if files.is_empty() && program.files {
        files = sample::files();
    }
    let host = controller.host.as_ref();
    let options = Options {
        tracing,
        limit: Some(Duration::from_secs_f64((limit_ms / 1000.0).clamp(0.001, 1e6))),
        thread_limit: runtime::hosts() as u32,
        args,
        files: Files::Memory(Arc::new(Tree::new(files))),
        host: host.map(|host| host.name.clone()).unwrap_or_default(),
        clock: host.map(|host| host.clock),
        ..Options::default()
    };
    controller.run = Some(program.start(params, options).map_err(|error| JsError::new(&error.to_string()))?);
    Ok(())
}

/// A value from the page as that of a parameter of this kind; `None` if it is not a legal one.
fn legal_value(kind: &ParamKind, value: &JsValue) -> Option<ParamValue> {
    let value = match kind {
        ParamKind::Integer { .. } => {
            let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
            ParamValue::Integer(number as i64)
        }
        ParamKind::Float { .. } => ParamValue::Float(value.as_f64()?),
        ParamKind::Bool => ParamValue::Bool(value.as_bool()?),
        ParamKind::Choice { .. } => ParamValue::Text(value.as_string()?),
    };
    kind.admits(&value).then_some(value)
}

/// Looks after the run, and tells as JSON how it goes; nothing once it has ended.
#[wasm_bindgen]
pub fn poll() -> Option<String> {
    match controller().run.as_mut()?.poll() {
        Poll::Running(progress) => progress.to_json().ok(),
        Poll::Ended(_) => None,
    }
}

/// Stops the run, if it has not ended.
#[wasm_bindgen]
pub fn stop() {
    if let Some(run) = &mut controller().run {
        run.stop();
    }
}

/// The report of the run: an object with `json`, the report without its columns, and `columns`, the typed arrays of its
/// trace, if it has one.
#[wasm_bindgen]
pub fn report() -> Option<Object> {
    let run = controller().run.take()?;
    hand_over(run.report())
}

fn hand_over(mut report: Report) -> Option<Object> {
    let columns = report.trace.as_mut().map(Trace::columns_to_js);
    let parts = Object::new();
    let set = |name: &str, value: &JsValue| Reflect::set(&parts, &name.into(), value).is_ok();
    let whole = set("json", &report.to_json().ok()?.into()) && columns.is_none_or(|columns| set("columns", &columns));
    whole.then_some(parts)
}

/// The report, in the parts that [`report`] gives, of a run in which a thread trapped at the time `at`, in milliseconds
/// since 1970. To be called by a worker that can be spared: the thread may have held any lock, so that this may wait for
/// ever.
#[wasm_bindgen]
pub fn examine(kind: &str, message: String, thread: Option<String>, at: f64) -> Option<Object> {
    let kind = match kind {
        "stack-overflow" => FailureKind::StackOverflow,
        "out-of-memory" => FailureKind::OutOfMemory,
        _ => FailureKind::Trap,
    };
    let mut run = controller().run.take()?;
    run.fail(Failure { kind, message, thread }, runtime::clock_micros() - at * 1000.0);
    hand_over(run.report())
}

/// Whether no thread of any program is alive, so that the next run can start in this instance.
#[wasm_bindgen]
pub fn is_quiet() -> bool {
    runtime::threads_alive() == 0
}
