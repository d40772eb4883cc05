use std::thread;

fn main() {
    let handle = thread::spawn(|| 1);
    while !handle.is_finished() {
        thread::yield_now();
    }
    println!("{} {}", handle.is_finished(), handle.join().unwrap());
}
