struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self) -> Option<u32> {
        None
    }
}

fn main() {
    let Some(_n) = Noisy("scrutinee").get() else {
        println!("in the else block");
        return;
    };
}
