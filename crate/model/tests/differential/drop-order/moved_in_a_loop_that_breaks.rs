struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn run(stop: u32) {
    let value = Noisy("value");
    let mut round = 0;
    let kept = loop {
        if round == stop {
            break Some(value);
        }
        round += 1;
        if round > 2 {
            break None;
        }
    };
    println!("stop {stop}: {}", kept.is_some());
}

fn main() {
    run(1);
    run(9);
}
