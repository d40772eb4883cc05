struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
struct Held {
    inner: Noisy,
    other: u8,
}
impl Drop for Held {
    fn drop(&mut self) {}
}
fn take(_n: Noisy) {}
fn call(_f: impl Fn()) {}
fn call_mut(_f: impl FnMut()) {}
fn behind(r: &Noisy) {
    take(*r);
}
fn behind_mut(r: &mut Noisy) {
    let _x = *r;
}
fn field(r: &Pair) {
    take(r.a);
}
struct Pair {
    a: Noisy,
    b: Noisy,
}
fn variant(r: &Option<Noisy>) {
    match *r {
        Some(n) => take(n),
        None => {}
    }
}
fn of_drop(h: Held) {
    take(h.inner);
}
fn element(items: [Noisy; 2], i: usize) {
    take(items[i]);
}
fn slice(items: &[Noisy]) {
    take(items[0]);
}
fn of_vec(items: Vec<Noisy>) {
    take(items[0]);
}
static ONE: Noisy = Noisy(1);
fn of_static() {
    take(ONE);
}
fn in_fn() {
    let n = Noisy(1);
    call(move || take(n));
}
fn in_fn_mut() {
    let n = Noisy(1);
    call_mut(move || take(n));
}
fn main() {}
