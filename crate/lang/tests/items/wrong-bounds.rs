//! Heads that hang on bounds, and do not hold.

use std::fmt::Debug;
use std::iter::DoubleEndedIterator;
use std::ops::Add;

use std::marker::Unshared;

struct N;
#[derive(Clone, Copy)]
struct Copied(u8, N);
#[derive(PartialEq, Eq)]
struct Compared {
    a: u8,
    b: N, //~ error[E0277]: the trait bound `N: Eq` is not satisfied
}
impl Copy for N {} //~ error[E0277]: the trait bound `N: Clone` is not satisfied
#[derive(Clone)]
struct Generic<T>(T);
impl<T: Clone> Copy for Generic<T> {} //~ error[E0204]: the trait `Copy` cannot be implemented for this type

struct Sorted<T: Ord>(T);
struct Holder {
    inner: Sorted<N>, //~ error[E0277]: the trait bound `N: Ord` is not satisfied
}
struct Unsized {
    text: str, //~ error[E0277]: the size for values of type `str` cannot be known at compilation time
    last: [u8],
}
struct Slice {
    last: [u8],
}
fn takes(x: Sorted<N>) {} //~ error[E0277]: the trait bound `N: Ord` is not satisfied
fn passes<T: Ord>(x: Sorted<T>) {}

trait Named: Debug {
    type Kind: Clone;
    fn name(&self, id: u8) -> &str;
    fn made<T: Clone>(value: T) -> Self::Kind;
    fn twice(self) -> Self
    where
        Self: Sized;
}
impl Named for N { //~ error[E0277]: the trait bound `N: Debug` is not satisfied //~ error[E0277]: the trait bound `N: Clone` is not satisfied
    type Kind = N;
    fn name(&mut self, id: u8) -> &str {} //~ error[E0053]: method `name` has an incompatible type for trait
    fn made<T: Clone + Default>(value: T) -> N {} //~ error[E0276]: impl has stricter requirements than trait
    fn twice(self) -> u8 {} //~ error[E0053]: method `twice` has an incompatible type for trait
}
impl Debug for Copied {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {}
}
impl Named for Copied {
    type Kind = u8;
    fn name(&self, id: u16) -> &str {} //~ error[E0053]: method `name` has an incompatible type for trait
    fn made<T>(value: T) -> u8 {}
    fn twice(self) -> Self {}
}

trait All {}
impl<T> All for T {}
impl All for N {} //~ error[E0119]: conflicting implementations of trait `All` for type `N`
trait Some1 {}
impl<T: Ord> Some1 for T {}
impl Some1 for N {}
trait Printed {}
impl<T: Debug> Printed for T {}
impl<T> Printed for Vec<T> {} //~ error[E0119]: conflicting implementations of trait `Printed` for type `Vec<T>`
impl Printed for Slice {}
trait Pairs<T> {}
impl<T> Pairs<T> for N {}
impl Pairs<u8> for N {} //~ error[E0119]: conflicting implementations of trait `Pairs<u8>` for type `N`
impl Pairs<u8> for Copied {}
impl Pairs<u16> for Copied {}

static SHARED: Unshared = 0; //~ error[E0277]: `Unshared` cannot be shared between threads safely
static PLAIN: u8 = 0;

fn main() {}
