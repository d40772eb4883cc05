use std::thread;

fn main() {
    let mut handles = Vec::new();
    for i in 0..3 {
        let handle = thread::spawn(move || {
            println!("Thread {i} done");
            u128::from(i as u32) * 10
        });
        handles.push(handle);
    }
    let mut results = Vec::new();
    for handle in handles {
        results.push(handle.join().unwrap());
    }
    for (i, result) in results.into_iter().enumerate() {
        println!("Thread {i} took {result}ms");
    }
}
