use std::sync::Mutex;
use std::thread;

fn main() {
    let jobs = Mutex::new(vec![1, 2, 3]);
    let done = Mutex::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                loop {
                    let job = jobs.lock().unwrap().pop();
                    let Some(job) = job else { break };
                    *done.lock().unwrap() += job;
                }
            });
        }
    });
    println!("{} {:?}", done.into_inner().unwrap(), jobs.into_inner().unwrap());
}
