use std::sync::Arc;

fn main() {
    let mut shared = Arc::new(vec![1]);
    Arc::make_mut(&mut shared).push(2);
    println!("{shared:?}");
}
