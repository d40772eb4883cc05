struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn consume(value: Noisy) {
    println!("consume {}", value.0);
}

fn run(give_away: bool) {
    let value = Noisy("value");
    if give_away {
        consume(value);
    }
    println!("end of run({give_away})");
}

fn main() {
    run(true);
    run(false);
}
