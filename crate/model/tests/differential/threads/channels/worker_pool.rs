use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn main() {
    let (jobs, queue) = mpsc::channel::<u32>();
    let (results, collected) = mpsc::channel();
    let queue = Arc::new(Mutex::new(queue));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let queue = Arc::clone(&queue);
            let results = results.clone();
            thread::spawn(move || {
                loop {
                    let job = queue.lock().unwrap().recv();
                    match job {
                        Ok(n) => results.send(n * n).unwrap(),
                        Err(_) => break,
                    }
                }
            })
        })
        .collect();
    for n in 1..=2 {
        jobs.send(n).unwrap();
    }
    drop(jobs);
    drop(results);
    for worker in workers {
        worker.join().unwrap();
    }
    println!("{}", collected.iter().sum::<u32>());
}
