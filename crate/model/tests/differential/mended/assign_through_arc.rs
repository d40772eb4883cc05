use std::sync::Arc;

fn main() {
    let mut shared = Arc::new(5);
    *Arc::get_mut(&mut shared).unwrap() = 6;
    println!("{shared}");
}
