// Closures, each behind a mark: what rustc's own analysis says of them is in expected.txt.
struct S(u8);
struct Point {
    x: S,
    y: S,
    n: i32,
}
struct Nested {
    point: Point,
    boxed: Box<Point>,
    pair: (S, i32),
    array: [S; 3],
    option: Option<S>,
}
struct Loud {
    inner: S,
    n: i32,
}
impl Drop for Loud {
    fn drop(&mut self) {}
}
enum One {
    Only(S, i32),
}
enum Two {
    A(S),
    B(i32),
}
fn point() -> Point {
    Point { x: S(1), y: S(2), n: 3 }
}
fn nested() -> Nested {
    Nested { point: point(), boxed: Box::new(point()), pair: (S(4), 5), array: [S(6), S(7), S(8)], option: Some(S(9)) }
}
fn eat<T>(_: T) {}
fn look<T>(_: &T) {}
fn change<T>(_: &mut T) {}

fn fields() {
    let p = point();
    let _c = /*c*/ || look(&p.x);
    let _c = /*c*/ || eat(p.n);
    let p = point();
    let _c = /*c*/ || eat(p.x);
    let p = point();
    let _c = /*c*/ move || eat(p.n);
    let p = point();
    let _c = /*c*/ move || look(&p.y);
    let mut p = point();
    let _c = /*c*/ || p.n += 1;
    let mut p = point();
    let _c = /*c*/ || {
        look(&p.x);
        change(&mut p.y);
    };
    let mut p = point();
    let _c = /*c*/ || {
        look(&p);
        change(&mut p.y);
    };
    let mut p = point();
    let _c = /*c*/ || {
        change(&mut p.y);
        look(&p);
    };
    let p = point();
    let _c = /*c*/ || {
        look(&p.y);
        eat(p.x);
    };
    let p = point();
    let _c = /*c*/ || {
        eat(p.y);
        eat(p.x);
    };
    let n = nested();
    let _c = /*c*/ || look(&n.point.x);
    let _c = /*c*/ || {
        look(&n.pair.0);
        look(&n.point);
        look(&n.point.x);
    };
    let _c = /*c*/ || look(&n.array[1]);
    let _c = /*c*/ || look(&n.array);
}

fn boxes_and_references() {
    let n = nested();
    let _c = /*c*/ || look(&n.boxed.x);
    let n = nested();
    let _c = /*c*/ || eat(n.boxed.x);
    let n = nested();
    let _c = /*c*/ move || look(&n.boxed.x);
    let mut n = nested();
    let _c = /*c*/ || change(&mut n.boxed.x);
    let p = point();
    let r = &p;
    let _c = /*c*/ || look(&r.x);
    let _c = /*c*/ || eat(r.n);
    let _c = /*c*/ || look(r);
    let _c = /*c*/ move || look(&r.x);
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ || m.n = 1;
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ || change(m);
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ || change(&mut m.x);
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ move || change(&mut m.x);
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ || eat(m);
    let mut p = point();
    let m = &mut p;
    let _c = /*c*/ || {
        m.n = 1;
        look(&m);
    };
    let mut p = point();
    let m = &mut p;
    let t = (m, 1);
    let _c = /*c*/ || t.0.n = 1;
    let p = point();
    let t = (&p, 1);
    let _c = /*c*/ || look(&t.0.x);
    let _c = /*c*/ move || look(&t.0.x);
    let b = Box::new(S(1));
    let _c = /*c*/ || eat(*b);
    let b = Box::new(&p);
    let _c = /*c*/ || look(&b.x);
    let _c = /*c*/ move || look(&b.x);
}

fn wildcards() {
    let p = point();
    let _c = /*c*/ || {
        let _ = p;
    };
    let _c = /*c*/ || {
        let _ = p.x;
        look(&p.n);
    };
    let _c = /*c*/ || {
        let _x = p.x;
    };
    let p = point();
    let _c = /*c*/ || {
        let Point { x, .. } = &p;
        look(x);
    };
    let _c = /*c*/ || {
        let Point { n, .. } = p;
        n
    };
    let _c = /*c*/ || {
        let Point { ref y, n, .. } = p;
        look(y);
        n
    };
    let _c = /*c*/ || match p {
        _ => 1,
    };
    let _c = /*c*/ || match p.n {
        1 => 2,
        _ => 3,
    };
    let _c = /*c*/ || match p {
        Point { n: 1..=5, .. } => 2,
        Point { n, .. } => n,
    };
    let _c = /*c*/ || match p {
        Point { n, .. } if n > 1 => n,
        _ => 1,
    };
}

