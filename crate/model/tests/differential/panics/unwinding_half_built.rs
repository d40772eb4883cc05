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

fn two(_a: N, _b: N) {}
fn three(_a: &N, _b: N, _c: N) {}

fn main() {
    attempt("arguments", || two(make("a"), boom("b")));
    attempt("struct", || {
        let p = Pair { b: make("b"), a: boom("a") };
        drop(p.a);
        drop(p.b);
    });
    attempt("tuple", || {
        let _t = (make("0"), make("1"), boom("2"));
    });
    attempt("array", || {
        let _t = [make("0"), make("1"), boom("2")];
    });
    attempt("temporaries", || three(&make("t"), make("v"), boom("w")));
    attempt("nested", || {
        two(make("x"), {
            let _l = make("l");
            two(make("y"), boom("z"));
            make("u")
        })
    });
    attempt("boxed", || {
        let _b = Box::new(boom("in"));
    });
    attempt("vec", || {
        let _v = vec![make("v0"), boom("v1")];
    });
    attempt("base", || {
        let p = Pair { a: make("a"), b: make("b") };
        let _q = Pair { a: boom("c"), ..p };
    });
    attempt("local and argument", || {
        let _one = make("one");
        let two_ = make("two");
        let _three = make("three");
        two(two_, boom("four"));
    });
    attempt("in condition", || {
        let _l = make("l");
        if make("c").yes() && boom("d").yes() {
            println!("never");
        }
    });
    attempt("in arm", || match make("s").some() {
        Some(_) => drop(boom("arm")),
        None => {}
    });
}
