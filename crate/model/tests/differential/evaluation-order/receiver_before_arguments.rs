struct Chain(Vec<i32>);

impl Chain {
    fn with(mut self, n: i32) -> Chain {
        println!("with {n}");
        self.0.push(n);
        self
    }
}

fn start() -> Chain {
    println!("start");
    Chain(Vec::new())
}

fn number(n: i32) -> i32 {
    println!("number {n}");
    n
}

fn main() {
    println!("{:?}", start().with(number(1)).with(number(2)).0);
}
