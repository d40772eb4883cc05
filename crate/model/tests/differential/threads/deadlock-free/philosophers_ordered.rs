use std::sync::Mutex;
use std::thread;

fn main() {
    let forks = [Mutex::new(0), Mutex::new(0)];
    thread::scope(|s| {
        for i in 0..2 {
            let forks = &forks;
            s.spawn(move || {
                let (low, high) = (i.min((i + 1) % 2), i.max((i + 1) % 2));
                let mut first = forks[low].lock().unwrap();
                let mut second = forks[high].lock().unwrap();
                *first += 1;
                *second += 1;
            });
        }
    });
    println!("{:?}", forks.map(|fork| fork.into_inner().unwrap()));
}
