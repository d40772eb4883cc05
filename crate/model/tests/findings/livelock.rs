// outcomes: finished
// findings: livelock of 1 2
use std::sync::Mutex;
use std::thread;

static A: Mutex<()> = Mutex::new(());
static B: Mutex<()> = Mutex::new(());

fn take(first: &Mutex<()>, second: &Mutex<()>) {
    loop {
        let _first = first.lock().unwrap();
        // Not free: give the first back, and try again.
        if second.try_lock().is_ok() {
            return;
        }
    }
}

fn main() {
    let threads = [thread::spawn(|| take(&A, &B)), thread::spawn(|| take(&B, &A))];
    for thread in threads {
        thread.join().unwrap();
    }
}
