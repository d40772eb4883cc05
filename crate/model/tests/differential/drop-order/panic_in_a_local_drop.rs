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
        println!("bomb");
        panic!("boom");
    }
}

struct Holder {
    _before: Noisy,
    _bomb: Bomb,
    _after: Noisy,
}

fn main() {
    let result = panic::catch_unwind(|| {
        let _first = Noisy("first");
        let _holder = Holder { _before: Noisy("before"), _bomb: Bomb, _after: Noisy("after") };
        let _last = Noisy("last");
    });
    println!("{}", result.is_err());
}
