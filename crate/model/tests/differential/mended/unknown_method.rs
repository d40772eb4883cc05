struct Counter;

impl Counter {
    fn up(&self) {
        println!("up");
    }

    fn down(&self) {
        println!("down");
    }
}

fn main() {
    Counter.up();
    Counter::down(&Counter);
}
