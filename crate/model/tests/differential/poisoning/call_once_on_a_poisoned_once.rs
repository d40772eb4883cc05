use std::panic;
use std::sync::Once;

fn main() {
    let once = Once::new();
    let _ = panic::catch_unwind(|| once.call_once(|| panic!("first try")));
    once.call_once(|| println!("never"));
}
