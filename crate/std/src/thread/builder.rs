//! Starting threads: `spawn`, `Builder`, and the frame in which every thread of a program runs.

use ::std::io;
use ::std::panic::{AssertUnwindSafe, Location, catch_unwind};
use ::std::sync::Arc;

use interlock_trace::ThreadFate;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::session::Session;
use interlock_trace::thread::{ThreadRecord, enter, with_current};

use super::Thread;
use super::join::{End, JoinHandle, Outcome, Packet};
use super::scope::{Scope, ScopedJoinHandle};
use crate::{hook, platform, runtime};

/// See [`::std::thread::spawn`].
///
/// # Panics
///
/// If no thread can be started, as the real one does.
#[track_caller]
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    Builder::new().spawn(f).expect("failed to spawn thread")
}

/// See [`::std::thread::Builder`].
#[derive(Debug, Default)]
#[must_use = "must eventually spawn the thread"]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
}

impl Builder {
    /// See [`::std::thread::Builder::new`].
    pub fn new() -> Self {
        Self::default()
    }

    /// See [`::std::thread::Builder::name`].
    pub fn name(self, name: String) -> Self {
        Self { name: Some(name), ..self }
    }

    /// See [`::std::thread::Builder::stack_size`]. In a browser all threads have the same stack size.
    pub fn stack_size(self, bytes: usize) -> Self {
        Self { stack_size: Some(bytes), ..self }
    }

    /// See [`::std::thread::Builder::spawn`].
    ///
    /// # Errors
    ///
    /// When as many threads are alive as the platform can run.
    #[track_caller]
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        // SAFETY: the closure and its result are `'static`.
        unsafe { self.start(f) }.map(|(packet, thread)| JoinHandle { packet, thread })
    }

    /// See [`::std::thread::Builder::spawn_scoped`].
    ///
    /// # Errors
    ///
    /// When as many threads are alive as the platform can run.
    #[track_caller]
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        // SAFETY: the scope waits for the end of the thread before `'scope` ends.
        let (packet, thread) = unsafe { self.start(f) }?;
        Ok(scope.adopt(packet, thread))
    }

    /// Starts a thread.
    ///
    /// # Safety
    ///
    /// The caller must see to it that the thread has ended before anything that `f` or `T` borrows does.
    #[track_caller]
    unsafe fn start<'a, F, T>(self, f: F) -> io::Result<(Arc<Packet<T>>, Thread)>
    where
        F: FnOnce() -> T + Send + 'a,
        T: Send + 'a,
    {
        hook::checkpoint();
        let caller = Location::caller();
        let parent = with_current(|me| me.map(|me| (Arc::clone(&me.session), me.index)));
        let record = parent.map(|(session, parent)| session.add_thread(self.name.clone(), Some(parent), Some(caller)));
        // SAFETY: passed on to the caller.
        unsafe { start_thread(self.name, self.stack_size, record, Site::of(caller), f) }
    }
}

/// Starts the main thread of a run.
pub(crate) fn spawn_main(session: &Arc<Session>, main: fn()) -> io::Result<JoinHandle<()>> {
    let record = session.add_thread(None, None, None);
    let site = Site::of(Location::caller());
    // SAFETY: a function pointer borrows nothing.
    let (packet, thread) = unsafe { start_thread(Some("main".to_owned()), None, Some(record), site, main) }?;
    Ok(JoinHandle { packet, thread })
}

/// # Safety
///
/// As for [`Builder::start`].
unsafe fn start_thread<'a, F, T>(
    name: Option<String>,
    stack_size: Option<usize>,
    record: Option<Arc<ThreadRecord>>,
    site: Site,
    f: F,
) -> io::Result<(Arc<Packet<T>>, Thread)>
where
    F: FnOnce() -> T + Send + 'a,
    T: Send + 'a,
{
    let packet = Arc::new(Packet::new());
    let result = Arc::clone(&packet);
    let body: Box<dyn FnOnce() -> Outcome + Send + 'a> =
        Box::new(move || result.fill(catch_unwind(AssertUnwindSafe(f))));
    // SAFETY: only the lifetime changes, and the caller sees to it that the thread ends within it.
    let body = unsafe { ::std::mem::transmute::<Box<dyn FnOnce() -> Outcome + Send + 'a>, Body>(body) };
    let thread = start_body(name, stack_size, record, site, Arc::clone(&packet.end), body)?;
    Ok((packet, thread))
}

/// A thread's closure, without its types: what follows is compiled once and not for every closure.
type Body = Box<dyn FnOnce() -> Outcome + Send>;

fn start_body(
    name: Option<String>,
    stack_size: Option<usize>,
    record: Option<Arc<ThreadRecord>>,
    site: Site,
    end: Arc<End>,
    body: Body,
) -> io::Result<Thread> {
    let thread = Thread::new(name.clone(), record.clone());
    let frame = {
        let (thread, record) = (thread.clone(), record.clone());
        Box::new(move || run_thread(body, &end, thread, record))
    };
    // The thread may be at work before this call returns: what spawned it happened before.
    let spawned = hook::now();
    let label = record.as_ref().map_or("a thread outside any run", |record| &record.name);
    runtime::thread_born();
    if let Err(error) = platform::start_thread(label, name, stack_size, frame) {
        runtime::thread_gone();
        if let Some(record) = record {
            record.session.remove_thread(&record);
        }
        return Err(error);
    }
    if let Some(record) = &record {
        let event = Event { object: record.index, time: spawned, ..Event::new(EventKind::Spawn, site) };
        hook::record(|| event);
    }
    Ok(thread)
}

/// What every thread of a program runs.
fn run_thread(body: Body, end: &End, thread: Thread, record: Option<Arc<ThreadRecord>>) {
    Thread::set_current(Some(thread));
    let entered = record.clone().map(enter);
    if let Some(record) = &record {
        record.started();
    }
    let outcome = body();
    platform::drop_thread_locals();
    if let Some(record) = &record {
        match outcome {
            Outcome::Finished => record.ended(ThreadFate::Finished),
            Outcome::Panicked => record.ended(ThreadFate::Panicked),
            // It did not end: it was running when the run ended.
            Outcome::Stopped => {}
        }
    }
    drop(entered);
    Thread::set_current(None);
    // Whoever is told of this thread's end may start another at once, and must find its place free.
    platform::thread_ends();
    runtime::thread_gone();
    end.reach(outcome);
    if record.is_some_and(|record| record.index == 0) {
        platform::main_ended();
    }
}
