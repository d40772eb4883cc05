struct Counter;

impl Counter {
    fn new() -> Self {
        println!("new");
        Counter
    }
}

fn main() {
    let _ = Counter::new();
}
