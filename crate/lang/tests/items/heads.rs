//! What heads are lowered to.

use std::iter::DoubleEndedIterator;
use std::marker::PhantomData;
use std::ops::Add;

const N: usize = 2; //= const usize
const TABLE: [[u8; N]; N * 2 + 1] = []; //= const [[u8; 2]; 5]
static COUNT: Option<u8> = None; //= static Option<u8>

struct Unit; //= Unit = 0 {  }
struct Pair<A, B = A>(A, B); //= <A, B = A> Pair = 0 { 0: A, 1: B }
struct Named<'a, T: ?Sized> { //= <T: ?Sized> Named = 0 { text: &str, rest: Box<T> }
    text: &'a str,
    rest: Box<T>,
}
struct Ring<T, const SIZE: usize> { //= <T, SIZE: usize> Ring = 0 { items: [T; SIZE] }
    items: [T; SIZE],
}
enum Level { //= Low = -1 {  } | Mid = 0 {  } | High = 10 {  }
    Low = -1,
    Mid,
    High = N as isize * 5,
}
enum Tree<T> { //= <T> Leaf = 0 {  } | Node = 1 { 0: Box<Tree<T>>, 1: T } with drop
    Leaf,
    Node(Box<Tree<T>>, T),
}
struct Marked<T>(PhantomData<T>); //= <T> Marked = 0 { 0: PhantomData<T> }

type Rows<T> = Vec<Vec<T>>;

trait Shape: Clone { //= trait<Self: ?Sized> where Self: Shape above Self: Clone
    type Unit: Default;
    const SIDES: u32; //= const u32
    fn area(&self) -> Self::Unit; //= fn<Self: ?Sized>(&Self) -> <Self as Shape>::Unit where Self: Shape
    fn scale<F: Fn(Self::Unit) -> Self::Unit>(&self, f: F) -> Self; //= fn<Self: ?Sized, F>(&Self, F) -> Self where Self: Shape, F: Fn<(<Self as Shape>::Unit,)>, <F as FnOnce(<Self as Shape>::Unit)>::Output == <Self as Shape>::Unit
    fn named(text: &str) -> Option<Self> //= fn<Self: ?Sized>(&str) -> Option<Self> where Self: Shape, Self: Sized
    where
        Self: Sized;
}
trait Doubled<Rhs = Self>: Shape<Unit = u8> + Add<Rhs> { //= trait<Self: ?Sized, Rhs = Self> where Self: Doubled<Rhs> above Self: Shape, <Self as Shape>::Unit == u8, Self: Add<Rhs>
    fn twice(self, rhs: Rhs) -> Self::Output; //= fn<Self: ?Sized, Rhs = Self>(Self, Rhs) -> <Self as Add<Rhs>>::Output where Self: Doubled<Rhs>
    fn unit(&self) -> Self::Unit; //= fn<Self: ?Sized, Rhs = Self>(&Self) -> <Self as Shape>::Unit where Self: Doubled<Rhs>
}

impl Clone for Unit { //= impl Clone for Unit
    fn clone(&self) -> Self { //= fn(&Unit) -> Unit
        Unit
    }
}
impl Shape for Unit { //~ error[E0277]: the trait bound `Option<u8>: Default` is not satisfied
    type Unit = Option<u8>;
    const SIDES: u32 = 4; //= const u32
    fn area(&self) -> Self::Unit {} //= fn(&Unit) -> Option<u8>
    fn scale<F: Fn(Self::Unit) -> Self::Unit>(&self, f: F) -> Self {} //= fn<F>(&Unit, F) -> Unit where F: Fn<(Option<u8>,)>, <F as FnOnce(Option<u8>)>::Output == Option<u8>
    fn named(text: &str) -> Option<Self> {} //= fn(&str) -> Option<Unit>
}
impl<T, const SIZE: usize> Ring<T, SIZE> { //= impl<T, SIZE: usize> Ring<T, SIZE>
    const LAST: usize = SIZE - 1; //= const usize
    fn get(&self, index: usize) -> Option<&T> {} //= fn<T, SIZE: usize>(&Ring<T, SIZE>, usize) -> Option<&T>
    fn into_array(self) -> [T; SIZE] {} //= fn<T, SIZE: usize>(Ring<T, SIZE>) -> [T; SIZE]
    fn map<U>(self, f: impl FnMut(T) -> U) -> Ring<U, SIZE> {} //= fn<T, SIZE: usize, U, impl FnMut>(Ring<T, SIZE>, impl FnMut) -> Ring<U, SIZE> where impl FnMut: FnMut<(T,)>, <impl FnMut as FnOnce(T)>::Output == U
}
struct Items<I>(I); //= <I> Items = 0 { 0: I }
impl<I: DoubleEndedIterator> Iterator for Items<I> { //= impl<I> Iterator for Items<I> where I: DoubleEndedIterator with (<I as Iterator>::Item, usize)
    type Item = (I::Item, usize);
    fn next(&mut self) -> Option<Self::Item> {} //= fn<I>(&mut Items<I>) -> Option<(<I as Iterator>::Item, usize)> where I: DoubleEndedIterator
}
impl<T> Drop for Tree<T> { //= impl<T> Drop for Tree<T>
    fn drop(&mut self) {} //= fn<T>(&mut Tree<T>) -> ()
}

