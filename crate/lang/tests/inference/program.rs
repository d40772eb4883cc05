// Variables whose types rustc infers; what it says they are is in expected.txt.
#![allow(warnings)]
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, RwLock};

struct Meters(f64);
impl From<u8> for Meters {
    fn from(n: u8) -> Self {
        Meters(n as f64)
    }
}
impl std::ops::Add for Meters {
    type Output = f64;
    fn add(self, other: Meters) -> f64 {
        self.0 + other.0
    }
}
impl std::ops::Mul<u16> for Meters {
    type Output = Meters;
    fn mul(self, by: u16) -> Meters {
        self
    }
}
trait Area {
    type Unit;
    fn area(&self) -> Self::Unit;
}
impl Area for Meters {
    type Unit = i64;
    fn area(&self) -> i64 {
        1
    }
}
struct Count(u8);
impl Iterator for Count {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        None
    }
}
trait Pick<T> {
    fn pick(&self) -> T;
}
impl Pick<u8> for Meters {
    fn pick(&self) -> u8 {
        1
    }
}
impl Pick<bool> for Meters {
    fn pick(&self) -> bool {
        true
    }
}
fn apply<A, B>(f: impl Fn(A) -> B, a: A) -> B {
    f(a)
}
fn twice<T: Copy + std::ops::Add>(t: T) -> T::Output {
    t + t
}
fn area_of<S: Area>(s: &S) -> S::Unit {
    s.area()
}
fn make() -> impl Iterator<Item = i16> {
    vec![1, 2].into_iter()
}
fn boxed() -> Box<dyn Fn(u8) -> i16> {
    Box::new(|x| x as i16)
}
fn takes_u16(_: u16) {}
fn takes_slice(_: &[i8]) {}
fn default<T: Default>() -> T {
    T::default()
}

fn numbers() {
    let a = 1;
    let b = 1.5;
    let c = 1u8 + 2;
    let d = 1 + 2u16;
    let e = 3;
    takes_u16(e);
    let f = -5;
    let g: i64 = f + 1;
    let h = 1 << 3u8;
    let i = 2.0 * 3.0f32;
    let j = 7 as u8 as char;
    let k = [1, 2, 3u8];
    let l = [0; 4];
    takes_slice(&l);
    let m = 10 / 3 * e;
    let n = 5 > 3;
    let o = !0u32;
    let p = &1 + 2u64;
    let mut q = 1;
    q += 2u8;
    let r = if n { 1 } else { 2u16 };
    let s = match n {
        true => 1.0,
        false => 2.0f32,
    };
    let t = 1.max(2i8);
    let u = 2u32.pow(3);
    let v = usize::MAX.wrapping_add(1);
    let w = (1..5).len();
    let x = "5".parse::<u8>().unwrap_or(3);
    let y: u128 = "5".parse().unwrap();
    let z = i32::from_str_radix("7", 8);
}

fn operators() {
    let a = Meters(1.0) + Meters(2.0);
    let b = Meters(1.0) * 3;
    let c: Meters = 5.into();
    let d = Meters::from(4);
    let e = twice(3u8);
    let f = area_of(&c);
    let g = c.area();
    let h: u8 = c.pick();
    let i = if c.pick() { 1 } else { 2 };
    let j = String::from("a") + "b";
    let k = 'a' < 'b';
    let l = *&5u8;
    let m = -&3i16;
    let n = std::time::Duration::from_secs(1) * 2;
    let o = 1 == 2u8;
}

