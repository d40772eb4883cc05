use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::ops::{Add, Index, IndexMut, Mul, Neg};

#[derive(Clone, Copy, Debug, PartialEq)]
struct V2<T>(T, T);
impl<T: Add<Output = T>> Add for V2<T> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        V2(self.0 + other.0, self.1 + other.1)
    }
}
impl<T: Mul<Output = T> + Copy> Mul<T> for V2<T> {
    type Output = V2<T>;
    fn mul(self, by: T) -> V2<T> {
        V2(self.0 * by, self.1 * by)
    }
}
impl<T: Neg> Neg for V2<T> {
    type Output = V2<T::Output>;
    fn neg(self) -> Self::Output {
        V2(-self.0, -self.1)
    }
}
impl<T> From<(T, T)> for V2<T> {
    fn from((a, b): (T, T)) -> Self {
        Self(a, b)
    }
}
impl<T: Display> Display for V2<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{:>3}|{}>", self.0, self.1)
    }
}
impl<T> IntoIterator for V2<T> {
    type Item = T;
    type IntoIter = std::array::IntoIter<T, 2>;
    fn into_iter(self) -> Self::IntoIter {
        [self.0, self.1].into_iter()
    }
}

#[derive(Default)]
struct Matrix {
    cells: BTreeMap<(usize, usize), i32>,
}
impl Index<(usize, usize)> for Matrix {
    type Output = i32;
    fn index(&self, at: (usize, usize)) -> &i32 {
        self.cells.get(&at).unwrap_or(&0)
    }
}
impl IndexMut<(usize, usize)> for Matrix {
    fn index_mut(&mut self, at: (usize, usize)) -> &mut i32 {
        self.cells.entry(at).or_default()
    }
}

trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String {
        "shape".to_string()
    }
}
struct Circle(f64);
struct Square(f64);
impl Shape for Circle {
    fn area(&self) -> f64 {
        3.0 * self.0 * self.0
    }
}
impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn name(&self) -> String {
        format!("square of {}", self.0)
    }
}
impl<S: Shape + ?Sized> Shape for Box<S> {
    fn area(&self) -> f64 {
        (**self).area()
    }
    fn name(&self) -> String {
        format!("boxed {}", (**self).name())
    }
}
fn total<'a>(shapes: impl IntoIterator<Item = &'a Box<dyn Shape>>) -> f64 {
    shapes.into_iter().map(|shape| shape.area()).sum()
}
fn largest<S: Shape>(shapes: &[S]) -> Option<&S> {
    shapes.iter().max_by(|a, b| a.area().total_cmp(&b.area()))
}
fn counter(step: u8) -> impl FnMut() -> u8 + Clone {
    let mut at = 0;
    move || {
        at += step;
        at
    }
}
fn evens<'a, I>(items: I) -> impl Iterator<Item = I::Item> + 'a
where
    I: Iterator + 'a,
    I::Item: Copy + Into<u64>,
{
    items.filter(|n| Into::<u64>::into(*n) % 2 == 0)
}
fn apply<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |a| g(f(a))
}

struct Fib<const N: usize>;
impl<const N: usize> Fib<N> {
    const LIMIT: usize = N + 1;
    fn numbers() -> Vec<u32> {
        std::iter::successors(Some((0, 1)), |(a, b)| Some((*b, a + b))).map(|pair| pair.0).take(Self::LIMIT).collect()
    }
}

fn main() {
    let v: V2<i32> = (1, 2).into();
    println!("{} {:?} {}", v + V2(3, 4), -v, (v * 3) == V2(3, 6));
    println!("{:?}", V2("a", "b").into_iter().rev().collect::<Vec<_>>());
    let mut sum = 0;
    for n in v {
        sum += n;
    }
    println!("{sum}");
    let mut matrix = Matrix::default();
    matrix[(1, 2)] += 5;
    matrix[(0, 0)] = matrix[(1, 2)] * 2;
    println!("{} {} {}", matrix[(0, 0)], matrix[(1, 2)], matrix[(9, 9)]);
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Circle(1.0)), Box::new(Square(2.0))];
    println!("{} {}", total(&shapes), shapes.iter().map(|it| it.name()).collect::<Vec<_>>().join(", "));
    println!("{:?} {:?}", largest(&shapes).map(|it| it.name()), largest::<Circle>(&[]).map(Shape::area));
    let mut first = counter(2);
    first();
    let mut second = first.clone();
    println!("{} {} {}", first(), first(), second());
    println!("{:?}", evens([1u8, 2, 3, 4].into_iter()).collect::<Vec<_>>());
    println!("{}", apply(|n: u8| n + 1, |n| format!("{n}!"))(4));
    println!("{:?}", Fib::<7>::numbers());
}
