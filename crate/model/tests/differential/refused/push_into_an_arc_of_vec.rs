// error: E0596 at 6:5
use std::sync::Arc;

fn main() {
    let shared = Arc::new(vec![1]);
    shared.push(2);
    println!("{shared:?}");
}
