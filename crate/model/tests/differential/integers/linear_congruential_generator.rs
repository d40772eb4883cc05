struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as u32
    }
}

fn main() {
    let mut generator = Generator(42);
    for _ in 0..5 {
        println!("{}", generator.next() % 100);
    }
}
