use std::sync::Arc;
use std::thread;

fn main() {
    let apple = Arc::new("the same apple");
    let handles: Vec<_> = (0..2)
        .map(|_| {
            let apple = Arc::clone(&apple);
            thread::spawn(move || {
                println!("{:?}", apple);
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
}
