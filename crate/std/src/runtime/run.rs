//! One run, from the outside: started, polled by somebody who never blocks, stopped, and turned into a report.

use ::std::sync::Arc;
use ::std::time::Duration;
use ::std::{error, fmt, io};

use interlock_trace::session::{Session, Settings};
use interlock_trace::summary::{Snapshot, Tables, promise};
use interlock_trace::{Deadlock, Engine, Environment, Failure, Progress, Report, ThreadFate, Verdict};

use super::source::{Subject, SubjectSource};
use super::{Clock, clock_micros, exited, panics, set_world, threads_alive};
use crate::fs::Files;
use crate::thread::{self, JoinHandle};

/// Events that a report keeps; more are counted.
const EVENT_LIMIT: usize = 1_000_000;
/// How often to look for a standstill, in microseconds.
const LOOK_EVERY: f64 = 40_000.0;
/// After so many microseconds without any change, a wake-up that was given must have arrived.
const SETTLED_AFTER: f64 = 400_000.0;

/// How to run a program.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether to record events.
    pub tracing: bool,
    /// When to give up.
    pub limit: Option<Duration>,
    /// How many threads may be alive at once; said in the report. The platform enforces its own limit.
    pub thread_limit: u32,
    /// Whether to print on the real output streams too.
    pub echo: bool,
    /// What the program sees as its arguments, without its own name.
    pub args: Vec<String>,
    /// What the program sees as the file system.
    pub files: Files,
    /// What to call the host in the report.
    pub host: String,
    /// What is known of the clock; else it is measured.
    pub clock: Option<Clock>,
}

impl Default for Options {
    /// As on the command line: natively, traced, without a limit.
    fn default() -> Self {
        Self {
            tracing: true,
            limit: None,
            thread_limit: u32::MAX,
            echo: false,
            args: Vec::new(),
            files: Files::Real,
            host: "native".to_owned(),
            clock: None,
        }
    }
}

/// Why a run could not be started.
#[derive(Debug)]
pub enum StartError {
    /// Not even the main thread could be started.
    NoThread(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoThread(error) => write!(f, "the main thread cannot be started: {error}"),
        }
    }
}

impl error::Error for StartError {}

/// What is known of a run at one moment.
#[derive(Debug)]
pub enum Poll {
    /// It goes on.
    Running(Progress),
    /// It has ended.
    Ended(Verdict),
}

/// A run under way.
pub struct Run {
    session: Arc<Session>,
    subject: Subject,
    options: Options,
    main: JoinHandle<()>,
    ended: Option<(Verdict, f64)>,
    deadlock: Option<Deadlock>,
    failure: Option<Failure>,
    output_seen: usize,
    looked_at: f64,
    unchanged: Unchanged,
}

/// Since when the threads are as they are.
struct Unchanged {
    version: u64,
    since: f64,
}

/// Starts a program. There is one run at a time in a process, or in an instance of a WebAssembly module. Threads of an
/// earlier run that are stuck for good do not get in its way; those that still run should have ended.
///
/// # Errors
///
/// When no thread can be started.
pub fn start(subject: Subject, mut options: Options, main: fn()) -> Result<Run, StartError> {
    panics::install_hook();
    let clock = options.clock.unwrap_or_else(Clock::measure);
    let mut args = vec![subject.program.clone()];
    args.append(&mut options.args);
    #[cfg(feature = "conformance")]
    crate::pauses::begin(&args);
    set_world(args, options.files.clone(), options.echo);
    Session::forget();
    let settings = Settings {
        tracing: options.tracing,
        event_limit: EVENT_LIMIT,
        clock: clock_micros,
        clock_call_ns: clock.call_ns,
        clock_step_ns: clock.resolution_ms * 1e6,
    };
    let session = Session::start(settings);
    let main = thread::spawn_main(&session, main).map_err(StartError::NoThread)?;
    let unchanged = Unchanged { version: 0, since: 0.0 };
    Ok(Run {
        session,
        subject,
        options,
        main,
        ended: None,
        deadlock: None,
        failure: None,
        output_seen: 0,
        looked_at: 0.0,
        unchanged,
    })
}

impl Run {
    /// Looks after the run. Never blocks. To be called every few milliseconds until it has ended.
    pub fn poll(&mut self) -> Poll {
        let now = self.session.elapsed_micros();
        if self.ended.is_none()
            && let Some(verdict) = self.ending(now)
        {
            self.end(verdict, now);
        }
        match self.ended {
            Some((verdict, _)) => Poll::Ended(verdict),
            None => Poll::Running(self.progress(now)),
        }
    }

    /// Ends the run, if it has not ended: its threads unwind at their next traced operation.
    pub fn stop(&mut self) {
        if self.ended.is_none() {
            self.end(Verdict::Stopped, self.session.elapsed_micros());
        }
    }

