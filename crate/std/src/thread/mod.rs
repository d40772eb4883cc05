//! The traced twin of `std::thread`.

mod builder;
mod handle;
mod join;
#[cfg(target_family = "wasm")]
mod local;
mod scope;

#[cfg(not(target_family = "wasm"))]
pub use ::std::thread::{AccessError, LocalKey};
pub use ::std::thread::{Result, panicking};

pub use builder::{Builder, spawn};
pub use handle::{Thread, ThreadId, current, park, park_timeout};
pub use join::JoinHandle;
#[cfg(target_family = "wasm")]
pub use local::{AccessError, LocalKey};
pub use scope::{Scope, ScopedJoinHandle, scope};

pub(crate) use builder::spawn_main;
#[cfg(target_family = "wasm")]
pub(crate) use local::drop_values as drop_local_values;

use ::std::io;
use ::std::num::NonZero;
use ::std::panic::Location;
use ::std::time::Duration;

use interlock_trace::WaitKind;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::thread::NewWait;

use crate::{hook, platform};

/// See [`::std::thread::sleep`].
#[track_caller]
pub fn sleep(duration: Duration) {
    hook::checkpoint();
    let site = Site::of(Location::caller());
    let wait = NewWait { timed: true, ..hook::wait_off(WaitKind::Sleep, EventKind::Sleep, site) };
    hook::blocking(wait, || ::std::thread::sleep(duration));
    hook::record_now(|| Event::new(EventKind::Awake, site));
    hook::checkpoint();
}

/// See [`::std::thread::yield_now`].
#[track_caller]
pub fn yield_now() {
    hook::checkpoint();
    let site = Site::of(Location::caller());
    hook::record(|| Event::new(EventKind::Yield, site));
    platform::yield_now();
}

/// See [`::std::thread::available_parallelism`].
///
/// # Errors
///
/// When the platform does not tell.
pub fn available_parallelism() -> io::Result<NonZero<usize>> {
    platform::available_parallelism()
}
