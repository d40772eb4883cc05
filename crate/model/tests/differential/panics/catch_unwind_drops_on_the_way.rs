use std::panic::{self, AssertUnwindSafe};
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut count = 0;
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        let _guard = Noisy("guard");
        count += 1;
        if count > 0 {
            panic!("caught");
        }
        count += 10;
    }));
    println!("{} {count}", result.is_err());
}
