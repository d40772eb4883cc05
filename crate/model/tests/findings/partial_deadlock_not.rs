// outcomes: finished
// findings: threads-cut-off
use std::sync::Mutex;
use std::thread;

static A: Mutex<()> = Mutex::new(());
static B: Mutex<()> = Mutex::new(());

fn take(first: &Mutex<()>, second: &Mutex<()>) {
    let _first = first.lock().unwrap();
    let _second = second.lock().unwrap();
}

fn main() {
    thread::spawn(|| take(&A, &B));
    thread::spawn(|| take(&A, &B));
}
