// What is inferred: each variable that is bound on a line with such a comment has the type that the comment tells.
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::atomic::AtomicUsize;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

fn integers() {
    let a = 1; //: i32
    let b = 1u8; //: u8
    let c = b + 2; //: u8
    let d = 3 + c; //: u8
    let e = 1i32 << 4u64; //: i32
    let f = -5; //: i32
    let g: u64 = 7;
    let h = g * 2 + 1; //: u64
    let i = [1, 2, g]; //: [u64; 3]
    let j = (a, 2.5, 'x', "s"); //: (i32, f64, char, &str)
    let k = if a > 0 { 1 } else { h }; //: u64
    let l = !0u16 & 0xff; //: u16
    let m = &g + 1; //: u64
    let n = g == 1; //: bool
    let o = d as usize; //: usize
    let p = e.pow(2) + f; //: i32
    let q = (k, l, m, n, o, p).1; //: u16
    let r = i.len() as u8; //: u8
    let s = u64::MAX.checked_add(1); //: Option<u64>
    let t = 'a' as u32 + j.0 as u32 + q as u32 + r as u32; //: u32
    let _ = (s, t);
}

fn references() {
    let text = String::from("text");
    let a: &str = &text;
    let b = &text; //: &String
    let c = *a == *b.as_str(); //: bool
    let d = &&1i8; //: &&i8
    let e = **d; //: i8
    let mut v = vec![1u8];
    let f = &mut v; //: &mut Vec<u8>
    f.push(2);
    let g = &f[..]; //: &[u8]
    let h = g.first(); //: Option<&u8>
    let i = h.copied().unwrap_or_default(); //: u8
    let j = Box::new([1u16; 2]); //: Box<[u16; 2]>
    let k = j[0]; //: u16
    let l: &[u16] = &*j;
    let m = l.iter(); //: Iter<u16>
    let n = m.max(); //: Option<&u16>
    let _ = (c, e, i, k, n);
}

fn collections() {
    let mut a = Vec::new(); //: Vec<u64>
    a.push(1u64);
    let b = a.iter().map(|x| x + 1).collect::<Vec<_>>(); //: Vec<u64>
    let c: Vec<_> = b.iter().zip(0..).collect(); //: Vec<(&u64, i32)>
    let d = c.iter().map(|(x, i)| **x + *i as u64).sum::<u64>(); //: u64
    let mut e = HashMap::new(); //: HashMap<&str, i32>
    *e.entry("a").or_insert(0) += 1;
    let f = e.get("a"); //: Option<&i32>
    let g: Result<Vec<i32>, _> = ["1", "x"].iter().map(|s| s.parse::<i32>()).collect(); //: Result<Vec<i32>, ParseIntError>
    let h = VecDeque::from([1u8, 2]); //: VecDeque<u8>
    let i = h.iter().rev().enumerate().next(); //: Option<(usize, &u8)>
    let j: BTreeMap<_, _> = a.iter().map(|x| (*x, x.to_string())).collect(); //: BTreeMap<u64, String>
    let k = j.into_iter().next(); //: Option<(u64, String)>
    let l = a.iter().fold(0, |sum, x| sum + x); //: u64
    let m = a.chunks(2).map(<[u64]>::len).max(); //: Option<usize>
    let n = (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).last(); //: Option<(i32, i32)>
    let o = a.windows(2).any(|pair| pair[0] > pair[1]); //: bool
    let p = "a b".split(' ').map(str::to_owned).collect::<Vec<String>>().join("+"); //: String
    let _ = (d, f, g, i, k, l, m, n, o, p);
}

fn options() -> Option<()> {
    let a = Some(1).map(|x| x + 1u8); //: Option<u8>
    let b = a?; //: u8
    let c = "5".parse::<i32>().ok()?; //: i32
    let d = Some(b).and_then(|x| x.checked_add(1)).unwrap_or(0); //: u8
    let e = None; //: Option<i64>
    let f = e.unwrap_or(3i64); //: i64
    let g = Ok::<_, String>(f).map(|x| x as f32); //: Result<f32, String>
    let h = match g { //: f32
        Ok(x) => x,
        Err(_) => return None,
    };
    let Some(i) = Some((h, c)) else { return None }; //: (f32, i32)
    let j = loop { //: i32
        break i.1;
    };
    let k = 'found: { //: Option<i32>
        if j > 1 {
            break 'found Some(j);
        }
        None
    };
    let l = d.max(1); //: u8
    let _ = (k, l);
    Some(())
}

