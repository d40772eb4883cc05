struct Pair {
    a: u8,
    b: u8,
}
static COUNT: u8 = 0;
fn set(_n: &mut u8) {}
fn call(_f: impl Fn()) {}
fn twice() {
    let x = 1;
    x = 2;
    let y;
    y = 1;
    y = 2;
    let z = 3;
    z += 1;
}
fn argument(n: u8) {
    n = 1;
}
fn in_loop() {
    let x;
    loop {
        x = 1;
    }
}
fn field() {
    let p = Pair { a: 1, b: 2 };
    p.a = 2;
}
fn behind(p: &Pair) {
    p.a = 2;
}
fn behind_it(n: &u8) {
    *n = 2;
}
fn borrow() {
    let x = 1;
    set(&mut x);
}
fn borrow_behind(p: &Pair) {
    set(&mut p.a);
}
fn of_static() {
    COUNT = 1;
}
fn in_fn() {
    let mut n = 1;
    call(|| n += 1);
}
fn not_declared() {
    let n = 1;
    let mut f = || n += 1;
    f();
}
fn through_shared(n: &u8) {
    let mut f = || *n += 1;
    f();
}
fn through_both(n: & &mut u8) {
    **n = 1;
}
fn fine(n: &mut u8) {
    let f = n;
    *f = 1;
    let mut p = Pair { a: 1, b: 2 };
    p.a = 2;
    let q = &mut p;
    q.b = 3;
    let mut g = || q.a = 1;
    g();
}
fn calls() {
    let g = || {};
    let f = {
        let mut n = 1;
        move || n += 1
    };
    g();
    f();
}
fn main() {}
