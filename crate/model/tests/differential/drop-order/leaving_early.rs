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

fn two(a: N, b: N) -> N {
    println!("two {} {}", a.0, b.0);
    drop(b);
    a
}

fn question(fail: bool) -> Option<N> {
    let _l = make("l");
    let n = two(make("q1"), if fail { None? } else { make("q2") });
    Some(n)
}

fn breaks() -> u8 {
    let v = 'outer: loop {
        let _a = make("a");
        for i in 0..5 {
            let _b = make("b");
            let c = make("c");
            if i == 1 {
                break 'outer two(c, make("d"));
            }
            if i == 0 {
                two(make("e"), if make("f").yes() { continue } else { make("g") });
            }
        }
    };
    println!("got {}", v.0);
    let block = 'b: {
        let _x = make("x");
        if make("y").yes() {
            break 'b make("value");
        }
        make("other")
    };
    println!("{}", block.0);
    7
}

fn returns(n: u8) -> N {
    let _a = make("ra");
    let x = make("rx");
    match n {
        0 => return x,
        1 => return two(x, return make("early")),
        _ => {}
    }
    let r = &make("rt");
    two(make("rb"), if r.yes() { return make("last") } else { x })
}

fn closures() {
    let a = make("ca");
    let b = make("cb");
    let once = move || {
        println!("in closure");
        let _taken = b;
        a.yes()
    };
    println!("made");
    once();
    let c = make("cc");
    let d = make("cd");
    let never = move || {
        drop(c);
        drop(d);
    };
    println!("not called");
    drop(never);
    let e = (make("e0"), make("e1"));
    let part = move || println!("{}", e.1.0);
    part();
    println!("end of closures");
}

fn assigned() {
    let mut x = make("x1");
    attempt("assign", || {
        let mut y = make("y1");
        y = boom("y2");
        println!("{}", y.0);
    });
    x = make("x2");
    let r = &mut x;
    *r = make("x3");
    let mut v = vec![make("v1")];
    v[0] = make("v2");
    let mut t = (make("t0"), make("t1"));
    t.1 = make("t2");
    drop(t.0);
    t.0 = make("t3");
    println!("end of assigned");
}

const NAMED: N = N("constant");

fn constants() {
    println!("{}", NAMED.0);
    let a = NAMED;
    let r = &NAMED;
    println!("{} {}", a.0, r.0);
    let arr = [const { N("each") }; 2];
    println!("{}", arr.len());
}

fn main() {
    println!("{}", question(false).is_some());
    println!("{}", question(true).is_some());
    println!("{}", breaks());
    for n in 0..3 {
        println!("-> {}", returns(n).0);
    }
    closures();
    assigned();
    constants();
}
