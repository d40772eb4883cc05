use std::ops::Deref;
use std::rc::Rc;

struct Inner(u8);
impl Inner {
    fn value(&self) -> u8 {
        self.0
    }
    fn add(&mut self, n: u8) -> &mut Self {
        self.0 += n;
        self
    }
    fn both(&self) -> &'static str {
        "inner"
    }
    fn by_rc(self: Rc<Self>) -> usize {
        Rc::strong_count(&self)
    }
    fn by_box(self: Box<Self>) -> u8 {
        self.0
    }
}
struct Outer {
    inner: Inner,
}
impl Deref for Outer {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        println!("deref");
        &self.inner
    }
}
impl Outer {
    fn both(self) -> &'static str {
        "outer by value"
    }
}

trait Kind {
    fn kind(&self) -> &'static str;
    fn kind_mut(&mut self) -> &'static str {
        "mut"
    }
    fn consume(self) -> &'static str
    where
        Self: Sized,
    {
        "consumed"
    }
}
impl Kind for u8 {
    fn kind(&self) -> &'static str {
        "u8"
    }
}
impl Kind for &u8 {
    fn kind(&self) -> &'static str {
        "&u8"
    }
}
impl Kind for [u8] {
    fn kind(&self) -> &'static str {
        "[u8]"
    }
}
impl<const N: usize> Kind for [u8; N] {
    fn kind(&self) -> &'static str {
        "[u8; N]"
    }
}
impl<T: Kind> Kind for Vec<T> {
    fn kind(&self) -> &'static str {
        "Vec"
    }
}
impl Kind for str {
    fn kind(&self) -> &'static str {
        "str"
    }
}
impl Kind for dyn Fn() -> u8 {
    fn kind(&self) -> &'static str {
        "dyn Fn"
    }
}
impl<A: Kind, B: Kind> Kind for (A, B) {
    fn kind(&self) -> &'static str {
        self.1.kind()
    }
}

fn generic<T: Kind + ?Sized>(t: &T) -> &'static str {
    t.kind()
}
fn boxed(f: Box<dyn Fn() -> u8>) -> &'static str {
    f.kind()
}

fn main() {
    let outer = Outer { inner: Inner(3) };
    println!("{}", outer.value());
    println!("{}", outer.both());
    let mut inner = Inner(1);
    inner.add(2).add(3);
    (&mut inner).add(1);
    println!("{} {}", inner.value(), (&&inner).value());
    println!("{}", inner.both());
    let rc = Rc::new(Inner(9));
    println!("{} {}", Rc::clone(&rc).by_rc(), rc.value());
    println!("{}", Box::new(Inner(4)).by_box());

    let n = 3u8;
    println!("{} {} {}", n.kind(), (&n).kind(), (&&n).kind());
    println!("{} {}", n.consume(), (&n).consume());
    let mut array = [1u8, 2];
    println!("{} {} {}", array.kind(), array[..].kind(), (&array as &[u8]).kind());
    println!("{}", array.kind_mut());
    println!("{} {}", vec![1u8].kind(), vec![1u8].as_slice().kind());
    println!("{} {}", "a".kind(), String::from("a").kind());
    println!("{} {}", generic("x"), generic(&[1u8][..]));
    println!("{} {}", (n, &n).kind(), (vec![n], *"b".as_bytes().first().unwrap()).kind());
    println!("{}", boxed(Box::new(|| 1)));
    let list = vec![3, 1, 2];
    println!("{:?} {:?} {}", list.iter().max(), list.first(), list.len());
    let cloned = (&list).clone();
    println!("{}", cloned == list);
    let text: &dyn ToString = &5;
    println!("{}", text.to_string());
    println!("{}", 1u16.max(2).pow(3u32));
}
