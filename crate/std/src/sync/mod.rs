//! The traced twin of `std::sync`: one file a type.

pub mod atomic;
pub mod mpsc;

mod arc;
mod barrier;
mod condvar;
mod hold;
mod lazy_lock;
mod mutex;
mod once;
mod once_lock;
mod rwlock;

pub use ::std::sync::{LockResult, OnceState, PoisonError, TryLockError, TryLockResult};

pub use arc::{Arc, Weak};
pub use barrier::{Barrier, BarrierWaitResult};
pub use condvar::{Condvar, WaitTimeoutResult};
pub use lazy_lock::LazyLock;
pub use mutex::{Mutex, MutexGuard};
pub use once::Once;
pub use once_lock::OnceLock;
pub use rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use ::std::sync::{self as real};

/// Turns the guard inside a `LockResult` into ours.
pub(crate) fn map_lock<G, H>(result: real::LockResult<G>, wrap: impl FnOnce(G) -> H) -> LockResult<H> {
    match result {
        Ok(guard) => Ok(wrap(guard)),
        Err(poisoned) => Err(PoisonError::new(wrap(poisoned.into_inner()))),
    }
}
