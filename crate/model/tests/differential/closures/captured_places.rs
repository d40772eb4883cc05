struct Inner {
    a: String,
    b: Vec<u32>,
}

struct Outer {
    inner: Inner,
    pair: (u32, Box<u32>),
    list: [u32; 3],
}

fn main() {
    let mut o = Outer { inner: Inner { a: String::from("a"), b: vec![1, 2] }, pair: (5, Box::new(6)), list: [7, 8, 9] };
    let mut push = |n| o.inner.b.push(n);
    let name = &o.inner.a;
    push(3);
    push(4);
    println!("{name} {:?}", o.inner.b);
    {
        let mut bump = || {
            o.pair.0 += 1;
            *o.pair.1 += 10;
            o.list[1] += 100;
        };
        bump();
        bump();
    }
    println!("{} {} {:?}", o.pair.0, o.pair.1, o.list);
    let r = &mut o;
    let mut nested = || {
        let mut deeper = || {
            r.pair.0 *= 2;
            r.inner.a.push('!');
        };
        deeper();
        deeper();
        r.inner.a.len()
    };
    println!("{}", nested());
    let taken = move || o.inner.a + "?";
    println!("{}", taken());
    let (mut x, mut y) = (1, 2);
    let mut swap = || std::mem::swap(&mut x, &mut y);
    swap();
    println!("{x} {y}");
    let c = 'c';
    let f = move |s: &str| s.matches(c).count();
    println!("{} {}", f("ccc"), f("abc"));
    let maker = |k: i32| move |n: i32| n * k;
    let (double, triple) = (maker(2), maker(3));
    println!("{} {}", double(4), triple(4));
    let mut counter = 0;
    let mut next = || {
        counter += 1;
        counter
    };
    let v: Vec<i32> = (0..3).map(|_| next()).collect();
    println!("{v:?} {counter}");
    let data = (String::from("left"), String::from("right"));
    let consume = || {
        let (l, r) = data;
        format!("{l}{r}")
    };
    println!("{}", consume());
    let opt = Some(String::from("opt"));
    let by_match = || match &opt {
        Some(s) if s.len() > 2 => s.as_str(),
        Some(_) => "short",
        None => "none",
    };
    println!("{} {:?}", by_match(), opt);
}