fn collections() {
    let a = Vec::new();
    let mut b = a;
    b.push(1u8);
    let c = vec![1, 2, 3];
    let d = vec![0; 3];
    let e: Vec<i16> = d;
    let f = c.iter().map(|x| x + 1).collect::<Vec<_>>();
    let g: Vec<_> = c.iter().collect();
    let h: HashSet<_> = c.iter().copied().collect();
    let i = c.iter().sum::<i32>();
    let j: f64 = [1.0, 2.0].iter().sum();
    let k = c.iter().enumerate().map(|(i, x)| (x, i)).collect::<BTreeMap<_, _>>();
    let l = c.iter().zip("ab".chars()).collect::<Vec<_>>();
    let m = c.iter().filter(|x| **x > 1).count();
    let n = c.iter().max();
    let o = c.iter().fold(0, |sum, x| sum + x);
    let p = c.iter().fold(String::new(), |text, x| text + "a");
    let q = c.into_iter().map(|x| x as u8).rev().collect::<VecDeque<_>>();
    let mut r = HashMap::new();
    r.insert("a", 1);
    *r.entry("b").or_insert(0) += 2u64;
    let s = r.get("a");
    let t = r.values().copied().max();
    let u = ["1", "x"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>();
    let v = "a b".split(' ').map(str::to_string).collect::<Vec<_>>();
    let w = "a b".split_whitespace().map(|s| s.len()).sum::<usize>();
    let x: (Vec<_>, Vec<_>) = [1, 2, 3].into_iter().partition(|x| x % 2 == 0);
    let y = "abc".chars().rev().collect::<String>();
    let z = Count(3).step_by(2).take(5).last();
    let aa = make().map(|x| x * 2).collect::<Vec<_>>();
    let bb = (0..3).flat_map(|x| vec![x; 2]).collect::<Vec<u8>>();
    let cc = [3, 1].iter().min_by_key(|x| **x);
    let dd = vec![Some(1), None].into_iter().flatten().collect::<Vec<u16>>();
    let ee = (1..=3).map(|x| x * x).filter(|x| x % 2 == 1).sum::<i64>();
    let ff: Vec<u8> = Vec::with_capacity(3);
    let gg = ff.first().copied().unwrap_or_default();
    let hh = ff.iter().any(|&x| x > 1);
    let ii = ff.iter().position(|x| *x == 3);
    let jj = ff.chunks(2).map(|c| c.len()).collect::<Vec<_>>();
    let kk = vec![(1, 'a'), (2, 'b')].into_iter().unzip::<i32, char, Vec<_>, Vec<_>>();
    let ll = ff.iter().scan(0, |s, x| Some(*s)).collect::<Vec<i32>>();
    let mm = (0..10).collect::<Vec<_>>();
}

fn closures() {
    let a = apply(|x: u8| x as char, 5);
    let b = apply(|x| x + 1, 5u16);
    let c = apply(|_| "a", ());
    let d = |x| x;
    let e = d(5u8);
    let f = |x: i64| x + 1;
    let g = f(2);
    let h = boxed()(3);
    let mut total = 0;
    let mut add = |n| total += n;
    add(5u64);
    let i = total;
    let j: fn(u8) -> u16 = |x| x.into();
    let k = j(1);
    let l = (|| 5)();
    let m = Some(5).map(|x| x as f32);
    let n = Some("a").map(str::len).map(Some);
    let o = Ok::<u8, ()>(1).and_then(|x| if x > 0 { Ok(x as u16) } else { Err(()) });
    let p = Some(3).ok_or("none");
    let q = Some(1).filter(|x| *x > 0u8).is_some();
    let r = Some(1).zip(Some('a'));
    let s = None.unwrap_or(3i8);
    let t = Some(vec![1u8]).unwrap_or_default();
    let u: Result<u8, String> = Err("a".into());
    let v = u.as_ref().map_err(|e| e.len());
    let w = std::iter::repeat(1).take(3).collect::<Vec<u8>>();
    let x = std::iter::from_fn(|| Some(2.0)).next();
    let y = std::iter::successors(Some(1u32), |x| Some(x * 2)).take(3).collect::<Vec<_>>();
}

fn pointers() {
    let a = Rc::new(RefCell::new(vec![]));
    a.borrow_mut().push(1u8);
    let b = Arc::new(Mutex::new(0));
    *b.lock().unwrap() += 1u64;
    let c = b.lock().unwrap().clone();
    let d = Arc::clone(&b);
    let e = Box::new([1, 2]) as Box<[i32]>;
    let f: Box<dyn Fn() -> u8> = Box::new(|| 1);
    let g = f();
    let h = Rc::strong_count(&a);
    let i = a.borrow().len();
    let j = a.borrow().iter().map(|x| *x as u32).sum::<u32>();
    let (tx, rx) = mpsc::channel();
    tx.send(1u16).unwrap();
    let k = rx.recv();
    let l = rx.try_iter().next();
    let m = std::thread::spawn(|| 5u8).join().unwrap();
    let n = std::thread::scope(|s| s.spawn(|| "a").join().unwrap());
    let o = AtomicUsize::new(0).fetch_add(1, Ordering::SeqCst);
    let p = RwLock::new(1u8).read().map(|g| *g).unwrap_or(0);
    let q: u8 = default();
    let r = default::<String>();
    let s = std::mem::replace(&mut vec![1u8], Vec::new());
    let t = std::mem::take(&mut Some(3));
    let u = Mutex::new(Some(1)).into_inner().unwrap();
    let v = &mut [1u8, 2][..];
    let w = &v[1..];
    let x = "abc"[1..].len();
    let y = (1, "a", 2.0).1;
    let z = &(&5u8);
}

fn main() {
    numbers();
    operators();
    collections();
    closures();
    pointers();
}
