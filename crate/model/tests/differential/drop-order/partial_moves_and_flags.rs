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

struct Pair {
    a: N,
    b: N,
}

enum E {
    Two(N, N),
    One(N),
    Zero,
}

fn cond(n: u8, flag: bool) {
    let p = Pair { a: make("a"), b: make("b") };
    if flag {
        drop(p.a);
    }
    if n == 1 {
        println!("leaves");
        return;
    }
    if !flag {
        let q = p.b;
        println!("part {}", q.0);
    }
    println!("end");
}

fn refill(flag: bool) {
    let mut p = Pair { a: make("a"), b: make("b") };
    drop(p.b);
    if flag {
        p.b = make("b2");
        drop(p.a);
        p.a = make("a2");
    }
    println!("end");
}

fn variants(e: E, take: bool) {
    match e {
        E::Two(a, _) if take => println!("took {}", a.0),
        E::Two(_, ref b) => println!("saw {}", b.0),
        E::One(n) => {
            if take {
                drop(n);
            }
        }
        E::Zero => println!("zero"),
    }
    println!("end of variants");
}

fn boxed(flag: bool) {
    let b = Box::new(Pair { a: make("ba"), b: make("bb") });
    if flag {
        let _a = b.a;
        println!("moved out");
    }
    println!("end of boxed");
}

fn nested_box(flag: bool) {
    let b = Box::new(Box::new(make("bb")));
    if flag {
        let inner = *b;
        let n = *inner;
        println!("{}", n.0);
    }
    println!("end of nested box");
}

fn loops() {
    let mut slot = None;
    let mut kept;
    for i in 0..4 {
        let fresh = make(["0", "1", "2", "3"][i]);
        if i % 2 == 0 {
            kept = fresh;
            println!("kept {}", kept.0);
            if i == 2 {
                slot = Some(kept);
                continue;
            }
        }
        println!("round {i}");
    }
    println!("slot {}", slot.is_some());
}

fn maybe(flag: bool) {
    let x;
    let y = make("y");
    if flag {
        x = make("x");
        println!("{}", x.0);
    }
    println!("{}", y.0);
}

fn arrays(flag: bool) {
    let a = [make("e0"), make("e1"), make("e2"), make("e3")];
    if flag {
        let [_, x, ..] = a;
        println!("{}", x.0);
    }
    println!("end of arrays");
}

fn main() {
    for flag in [false, true] {
        cond(0, flag);
        cond(1, flag);
        refill(flag);
        variants(E::Two(make("t0"), make("t1")), flag);
        variants(E::One(make("o")), flag);
        variants(E::Zero, flag);
        boxed(flag);
        nested_box(flag);
        maybe(flag);
        arrays(flag);
    }
    loops();
}