    /// Ends the run because its platform gave up on it, so many microseconds ago.
    pub fn fail(&mut self, failure: Failure, micros_ago: f64) {
        self.end(Verdict::Failed, (self.session.elapsed_micros() - micros_ago).max(0.0));
        self.failure = Some(failure);
    }

    fn ending(&mut self, now: f64) -> Option<Verdict> {
        if exited().is_some() {
            return Some(Verdict::Finished);
        }
        if self.main.is_finished() {
            let panicked = self.main_fate() == ThreadFate::Panicked;
            return Some(if panicked { Verdict::Panicked } else { Verdict::Finished });
        }
        if now - self.looked_at >= LOOK_EVERY {
            self.looked_at = now;
            if self.look_for_standstill(now) {
                return Some(Verdict::Deadlocked);
            }
        }
        let limit = self.options.limit?;
        (now >= limit.as_micros() as f64).then_some(Verdict::TimedOut)
    }

    fn main_fate(&self) -> ThreadFate {
        let threads = self.session.threads.try_read();
        threads.map_or(ThreadFate::Running, |threads| threads[0].fate())
    }

    /// Two looks at all threads that find the same mean that nothing changed between them, so that the first was true
    /// of one moment although it was not taken at one.
    fn look_for_standstill(&mut self, now: f64) -> bool {
        let Some(snapshot) = Snapshot::take(&self.session) else { return false };
        let version = snapshot.version();
        if version != self.unchanged.version {
            self.unchanged = Unchanged { version, since: now };
        }
        let settled = now - self.unchanged.since >= SETTLED_AFTER;
        let Some(standstill) = snapshot.standstill(settled) else { return false };
        let again = Snapshot::take(&self.session);
        if again.is_none_or(|again| again.version() != version) {
            return false;
        }
        let source = SubjectSource::new(&self.subject);
        self.deadlock = Some(snapshot.explain(&standstill, &Tables::new(&self.session, &source)));
        true
    }

    fn end(&mut self, verdict: Verdict, now: f64) {
        let elapsed = match verdict {
            Verdict::Finished | Verdict::Panicked => self.main_lifetime().unwrap_or(now),
            _ => now,
        };
        self.ended = Some((verdict, elapsed));
        self.session.finish();
        // Whoever still runs is not wanted any more.
        self.session.stop();
    }

    fn main_lifetime(&self) -> Option<f64> {
        let threads = self.session.threads.try_read().ok()?;
        let main = threads[0].try_shared()?;
        Some(main.ended? - main.started?)
    }

    fn progress(&mut self, now: f64) -> Progress {
        // Somebody may be printing right now; then the output waits for the next time.
        let output = self.session.output.try_lock().map(|output| output.chunks[self.output_seen..].to_vec());
        let output = output.unwrap_or_default();
        self.output_seen += output.len();
        let threads = Snapshot::take(&self.session).map(|snapshot| snapshot.threads_now()).unwrap_or_default();
        Progress { elapsed_ms: now / 1000.0, output, threads }
    }

    /// Whether all its threads have ended, so that the next run can start right here.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        threads_alive() == 0
    }

    /// Tells what became of the run. It is stopped if it has not ended.
    #[must_use]
    pub fn report(mut self) -> Report {
        self.stop();
        let (verdict, elapsed) = self.ended.unwrap_or((Verdict::Stopped, 0.0));
        let source = SubjectSource::new(&self.subject);
        let tables = Tables::new(&self.session, &source);
        let end = self.session.elapsed_micros().max(elapsed);
        let (output, output_dropped) = {
            let mut kept = self.session.output.lock().unwrap_or_else(::std::sync::PoisonError::into_inner);
            (::std::mem::take(&mut kept.chunks), kept.dropped)
        };
        let report = Report {
            engine: Engine::Threads,
            program: self.subject.program.clone(),
            params: self.subject.params.clone(),
            verdict,
            promise: promise(&output),
            output,
            output_dropped,
            panics: tables.panics(),
            deadlock: self.deadlock.take(),
            failure: self.failure.take(),
            elapsed_ms: elapsed / 1000.0,
            threads: tables.threads(end),
            locks: tables.locks(end),
            trace: tables.trace(),
            objects: tables.objects,
            environment: Environment {
                host: self.options.host.clone(),
                cores: thread::available_parallelism().map_or(1, |cores| cores.get() as u32),
                clock_resolution_ms: self.session.settings.clock_step_ns / 1e6,
                tracing: self.options.tracing,
                thread_limit: self.options.thread_limit,
            },
        };
        Session::forget();
        report
    }

    /// Waits until the run has ended, and tells what became of it. `progress` is called every few milliseconds and may
    /// ask to stop by returning `false`.
    #[must_use]
    pub fn wait(mut self, mut progress: impl FnMut(&Progress) -> bool) -> Report {
        while let Poll::Running(now) = self.poll() {
            if !progress(&now) {
                self.stop();
            }
            ::std::thread::sleep(Duration::from_millis(2));
        }
        self.report()
    }
}
