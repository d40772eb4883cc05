// error: E0432 at 2:5
use std::sync::Mutx;

fn main() {
    let mutex = Mutx::new(0);
}
