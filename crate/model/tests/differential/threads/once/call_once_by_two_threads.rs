use std::sync::Once;
use std::thread;

static START: Once = Once::new();

fn main() {
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| START.call_once(|| println!("once")));
        }
    });
    println!("{}", START.is_completed());
}
