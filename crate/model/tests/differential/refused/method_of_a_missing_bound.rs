// error: E0599 at 6:15
struct Opaque;

fn main() {
    let a = Opaque;
    let b = a.clone();
    drop(b);
}
