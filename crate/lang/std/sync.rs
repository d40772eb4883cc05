//! `std::sync`. Each type is a few words of state and the scheduling points of its operations; what stands between two
//! points happens at once.


pub use crate::sync::arc::{Arc, Weak};
pub use crate::sync::barrier::{Barrier, BarrierWaitResult};
pub use crate::sync::condvar::{Condvar, WaitTimeoutResult};
pub use crate::sync::lazy_lock::LazyLock;
pub use crate::sync::mutex::{Mutex, MutexGuard};
pub use crate::sync::once::{Once, OnceState};
pub use crate::sync::once_lock::OnceLock;
pub use crate::sync::poison::{LockResult, PoisonError, TryLockError, TryLockResult};
pub use crate::sync::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
