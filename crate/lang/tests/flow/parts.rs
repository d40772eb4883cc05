struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
struct Pair {
    a: Noisy,
    b: Noisy,
}
enum Either {
    Left(Noisy, Noisy),
    Right(Noisy),
    Neither,
}
fn take(_n: Noisy) {}
fn field(p: Pair) {
    take(p.a);
}
fn refilled(mut p: Pair) {
    take(p.a);
    p.a = Noisy(1);
}
fn boxed(b: Box<Noisy>) {
    take(*b);
}
fn boxed_pair(b: Box<Pair>) {
    take(b.b);
}
fn by_variant(e: Either) {
    match e {
        Either::Left(a, _) => take(a),
        Either::Right(_) => {}
        Either::Neither => {}
    }
}
fn array(items: [Noisy; 3]) {
    let [a, _, _] = items;
    take(a);
}
fn guarded(e: Option<Noisy>) {
    match e {
        Some(n) if n.0 > 1 => take(n),
        Some(n) => take(n),
        None => {}
    }
}
fn update(p: Pair) -> Pair {
    Pair { a: Noisy(1), ..p }
}
fn main() {}
