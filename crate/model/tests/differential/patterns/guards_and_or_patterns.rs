// edition: 2021 2024
struct N(&'static str);

impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl N {
    fn yes(&self) -> bool {
        true
    }
    fn no(&self) -> bool {
        false
    }
    fn some(&self) -> Option<u8> {
        Some(1)
    }
    fn none(&self) -> Option<u8> {
        None
    }
}

fn make(name: &'static str) -> N {
    println!("make {name}");
    N(name)
}

fn boom(name: &'static str) -> N {
    println!("boom {name}");
    panic!("{name}");
}

fn attempt(name: &str, f: impl FnOnce()) {
    println!("-- {name}");
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f));
    println!("{}", if result.is_ok() { "ended" } else { "caught" });
}

enum E {
    A(N, u8),
    B(u8, N),
    C { inner: Option<N> },
}

fn or(e: E) {
    match e {
        E::A(n, x) | E::B(x, n) if x > 1 && n.yes() => println!("big {} {x}", n.0),
        E::A(ref n, x) | E::B(x, ref n) if x == 1 => println!("one {} {x}", n.0),
        E::A(n, _) | E::C { inner: Some(n) } => println!("named {}", n.0),
        E::B(..) => println!("b"),
        E::C { inner: None } => println!("none"),
    }
    println!("end");
}

fn bound(o: Option<(N, u8)>) {
    match o {
        Some(ref whole @ (ref n, x)) if x > 5 => println!("{} {} {}", whole.0.0, n.0, x),
        Some((n, x @ 1..=3)) => println!("{} {x}", n.0),
        Some((_, _)) => println!("some"),
        None => println!("none"),
    }
    println!("end of bound");
}

fn main() {
    or(E::A(make("a5"), 5));
    or(E::A(make("a1"), 1));
    or(E::A(make("a0"), 0));
    or(E::B(7, make("b7")));
    or(E::B(1, make("b1")));
    or(E::B(0, make("b0")));
    or(E::C { inner: Some(make("c")) });
    or(E::C { inner: None });
    bound(Some((make("x9"), 9)));
    bound(Some((make("x2"), 2)));
    bound(Some((make("x4"), 4)));
    bound(None);
    attempt("guard panics", || match Some(make("p")) {
        Some(n) if boom("guard").yes() => println!("{}", n.0),
        Some(_) => println!("other"),
        None => {}
    });
}
