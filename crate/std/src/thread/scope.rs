//! Scoped threads.

use ::std::fmt;
use ::std::marker::PhantomData;
use ::std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use ::std::sync::{Arc, Mutex, PoisonError};

use interlock_trace::event::Site;

use super::builder::Builder;
use super::join::{End, Packet};
use super::{Result, Thread};

/// See [`::std::thread::Scope`].
pub struct Scope<'scope, 'env: 'scope> {
    /// The threads that the scope has to wait for.
    threads: Mutex<Vec<(Arc<End>, Option<u32>)>>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

/// See [`::std::thread::scope`].
///
/// # Panics
///
/// If a thread panicked that was not joined, as the real one does.
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let site = Site::of(Location::caller());
    let scope = Scope { threads: Mutex::default(), scope: PhantomData, env: PhantomData };
    let result = catch_unwind(AssertUnwindSafe(|| f(&scope)));
    let a_thread_panicked = scope.wait_for_all(site);
    match result {
        Err(payload) => resume_unwind(payload),
        Ok(_) if a_thread_panicked => panic!("a scoped thread panicked"),
        Ok(value) => value,
    }
}

impl<'scope> Scope<'scope, '_> {
    /// See [`::std::thread::Scope::spawn`].
    ///
    /// # Panics
    ///
    /// If no thread can be started, as the real one does.
    #[track_caller]
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Builder::new().spawn_scoped(self, f).expect("failed to spawn thread")
    }

    pub(super) fn adopt<T: Send + 'scope>(
        &self,
        packet: Arc<Packet<T>>,
        thread: Thread,
    ) -> ScopedJoinHandle<'scope, T> {
        let adopted = (Arc::clone(&packet.end), thread.index());
        self.threads.lock().unwrap_or_else(PoisonError::into_inner).push(adopted);
        ScopedJoinHandle { packet, thread, scope: PhantomData }
    }

    fn wait_for_all(&self, site: Site) -> bool {
        let mut a_thread_panicked = false;
        let next = || self.threads.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // Threads of the scope may add more while it waits.
        while let Some((end, index)) = next() {
            end.wait(index, site);
            a_thread_panicked |= end.is_unseen_panic();
        }
        a_thread_panicked
    }
}

impl fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope").finish_non_exhaustive()
    }
}

/// See [`::std::thread::ScopedJoinHandle`].
pub struct ScopedJoinHandle<'scope, T> {
    packet: Arc<Packet<T>>,
    thread: Thread,
    scope: PhantomData<&'scope ()>,
}

impl<T> ScopedJoinHandle<'_, T> {
    /// See [`::std::thread::ScopedJoinHandle::join`].
    ///
    /// # Errors
    ///
    /// The payload of the panic that ended the thread.
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.packet.join(self.thread.index(), Site::of(Location::caller()))
    }

    /// See [`::std::thread::ScopedJoinHandle::thread`].
    #[must_use]
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    /// See [`::std::thread::ScopedJoinHandle::is_finished`].
    #[must_use]
    pub fn is_finished(&self) -> bool {
        crate::hook::checkpoint();
        self.packet.end.is_reached()
    }
}

impl<T> fmt::Debug for ScopedJoinHandle<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}
