// error: E0594 at 8:9
struct Counter {
    count: u32,
}

impl Counter {
    fn up(&self) {
        self.count += 1;
    }
}

fn main() {
    let counter = Counter { count: 0 };
    counter.up();
    println!("{}", counter.count);
}
