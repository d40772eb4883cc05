//! `std::thread`.


use crate::any::Any;
use crate::event::Event;
use crate::intrinsics;
use crate::io;
use crate::num::NonZero;
use crate::time::Duration;

pub use crate::thread::builder::Builder;
pub use crate::thread::handle::{Thread, ThreadId};
pub use crate::thread::join::JoinHandle;
pub use crate::thread::local::{AccessError, LocalKey};
pub use crate::thread::scoped::{Scope, ScopedJoinHandle, scope};

pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

pub fn spawn<F: FnOnce() -> T + Send + 'static, T: Send + 'static>(f: F) -> JoinHandle<T> {
    join::start(f, "")
}

pub fn current() -> Thread {
    Thread::of(intrinsics::thread_current())
}

pub fn panicking() -> bool {
    intrinsics::panicking()
}

/// Orders nothing: others may do all, some or nothing of what they have to do meanwhile.
pub fn sleep(_dur: Duration) {
    intrinsics::assume("a sleep takes no time and orders nothing");
    intrinsics::visible(Event::Sleep, intrinsics::null::<()>());
}

pub fn yield_now() {
    intrinsics::visible(Event::Yield, intrinsics::null::<()>());
}

pub fn park() {
    let me = intrinsics::thread_current();
    let token = intrinsics::thread_token(me);
    if !intrinsics::spurious(intrinsics::thread_object(me)) {
        intrinsics::point_ne(Event::Park, intrinsics::thread_object(me), token, 0);
        *token = 0;
    }
    intrinsics::record(Event::Unparked, intrinsics::null::<()>(), 0);
}

/// Gives up at any moment: how long it takes is not modelled.
pub fn park_timeout(_dur: Duration) {
    intrinsics::assume("a timed wait may end at any moment");
    let me = intrinsics::thread_current();
    intrinsics::point(Event::Park, intrinsics::thread_object(me));
    *intrinsics::thread_token(me) = 0;
    intrinsics::record(Event::Unparked, intrinsics::null::<()>(), 0);
}

/// A number that the program cannot rely on; the model takes two.
pub fn available_parallelism() -> io::Result<NonZero<usize>> {
    intrinsics::assume("available_parallelism is 2");
    Ok(NonZero::new(2).unwrap())
}