fn plain(a: u8, b: &mut [u8], c: fn(u8) -> !) -> (bool, char) {} //= fn(u8, &mut [u8], fn(u8) -> !) -> (bool, char)
fn generic<T: Clone, const K: usize>(items: [T; K]) -> Rows<T> {} //= fn<T, K: usize>([T; K]) -> Vec<Vec<T>> where T: Clone
fn defaulted(a: Pair<u8>, b: Pair<u8, u16>) {} //= fn(Pair<u8, u8>, Pair<u8, u16>) -> ()
fn of_bound<I: Iterator>(items: I) -> Option<I::Item> {} //= fn<I>(I) -> Option<<I as Iterator>::Item> where I: Iterator
fn of_where<I>(items: I) -> I::Item //= fn<I>(I) -> <I as Iterator>::Item where I: DoubleEndedIterator, <I as Iterator>::Item: Clone, <I as Iterator>::Item: Send, <I as Iterator>::Item: 'static
where
    I: DoubleEndedIterator,
    I::Item: Clone + Send + 'static,
{
}
fn of_trait<I>(items: I) -> <I as Iterator>::Item //= fn<I>(I) -> <I as Iterator>::Item where I: Iterator, <I as Iterator>::Item == u8
where
    I: Iterator<Item = u8>,
{
}
fn crossed<A: Iterator<Item = B::Item>, B: Iterator>(a: A, b: B) {} //= fn<A, B>(A, B) -> () where A: Iterator, <A as Iterator>::Item == <B as Iterator>::Item, B: Iterator
fn argument(f: impl Fn(u8, &str) -> bool, g: &impl Iterator<Item = impl Clone>) {} //= fn<impl Fn, impl Iterator, impl Clone>(impl Fn, &impl Iterator) -> () where impl Fn: Fn<(u8, &str)>, <impl Fn as FnOnce(u8, &str)>::Output == bool, impl Iterator: Iterator, <impl Iterator as Iterator>::Item == impl Clone, impl Clone: Clone
fn result(n: u8) -> impl Iterator<Item = u8> + Send {} //= fn(u8) -> impl Iterator<Item = u8> + Send<Item = u8> opaque impl Iterator<Item = u8> + Send<Item = u8>: Iterator, <impl Iterator<Item = u8> + Send<Item = u8> as Iterator>::Item == u8, impl Iterator<Item = u8> + Send<Item = u8>: Send
fn nested<T: Clone>(t: T) -> Option<impl Iterator<Item = impl Clone>> {} //= fn<T>(T) -> Option<impl Iterator<Item = impl Clone>> where T: Clone opaque impl Iterator<Item = impl Clone>: Iterator, <impl Iterator<Item = impl Clone> as Iterator>::Item == impl Clone opaque impl Clone: Clone
fn objects(a: Box<dyn Fn(u8) -> u8 + Send + 'static>, b: &dyn Iterator<Item = char>, c: &(dyn Send + Sync)) {} //= fn(Box<dyn Fn(u8) -> u8 + Send>, &dyn Iterator<Item = char>, &(dyn Send + Sync)) -> ()
fn callback<F>(f: F) //= fn<F>(F) -> () where F: FnOnce<()>, <F as FnOnce()>::Output == (), F: Send, F: 'static
where
    F: FnOnce() + Send + 'static,
{
}
fn higher<F: for<'a> Fn(&'a u8) -> &'a u8>(f: F) {} //= fn<F>(F) -> () where F: Fn<(&u8,)>, <F as FnOnce(&u8)>::Output == &u8
fn bounded<I: Iterator<Item: Clone>>(items: I) {} //= fn<I>(I) -> () where I: Iterator, <I as Iterator>::Item: Clone
fn unsized_too<T: ?Sized>(t: &T) {} //= fn<T: ?Sized>(&T) -> ()

fn main() {} //= fn() -> ()
