use std::sync::Mutex;
use std::thread;

struct Stats {
    hits: u32,
    last: Option<&'static str>,
}

static STATS: Mutex<Stats> = Mutex::new(Stats { hits: 0, last: None });

fn hit(name: &'static str) {
    let mut stats = STATS.lock().unwrap();
    stats.hits += 1;
    stats.last = Some(name);
}

fn main() {
    let handle = thread::spawn(|| hit("thread"));
    hit("main");
    handle.join().unwrap();
    let stats = STATS.lock().unwrap();
    println!("{} {:?}", stats.hits, stats.last);
}
