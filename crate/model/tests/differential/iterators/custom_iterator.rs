struct Fibonacci {
    a: u64,
    b: u64,
}

impl Iterator for Fibonacci {
    type Item = u64;

    fn next(&mut self) -> Option<Self::Item> {
        let result = self.a;
        (self.a, self.b) = (self.b, self.a + self.b);
        Some(result)
    }
}

fn main() {
    let fibonacci = Fibonacci { a: 0, b: 1 };
    println!("{:?}", fibonacci.take(10).collect::<Vec<_>>());
    let even: u64 = Fibonacci { a: 0, b: 1 }.take_while(|n| *n < 1000).filter(|n| n % 2 == 0).sum();
    println!("{even}");
    for (i, n) in (Fibonacci { a: 0, b: 1 }).enumerate().skip(5).step_by(3).take(2) {
        println!("{i} {n}");
    }
}
