//! # Transfers between bank accounts
//!
//! Every account has a lock of its own, and a transfer holds the locks of both its accounts, so no money appears or
//! vanishes. But if one thread holds A and wants B while another holds B and wants A, both wait for ever.
//!
//! **Watch for:** as-given soon ends in a deadlock, and the report names the ring. The other two orders can form none.
//!
//! **Before you run:** when four threads each hold one lock and want a second one, what must not happen?
//!
//! **Afterwards:** A ring: each waits for a lock that the next one holds. Taking locks in one order everywhere makes it
//! impossible, and so does giving the first one back when the second is not to be had; but two may then step back for
//! ever.
//!
//! Concept: Deadlock
//! Teaches: Two locks taken in different orders can deadlock; one order for all cannot.
//! Live threads: THREADS + 1

use std::sync::{Arc, Barrier, Mutex, MutexGuard};
use std::thread;

/// Accounts, each of which begins with 100. (2..=32; model 2)
const ACCOUNTS: usize = 4;
/// Threads that move money. (1..=32; model 2)
const THREADS: usize = 4;
/// How often each thread moves some. (1..=1_000_000 transfers; model 2)
const TRANSFERS: u32 = 100_000;
/// Which of its two locks a transfer takes first. ("ordered" | "as-given" | "try-lock")
const ORDER: &str = "ordered";

fn lock_both(accounts: &[Mutex<i64>], from: usize, to: usize) -> [MutexGuard<'_, i64>; 2] {
    loop {
        if ORDER == "ordered" && to < from {
            let target = accounts[to].lock().unwrap(); // The lower number first, in every thread.
            return [accounts[from].lock().unwrap(), target];
        }
        let source = accounts[from].lock().unwrap();
        if ORDER != "try-lock" {
            return [source, accounts[to].lock().unwrap()];
        } else if let Ok(target) = accounts[to].try_lock() {
            return [source, target];
        } // Else back off: this unlocks the source, so that whoever waits for it can go on.
    }
}

fn main() {
    let accounts = Vec::from_iter((0..ACCOUNTS).map(|_| Mutex::new(100)));
    let (accounts, start) = (Arc::new(accounts), Arc::new(Barrier::new(THREADS)));
    let threads = Vec::from_iter((0..THREADS).map(|thread| {
        let (accounts, start) = (Arc::clone(&accounts), Arc::clone(&start));
        thread::spawn(move || {
            start.wait(); // So that no thread is done before the last one begins.
            let mut random = thread as u64;
            for _ in 0..TRANSFERS {
                random = (random * 1_103_513 + 12_345) % 16_777_216; // The same in every run.
                let pick = (random >> 8) as usize;
                let (from, step) = (pick % ACCOUNTS, 1 + pick / ACCOUNTS % (ACCOUNTS - 1));
                let [mut source, mut target] = lock_both(&accounts, from, (from + step) % ACCOUNTS);
                *source -= 1;
                *target += 1;
            }
        })
    }));
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    println!("expected: {}", 100 * ACCOUNTS);
    println!("observed: {}", accounts.iter().map(|it| *it.lock().unwrap()).sum::<i64>());
}
