//! Pauses before operations of a program, so that runs whose timing would always be much the same differ: for tests that
//! hold what is observed against what is possible. A run has them if it is given the argument `--pauses=SEED`.

use ::std::cell::Cell;
use ::std::hint::spin_loop;
use ::std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use ::std::thread::sleep;
use ::std::time::Duration;

use crate::platform;

/// 0 for no pauses.
static SEED: AtomicU64 = AtomicU64::new(0);
static THREADS: AtomicU64 = AtomicU64::new(0);

::std::thread_local!(static STATE: Cell<u64> = const { Cell::new(0) });

/// A run begins that is given these arguments.
pub(crate) fn begin(args: &[String]) {
    let seed = args.iter().find_map(|arg| arg.strip_prefix("--pauses=")?.parse().ok());
    SEED.store(seed.unwrap_or(0), Relaxed);
}

/// Goes on at once, or lets others go first, for as long as chance will have it.
#[inline]
pub(crate) fn here() {
    let seed = SEED.load(Relaxed);
    if seed != 0 {
        pause(seed);
    }
}

#[cold]
fn pause(seed: u64) {
    let state = STATE.try_with(|state| {
        let mut next = match state.get() {
            0 => seed.wrapping_mul(THREADS.fetch_add(2, Relaxed) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            known => known,
        };
        // xorshift64 (Marsaglia 2003)
        next ^= next << 13;
        next ^= next >> 7;
        next ^= next << 17;
        state.set(next);
        next
    });
    let Ok(state) = state else { return };
    let (what, length) = ((state >> 20) % 16, (state >> 40) % 256);
    // Runs differ in how often they pause, and in how.
    match what + 4 * (seed % 4) {
        0..=11 => {}
        12..=15 => platform::yield_now(),
        16..=21 => (0..length * 32).for_each(|_| spin_loop()),
        _ => sleep(Duration::from_micros(4 * length)),
    }
}
