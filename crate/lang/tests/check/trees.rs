// Functions whose typed trees are in trees.txt.
use std::sync::{Arc, Mutex};

struct Point {
    x: i32,
    list: Vec<Option<u8>>,
}

fn coercions(a: &mut String, b: &[u8; 2], f: fn(i32) -> i32) -> usize {
    let shared: &str = a;
    let slice: &[u8] = b;
    let object: Box<dyn Fn(i32) -> i32> = Box::new(f);
    let again = &mut *a;
    again.push('x');
    object(1);
    slice.len()
}

fn places(points: &mut Vec<Point>, shared: &Arc<Mutex<Point>>) -> i32 {
    points[0].x += 1;
    points[1].list[2] = None;
    points[0].list.push(Some(1));
    shared.lock().unwrap().x = 2;
    let guard = shared.lock().unwrap();
    guard.x + points[0].x
}

fn operators(a: i32, b: &i32, c: String) -> bool {
    let d = a + b * 2;
    let e = -a;
    let mut f = c + "x";
    f += "y";
    !(d == e) && f == "z" && a < *b
}

fn patterns(value: &Option<(i32, Point)>, mut list: [u8; 3]) -> i32 {
    if let [first, rest @ ..] = &mut list {
        *first = rest[0];
    }
    match value {
        Some((1..=2 | 5, Point { x, .. })) if *x > 0 => *x,
        Some((n @ 3, _)) => *n,
        &Some((_, Point { x: ref y, .. })) => *y,
        None => 0,
    }
}

fn control(list: &[u32]) -> Result<u32, std::num::ParseIntError> {
    let mut sum = 0;
    for item in list {
        if *item == 0 {
            continue;
        }
        sum += item;
    }
    while let 1..10 = sum {
        sum *= 2;
    }
    let n: u32 = "1".parse()?;
    Ok(sum + n)
}

fn closures(factor: u64) -> impl FnMut(u64) -> u64 {
    let scale = |x| x * factor;
    let mut total = scale(1);
    move |x| {
        total += scale(x);
        total
    }
}
