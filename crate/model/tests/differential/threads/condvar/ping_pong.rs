use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let (turn, condvar) = (Mutex::new(0), Condvar::new());
    thread::scope(|s| {
        for me in 0..2 {
            let (turn, condvar) = (&turn, &condvar);
            s.spawn(move || {
                for round in 0..2 {
                    let mut guard = turn.lock().unwrap();
                    while *guard % 2 != me {
                        guard = condvar.wait(guard).unwrap();
                    }
                    println!("{} {round}", if me == 0 { "ping" } else { "pong" });
                    *guard += 1;
                    condvar.notify_one();
                }
            });
        }
    });
}
