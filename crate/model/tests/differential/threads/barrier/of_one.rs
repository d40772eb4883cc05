use std::sync::Barrier;

fn main() {
    let barrier = Barrier::new(1);
    println!("{} {}", barrier.wait().is_leader(), barrier.wait().is_leader());
}
