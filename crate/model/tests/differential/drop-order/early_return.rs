struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn leave(early: bool) -> &'static str {
    let _first = Noisy("first");
    if early {
        let _branch = Noisy("branch");
        return "early";
    }
    let _second = Noisy("second");
    "late"
}

fn main() {
    println!("{}", leave(true));
    println!("{}", leave(false));
}
