struct Counter {
    count: u32,
}

impl Counter {
    fn up(&mut self) {
        self.count += 1;
    }
}

fn main() {
    let mut counter = Counter { count: 0 };
    counter.up();
    println!("{}", counter.count);
}
