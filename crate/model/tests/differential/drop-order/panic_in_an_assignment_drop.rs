use std::panic;

struct Bomb(&'static str, bool);

impl Drop for Bomb {
    fn drop(&mut self) {
        println!("drop {}", self.0);
        if self.1 {
            self.1 = false;
            panic!("boom {}", self.0);
        }
    }
}

fn main() {
    let result = panic::catch_unwind(|| {
        let mut value = Bomb("old", true);
        println!("have {}", value.0);
        value = Bomb("new", false);
        println!("never {}", value.0);
    });
    println!("{}", result.is_err());
}
