// error: E0599 at 5:22
struct Counter;

fn main() {
    let _ = Counter::new();
}
