use std::sync::Arc;
use std::thread;

fn sum_in_threads(numbers: Vec<u64>, threads: usize) -> u64 {
    let numbers = Arc::new(numbers);
    let size = numbers.len().div_ceil(threads);
    let handles: Vec<thread::JoinHandle<u64>> = (0..threads)
        .map(|i| {
            let numbers = Arc::clone(&numbers);
            thread::spawn(move || numbers.iter().skip(i * size).take(size).sum())
        })
        .collect();
    handles.into_iter().map(|handle| handle.join().unwrap()).sum()
}

fn main() {
    println!("{}", sum_in_threads((1..=10).collect(), 3));
}
