// error: E0061 at 12:13
struct Counter(u32);

impl Counter {
    fn up(&mut self, by: u32) {
        self.0 += by;
    }
}

fn main() {
    let mut counter = Counter(0);
    counter.up(1, 2);
    println!("{}", counter.0);
}
