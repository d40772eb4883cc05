// What does not hold, function by function: what rustc says of it is in expected.txt.
#![allow(warnings)]
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::{Debug, Display};
use std::rc::Rc;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, RwLock};
use std::thread;

struct Plain;
struct Holder {
    inner: Rc<u8>,
}
#[derive(Clone)]
struct Generic<T>(T);
#[derive(Debug)]
enum MyError {
    Bad,
}
trait Shape {
    fn area(&self) -> f64;
}
impl Shape for Plain {
    fn area(&self) -> f64 {
        1.0
    }
}
fn show<T: Display>(value: T) {}
fn debug<T: Debug>(value: &T) {}
fn send<T: Send>(value: T) {}
fn sync<T: Sync>(value: &T) {}
fn copy<T: Copy>(value: T) {}
fn clone<T: Clone>(value: T) {}
fn shape(value: &dyn Shape) {}
fn shaped<S: Shape>(value: S) {}
fn call(f: impl Fn(u8) -> u16) {}
fn call_mut(f: impl FnMut()) {}
fn call_once(f: impl FnOnce() -> String) {}
fn bytes(items: impl Iterator<Item = u8>) {}
fn both<A: Into<B>, B>(a: A, b: B) {}

fn traits() {
    show(Plain);
    show(vec![1]);
    debug(&Plain);
    debug(&vec![Plain]);
    copy(String::new());
    copy(vec![1u8]);
    clone(Plain);
    shaped(5u8);
    shaped(&Plain);
    shape(&5u8);
}

fn threads() {
    let rc = Rc::new(1);
    send(rc);
    send(Holder { inner: Rc::new(1) });
    send((1, Rc::new(2u8)));
    send(vec![Some(Rc::new(2u8))]);
    sync(&Cell::new(1));
    sync(&RefCell::new(1));
    send(Arc::new(Cell::new(1u8)));
    send(Arc::new(Mutex::new(Rc::new(1u8))));
    let (tx, rx) = mpsc::channel::<u8>();
    sync(&rx);
    let mutex = Mutex::new(1u8);
    send(mutex.lock());
    let raw: Option<Box<dyn Fn() -> u8>> = None;
    send(raw);
}

fn spawned() {
    let c = Rc::new(5u8);
    thread::spawn(move || println!("{c}"));
    let d = Arc::new(RefCell::new(1u8));
    thread::spawn(move || d.borrow().clone());
}

fn spawned_with_a_field() {
    let e = Holder { inner: Rc::new(1) };
    thread::spawn(move || {
        let _e = &e.inner;
    });
}

fn operators() {
    let a = 1 + 1.0;
    let b = 1u8 + 1u16;
    let c = 1i32 - "a";
    let d = 2.0f64 * 3u8;
    let e = 'a' / 2;
    let f = 1u8 == 1u16;
    let g = 1i64 < 2u8;
    let h = vec![1] == vec!["a"];
    let i = "a" == 'a';
    let mut j = 1u8;
    j += 1u16;
    let k = 1u8 & 1u16;
    let m = 5u8 % 2.0;
}

fn iteration() {
    for x in 5 {}
    for x in Plain {}
    for x in Some(1u8) {}
    let a: Vec<String> = vec![1u8].into_iter().collect();
    let b: HashMap<u8, u8> = vec![1u8].into_iter().collect();
    let c: u8 = vec!["a"].into_iter().sum();
    let d: String = vec![1u8].into_iter().collect();
    bytes(vec![1u16].into_iter());
    bytes(vec![1u8]);
    let e: i32 = vec![1u8].iter().product();
}

fn calls() {
    call(|x: u16| 1u16);
    call(|| 1u16);
    call(|x| "a");
    call(show::<u8>);
    call_mut(|x: u8| ());
    call(5u8);
    call_once(|| 5u8);
}

fn consumed() {
    let t = String::new();
    let f = move || drop(t);
    call_mut(f);
}

fn counted() {
    let mut n = 0u16;
    let g = |x: u8| {
        n += 1;
        n
    };
    call(g);
}

fn conversions() {
    let a: u8 = 5u16.into();
    let b = u32::from(5i32);
    let c: String = 5u8.into();
    let d = String::from('a').into_bytes();
    both(1u16, 1u8);
    let e = Plain::from(1u8);
}

fn question() -> Result<u8, MyError> {
    let a: u8 = "1".parse()?;
    let b = Some(1u8)?;
    Ok(a)
}

fn option() -> Option<u8> {
    let a: u8 = "1".parse::<u8>()?;
    Some(a)
}

fn nothing() {
    let a: u8 = "1".parse::<u8>()?;
}

fn sizes(s: &str, l: &[u8]) {
    let a = *s;
    let b = *l;
    let c: Vec<str> = Vec::new();
    let d: Option<[u8]> = None;
}

fn indexing() {
    let a = vec![1u8, 2];
    let b = a[1i32];
    let c = [1u8, 2]["a"];
    let d = "abc"[1];
    let e = a[1u8..2];
    let mut f = BTreeMap::new();
    f.insert(1u8, 2u8);
    let g = f["a"];
}

fn keys() {
    let mut a = HashSet::new();
    a.insert(Plain);
    let mut b = HashMap::new();
    b.insert(1.5f64, 1);
    let mut c = vec![1.5f64, 2.0];
    c.sort();
    let d = vec![Plain].iter().max();
}

fn formats() {
    println!("{}", Plain);
    println!("{:?}", Plain);
    println!("{:x}", 1.5f64);
    println!("{}", Some(1u8));
    let p = Plain;
    println!("{p}");
    println!("{p:?} {}", 1);
    let s = format!("{:?} {}", [Plain], ());
}

fn generic<T, I: Iterator>(t: T, mut i: I) {
    show(t);
    let a = i.next().unwrap();
    show(a);
    send(i);
}

fn main() {}
