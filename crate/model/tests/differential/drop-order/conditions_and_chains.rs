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

fn chain(a: bool, b: bool) {
    let _outer = make("outer");
    if make("t1").yes()
        && let Some(x) = (if a { make("s1").some() } else { make("s1").none() })
        && make("t2").yes()
        && let Some(y) = (if b { make("s2").some() } else { make("s2").none() })
    {
        println!("both {x} {y}");
    } else {
        println!("else");
    }
    println!("after");
}

fn held(a: bool) {
    if let Some(x) = (if a { make("h1").some() } else { make("h2").none() })
        && let n = &make("h3")
        && n.yes()
    {
        println!("then {x}");
    } else {
        println!("else");
    }
}

fn negated() {
    if !(make("n1").yes() && make("n2").no()) || make("n3").yes() {
        println!("then");
    }
    let v = make("v1").no() || (make("v2").yes() && !make("v3").no());
    println!("{v}");
    while make("w").no() {}
    let mut i = 0;
    while i < 2 && make("w2").yes() {
        i += 1;
        println!("round {i}");
    }
}

fn let_else(flag: bool) -> u8 {
    let held = &make("le");
    let Some(x) = (if flag { held.some() } else { make("tmp").none() }) else {
        println!("else");
        return 0;
    };
    println!("bound {x}");
    x
}

fn value_of_if(flag: bool) -> bool {
    let kept = if flag { &make("k1") } else { &make("k2") };
    println!("kept {}", kept.0);
    kept.yes()
}

fn matched(flag: bool) {
    match (make("m1").some(), make("m2")) {
        (Some(1), n) if flag && make("g").yes() => println!("first {}", n.0),
        (Some(_), n) if n.yes() => println!("second {}", n.0),
        _ => println!("third"),
    }
    println!("after match");
}

fn main() {
    for a in [false, true] {
        for b in [false, true] {
            chain(a, b);
        }
        held(a);
        println!("{}", let_else(a));
        println!("{}", value_of_if(a));
        matched(a);
    }
    negated();
}
