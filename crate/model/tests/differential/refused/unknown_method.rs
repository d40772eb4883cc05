// error: E0599 at 10:13
struct Counter;

impl Counter {
    fn up(&self) {}
}

fn main() {
    Counter.up();
    Counter.down();
}
