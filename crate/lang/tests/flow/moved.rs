struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
impl Noisy {
    fn consume(self) {}
    fn look(&self) {}
}
struct Pair {
    a: Noisy,
    b: Noisy,
}
fn take(_n: Noisy) {}
fn look(_n: &Noisy) {}
fn run(f: impl FnOnce()) {
    f()
}
fn used() {
    let x = Noisy(1);
    take(x);
    take(x);
}
fn borrowed() {
    let x = Noisy(1);
    let y = x;
    look(&x);
    look(&y);
}
fn by_method() {
    let x = Noisy(1);
    x.consume();
    x.look();
}
fn in_loop() {
    let x = Noisy(1);
    loop {
        take(x);
    }
}
fn into_closure() {
    let x = Noisy(1);
    run(move || look(&x));
    look(&x);
}
fn in_closure() {
    let x = Noisy(1);
    take(x);
    run(|| look(&x));
}
fn partly() {
    let p = Pair { a: Noisy(1), b: Noisy(2) };
    take(p.a);
    let _q = p;
}
fn part() {
    let p = Pair { a: Noisy(1), b: Noisy(2) };
    take(p.a);
    look(&p.a);
    take(p.b);
}
fn assigned_part() {
    let mut p = Pair { a: Noisy(1), b: Noisy(2) };
    let _q = p;
    p.a = Noisy(3);
}
fn by_pattern(o: Option<Noisy>) {
    if let Some(n) = o {
        take(n);
    }
    let _p = o;
}
fn maybe(flag: bool) {
    let x = Noisy(1);
    if flag {
        take(x);
    }
    take(x);
}
fn never() {
    let x: Noisy;
    look(&x);
}
fn possibly(flag: bool) {
    let x: u8;
    if flag {
        x = 1;
    }
    let _y = x;
}
fn fine(flag: bool) {
    let x;
    if flag {
        x = Noisy(1);
    } else {
        x = Noisy(2);
    }
    take(x);
    let mut y = Noisy(1);
    take(y);
    y = Noisy(2);
    take(y);
    let z = Noisy(3);
    take(z);
    let _ = z;
}
fn main() {}
