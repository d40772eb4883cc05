struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn run(value: Option<Noisy>) {
    let _before = Noisy("before");
    let Some(noisy) = value else {
        println!("nothing");
        return;
    };
    println!("something: {}", noisy.0);
}

fn main() {
    run(Some(Noisy("payload")));
    run(None);
}
