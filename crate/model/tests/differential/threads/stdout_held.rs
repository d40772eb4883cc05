use std::io::Write;
use std::thread;
fn main() {
    let handles: Vec<_> = (0..2)
        .map(|id| {
            thread::spawn(move || {
                let mut out = std::io::stdout().lock();
                write!(out, "{id}").unwrap();
                thread::yield_now();
                writeln!(out, "{id}").unwrap();
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
}
