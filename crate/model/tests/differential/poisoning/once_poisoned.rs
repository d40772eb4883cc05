use std::panic;
use std::sync::Once;

fn main() {
    let once = Once::new();
    let result = panic::catch_unwind(|| once.call_once(|| panic!("first try")));
    println!("{} {}", result.is_err(), once.is_completed());
    once.call_once_force(|state| println!("forced, poisoned: {}", state.is_poisoned()));
    once.call_once(|| println!("never"));
    println!("{}", once.is_completed());
}
