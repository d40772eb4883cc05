struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn fail() -> Option<Noisy> {
    println!("fail");
    None
}

fn run() -> Option<usize> {
    let list = vec![Noisy("a"), fail()?, Noisy("never")];
    Some(list.len())
}

fn tuple() -> Option<(Noisy, Noisy)> {
    Some((Noisy("in the tuple"), fail()?))
}

fn main() {
    println!("{:?}", run());
    println!("{:?}", tuple().is_some());
}
