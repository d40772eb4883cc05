struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
fn take(_n: Noisy) {}
fn run(f: impl FnOnce()) {
    f()
}
fn by_value(n: Noisy) {
    run(move || take(n));
}
fn by_ref(mut x: u8, pair: (u8, Noisy)) {
    let mut f = || {
        x += 1;
        x += pair.0;
    };
    f();
}
fn main() {}