fn closures() {
    let a = |x: u8| x as u32 + 1; //: {closure@src/main.rs:106:13: 106:20}
    let b = a(1); //: u32
    let c = |x, y| x * y;
    let d = c(2u16, 3); //: u16
    let e: Box<dyn Fn(i32) -> _> = Box::new(|x| x > 0); //: Box<dyn Fn(i32) -> bool>
    let f = e(1); //: bool
    let g: fn(_) -> _ = |x: i8| x; //: fn(i8) -> i8
    let h = g(1); //: i8
    let i = apply(|x| x.len(), "abc"); //: usize
    let j = compose(|x: i32| x + 1, |y| y as f64); //: impl Fn(i32) -> f64
    let k = j(1); //: f64
    let mut total = 0; //: u64
    [1u64, 2].iter().for_each(|x| total += x);
    let l = [f, true].map(|x| !x as u8); //: [u8; 2]
    let m = thread::spawn(move || l[0]).join().unwrap(); //: u8
    let n = std::iter::successors(Some(1u32), |x| x.checked_mul(10)).count(); //: usize
    let _ = (b, d, h, i, k, m, n);
}

fn apply<A, B>(f: impl Fn(A) -> B, a: A) -> B {
    f(a)
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |a| g(f(a))
}

fn threads() {
    let a = Arc::new(Mutex::new(0)); //: Arc<Mutex<u32>>
    let b = Arc::clone(&a); //: Arc<Mutex<u32>>
    *a.lock().unwrap() += 1u32;
    let c = b.lock().unwrap(); //: MutexGuard<u32>
    let d = *c; //: u32
    let (e, f) = mpsc::channel(); //: Receiver<u8>
    e.send(1u8).unwrap();
    let g = f.recv(); //: Result<u8, RecvError>
    let h = f.iter().map(u32::from).sum::<u32>(); //: u32
    let i = AtomicUsize::new(0);
    let j = thread::scope(|s| s.spawn(|| i.load(std::sync::atomic::Ordering::SeqCst)).join()); //: Result<usize, Box<dyn Any + Send>>
    let k = (0..2).map(|n| thread::spawn(move || n * 2)).map(|t| t.join().unwrap()).collect::<Vec<u16>>(); //: Vec<u16>
    let l = Rc::new(RefCell::new(vec![d])); //: Rc<RefCell<Vec<u32>>>
    let m = l.borrow().len(); //: usize
    l.borrow_mut().push(h);
    let _ = (g, j, k, m);
}

trait Shape {
    const SIDES: u32;
    type Unit;
    fn unit(&self) -> Self::Unit;
    fn twice(&self) -> (Self::Unit, Self::Unit) {
        (self.unit(), self.unit())
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Square<T> {
    side: T,
}

impl<T: Clone> Shape for Square<T> {
    const SIDES: u32 = 4;
    type Unit = Vec<T>;
    fn unit(&self) -> Vec<T> {
        vec![self.side.clone()]
    }
}

fn units<S: Shape>(shape: &S) -> S::Unit
where
    S::Unit: Debug,
{
    let a = shape.twice(); //: (<S as Shape>::Unit, <S as Shape>::Unit)
    let b = S::SIDES + 1; //: u32
    let _ = b;
    a.0
}

fn generics() {
    let a = Square { side: 1u8 }; //: Square<u8>
    let b = units(&a); //: Vec<u8>
    let c = Square { side: "a" }.twice().1; //: Vec<&str>
    let d = a.clone() == Square { side: 2 }; //: bool
    let e = Square::<f32>::default().side; //: f32
    let f = <Square<i8> as Shape>::SIDES; //: u32
    let Square { side: g } = &a; //: &u8
    let h = Square { ..a }; //: Square<u8>
    let i: Vec<Box<dyn Debug>> = vec![Box::new(1), Box::new("a")]; //: Vec<Box<dyn Debug>>
    let j = i.iter().map(|it| format!("{it:?}")).collect::<String>(); //: String
    let k: u64 = "7".parse().unwrap_or_default(); //: u64
    let l = i32::from(1u8) + i32::try_from(k).unwrap(); //: i32
    let m: String = ["a", "b"].into_iter().rev().collect(); //: String
    let n = std::mem::take(&mut m.clone()); //: String
    let _ = (b, c, d, e, f, g, h, j, l, n);
}

fn guard_of(value: &Mutex<u8>) -> MutexGuard<'_, u8> {
    value.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

fn main() {
    integers();
    references();
    collections();
    options();
    closures();
    threads();
    generics();
    let a = *guard_of(&Mutex::new(1)); //: u8
    let _ = a;
}
