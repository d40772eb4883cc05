use std::sync::{Arc, Mutex};
use std::thread;

struct JobStatus {
    jobs_done: u32,
}

fn main() {
    let status = Arc::new(Mutex::new(JobStatus { jobs_done: 0 }));
    let mut handles = Vec::new();
    for _ in 0..3 {
        let status = Arc::clone(&status);
        handles.push(thread::spawn(move || {
            status.lock().unwrap().jobs_done += 1;
        }));
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("Jobs done: {}", status.lock().unwrap().jobs_done);
}
