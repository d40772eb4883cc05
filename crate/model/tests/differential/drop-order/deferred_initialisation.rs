struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn choose(early: bool) {
    let value;
    let _other = Noisy("declared later");
    if early {
        value = Noisy("early");
    } else {
        value = Noisy("late");
    }
    println!("chose {}", value.0);
}

fn main() {
    choose(true);
    choose(false);
}
