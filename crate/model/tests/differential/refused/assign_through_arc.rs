// error: E0594 at 6:5
use std::sync::Arc;

fn main() {
    let shared = Arc::new(5);
    *shared = 6;
    println!("{shared}");
}
