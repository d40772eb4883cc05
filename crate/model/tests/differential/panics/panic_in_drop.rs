use std::panic;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("from drop");
    }
}

fn main() {
    let result = panic::catch_unwind(|| {
        let _last = Noisy("still dropped");
        let _bomb = Bomb;
        println!("end of the closure");
    });
    println!("{}", result.is_err());
}
