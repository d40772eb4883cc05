mod interlock_pauses {
    use std::cell::Cell;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::{env, hint, thread, time::Duration};

    static SEED: OnceLock<u64> = OnceLock::new();
    static THREADS: AtomicU64 = AtomicU64::new(1);
    thread_local!(static STATE: Cell<u64> = const { Cell::new(0) });

    /// Goes on at once, or lets others go first, for as long as chance will have it.
    pub fn here() {
        let seed = *SEED.get_or_init(|| {
            let seed = env::var("PAUSES").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
            if seed % 3 == 0 {
                stay_on_one_processor();
            }
            seed
        });
        let mut state = STATE.get();
        if state == 0 {
            let thread = THREADS.fetch_add(1, Ordering::Relaxed);
            state = (seed + 1).wrapping_mul(thread).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        }
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        STATE.set(state);
        let (what, length) = ((state >> 20) % 16, (state >> 40) % 256);
        // Runs differ in how often they pause, and in how.
        match what + 4 * (seed % 4) {
            0..=11 => {}
            12..=17 => thread::yield_now(),
            18..=24 => (0..length * 16).for_each(|_| hint::spin_loop()),
            _ => thread::sleep(Duration::from_micros(length)),
        }
    }

    #[cfg(target_os = "linux")]
    fn stay_on_one_processor() {
        unsafe extern "C" {
            fn sched_setaffinity(process: i32, size: usize, mask: *const u64) -> i32;
        }
        // Where the first processor is not ours, all of them are used.
        unsafe { sched_setaffinity(0, 8, &1) };
    }

    #[cfg(not(target_os = "linux"))]
    fn stay_on_one_processor() {}
}
