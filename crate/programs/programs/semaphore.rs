//! # A semaphore from a Mutex and a Condvar
//!
//! A semaphore holds a number of permits: who takes one may enter, and who finds none waits until one is given back.
//! std has none, but a number behind a mutex and a condition variable are all it takes.
//!
//! **Watch for:** no more threads are inside at once than there are permits. With a single permit it works like a
//! mutex.
//!
//! **Before you run:** a thread that gives a permit back notifies one other thread. Why is one enough here?
//!
//! **Afterwards:** One permit lets one thread in, so that one is woken. Should a third thread take the permit before
//! it, the woken one finds none, because it looks again, and goes on waiting: no permit is lost, and none is used
//! twice.
//!
//! Concept: Waiting
//! Teaches: A counter, a lock and a condition variable make any rule for who may enter.
//! Live threads: THREADS + 1

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex};
use std::{thread, time::Duration};

/// Threads that want to enter. (1..=32; model 2)
const THREADS: usize = 6;
/// How many may be inside at once. (1..=32 permits; model 1)
const PERMITS: usize = 2;
/// How often each enters. (1..=200 visits; model 1)
const VISITS: usize = 5;

struct Semaphore {
    permits: Mutex<usize>,
    returned: Condvar,
}

impl Semaphore {
    fn acquire(&self) {
        let permits = self.permits.lock().unwrap();
        *self.returned.wait_while(permits, |permits| *permits == 0).unwrap() -= 1;
    }

    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.returned.notify_one();
    }
}

fn main() {
    let semaphore = Semaphore { permits: Mutex::new(PERMITS), returned: Condvar::new() };
    let (inside, most, crowded) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));

    let visit = || {
        semaphore.acquire();
        let now = inside.fetch_add(1, Ordering::SeqCst) + 1;
        most.fetch_max(now, Ordering::SeqCst);
        crowded.fetch_add(usize::from(now > PERMITS), Ordering::SeqCst);
        thread::sleep(Duration::from_millis(1));
        inside.fetch_sub(1, Ordering::SeqCst);
        semaphore.release();
    };
    thread::scope(|scope| (0..THREADS).for_each(|_| drop(scope.spawn(|| (0..VISITS).for_each(|_| visit())))));
    println!("most inside at once: {}", most.into_inner());
    println!("expected: too many inside 0 times\nobserved: too many inside {} times", crowded.into_inner());
}
