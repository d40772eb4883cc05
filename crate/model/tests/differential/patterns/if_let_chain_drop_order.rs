struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self, answer: Option<u32>) -> Option<u32> {
        println!("ask {}", self.0);
        answer
    }
}

fn main() {
    if let Some(a) = Noisy("first").get(Some(1))
        && let Some(b) = Noisy("second").get(Some(2))
        && a < b
    {
        println!("both {a} {b}");
    }
    if let Some(_) = Noisy("third").get(Some(1))
        && let Some(_) = Noisy("fourth").get(None)
    {
        println!("never");
    } else {
        println!("else");
    }
}