fn matches() {
    let n = nested();
    let _c = /*c*/ || match n.option {
        Some(_) => 1,
        None => 2,
    };
    let _c = /*c*/ || match &n.option {
        Some(s) => s.0,
        None => 2,
    };
    let _c = /*c*/ || match n.option {
        Some(ref s) => s.0,
        None => 2,
    };
    let _c = /*c*/ || {
        if let Some(s) = &n.option {
            look(s);
        }
    };
    let _c = /*c*/ || {
        if let (_, 5) = n.pair {
            1
        } else {
            2
        }
    };
    let _c = /*c*/ || {
        let (_, k) = n.pair else { return 1 };
        k
    };
    let _c = /*c*/ || {
        let Some(s) = &n.option else { return };
        look(s);
    };
    let _c = /*c*/ || match n.option {
        Some(s) => s.0,
        None => 2,
    };
    let one = One::Only(S(1), 2);
    let _c = /*c*/ || {
        let One::Only(_, _) = one;
    };
    let two = Two::A(S(1));
    let _c = /*c*/ || match two {
        Two::A(_) => 1,
        Two::B(k) => k,
    };
    let array = [S(1), S(2)];
    let _c = /*c*/ || {
        let [a, _] = &array;
        look(a);
    };
    let _c = /*c*/ || match array {
        [ref a, ..] => look(a),
    };
    let slice: &[S] = &array;
    let _c = /*c*/ || match slice {
        [] => 1,
        _ => 2,
    };
    let t = (1, Some(3));
    let _c = /*c*/ || match t {
        (_, Some(x)) => x,
        _ => 2,
    };
    let text: &str = "a";
    let _c = /*c*/ || match text {
        "a" => 1,
        _ => 2,
    };
}

fn drops() {
    let l = Loud { inner: S(1), n: 2 };
    let _c = /*c*/ || look(&l.inner);
    let _c = /*c*/ || eat(l.n);
    let _c = /*c*/ move || look(&l.inner);
    let l = Loud { inner: S(1), n: 2 };
    let _c = /*c*/ move || eat(l.n);
}

fn nesting() {
    let p = point();
    let _c = /*c*/ || {
        let _d = /*c*/ || look(&p.x);
    };
    let _c = /*c*/ || {
        let _d = /*c*/ move || look(&p.x);
    };
    let p = point();
    let _c = /*c*/ move || {
        let _d = /*c*/ || look(&p.x);
    };
    let mut p = point();
    let _c = /*c*/ || {
        let mut _d = /*c*/ || p.n += 1;
    };
    let p = point();
    let _c = /*c*/ || {
        let q = point();
        let _d = /*c*/ || {
            look(&q);
            eat(p.n);
        };
    };
    let mut count = 0;
    let mut _c = /*c*/ || {
        let mut add = /*c*/ |k: i32| count += k;
        add(1);
    };
}

fn bases() {
    let p = point();
    let _c = /*c*/ || Point { n: 1, ..p };
    let p = point();
    let _c = /*c*/ || Point { x: S(1), y: S(2), ..p };
    let mut p = point();
    let _c = /*c*/ || {
        p = point();
    };
    let a = S(1);
    let b = S(2);
    let _c = /*c*/ || {
        look(&b);
        look(&a);
    };
    let f = |k: i32| k;
    let _c = /*c*/ || f(1);
    let g: fn(i32) -> i32 = |k| k;
    let _c = /*c*/ || g(1);
    let array = [1, 2, 3];
    let i = 1;
    let _c = /*c*/ || array[i];
    let mut array = [1, 2, 3];
    let _c = /*c*/ || array[i] += 1;
    let s = S(1);
    let t = S(2);
    let _c = /*c*/ || (s, &t.0);
}

fn main() {}
