//! Heads that rustc refuses.

struct G<T>(T);
struct D<T, U = i32>(T, U);
trait Tr {
    type A;
    const K: u8;
    fn q(&self);
    fn z() {}
}
trait Trg<T> {
    type A;
    fn f<U>(&self);
}
enum V {
    A { x: i32 },
    B(i32),
    U,
}
struct Ar<const N: usize>([i32; N]);
type Al<T> = G<T>;

fn a(x: Vec) {} //~ error[E0107]: missing generics for struct `Vec`
fn b(x: G<i32, i32>) {} //~ error[E0107]: struct takes 1 generic argument but 2 generic arguments were supplied
fn c(x: D) {} //~ error[E0107]: missing generics for struct `D`
fn d(x: D<i32, i32, i32>) {} //~ error[E0107]: struct takes at most 2 generic arguments but 3 generic arguments were supplied
fn e(x: i32<u8>) {} //~ error[E0109]: type arguments are not allowed on builtin type `i32`
fn f(x: impl Trg) {} //~ error[E0107]: missing generics for trait `Trg`
fn g(x: impl Trg<i32, i32>) {} //~ error[E0107]: trait takes 1 generic argument but 2 generic arguments were supplied
fn h(x: &dyn Trg<i32>) {} //~ error[E0191]: the value of the associated type `A` in `Trg` must be specified
fn i(x: Box<dyn Iterator>) {} //~ error[E0191]: the value of the associated type `Item` in `Iterator` must be specified
fn j(x: Al) {} //~ error[E0107]: missing generics for type alias `Al`
fn k(x: Al<i32, i32>) {} //~ error[E0107]: type alias takes 1 generic argument but 2 generic arguments were supplied
fn l(x: [i32; -1]) {} //~ error[E0600]: cannot apply unary operator `-` to type `usize`
fn m(x: Ar<3, 4>) {} //~ error[E0107]: struct takes 1 generic argument but 2 generic arguments were supplied
fn n(x: Ar<i32>) {} //~ error[E0747]: type provided when a constant was expected
fn o(x: G<3>) {} //~ error[E0747]: constant provided when a type was expected
fn p(x: _) {} //~ error[E0121]: the placeholder `_` is not allowed within types on item signatures for functions
fn q() -> T::Item {} //~ error[E0433]: cannot find type `T` in this scope
fn r<T>(x: T) -> T::Item {} //~ error[E0220]: associated type `Item` not found for `T`
fn s(x: impl Nope) {} //~ error[E0405]: cannot find trait `Nope` in this scope
fn t() where i32: Nope {} //~ error[E0405]: cannot find trait `Nope` in this scope
fn u(x: dyn V) {} //~ error[E0404]: expected trait, found enum `V`
fn v(x: V::A) {} //~ error[E0573]: expected type, found variant `A`
fn w(x: dyn Tr<A = u8> + Clone) {} //~ error[E0225]: only auto traits can be used as additional traits in a trait object
fn x(x: Option<u8>::Item) {} //~ error[E0223]: ambiguous associated type
fn y(x: [u8; K * 2]) {} //~ error[E0425]: cannot find value `K` in this scope
fn z<T: Tr + Iterator<A = u8>>(x: T) {} //~ error[E0220]: associated type `A` not found for `Iterator`

fn twice<T, T>() {} //~ error[E0403]: the name `T` is already used for a generic parameter in this item's generic parameters
fn again() {}
fn again() {} //~ error[E0428]: the name `again` is defined multiple times
struct Rec { //~ error[E0072]: recursive type `Rec` has infinite size
    next: Option<Rec>,
}
struct Unused<T, U>(T); //~ error[E0392]: type parameter `U` is never used
struct Fields {
    a: u8,
    a: u8, //~ error[E0124]: field `a` is already declared
}
enum Numbers {
    A = 1,
    B = 0,
    C, //~ error[E0081]: discriminant value `1` assigned more than once
}

impl V {
    fn a() {}
    fn a() {} //~ error[E0592]: duplicate definitions with name `a`
}
impl V {
    fn b() {}
}
impl V {
    fn b() {} //~ error[E0592]: duplicate definitions with name `b`
}
impl Tr for G<i32> { //~ error[E0046]: not all trait items implemented, missing: `A`, `K`, `q`
    type B = i32; //~ error[E0437]: type `B` is not a member of trait `Tr`
    const L: u8 = 3; //~ error[E0438]: const `L` is not a member of trait `Tr`
    fn y() {} //~ error[E0407]: method `y` is not a member of trait `Tr`
}
impl Tr for G<u8> {
    type A = i32;
    const K: u8 = 3;
    fn q() {} //~ error[E0186]: method `q` has a `self` declaration in the trait, but not in the impl
    fn z(&self) {} //~ error[E0185]: method `z` has a `self` declaration in the impl, but not in the trait
}
impl Iterator for G<u16> {
    type Item = u8;
    fn next(&mut self, x: i32) -> Option<u8> {} //~ error[E0050]: method `next` has 2 parameters but the declaration in trait `Iterator::next` has 1
}
impl Clone for G<i32> {
    fn clone<T>(&self) -> Self {}
    fn clone(&self) -> Self {} //~ error[E0201]: duplicate definitions with name `clone`:
}
impl Vec<i32> {} //~ error[E0116]: cannot define inherent `impl` for a type outside of the crate where the type is defined
impl i32 {} //~ error[E0390]: cannot define inherent `impl` for primitive types
impl<T> T {} //~ error[E0118]: no nominal type found for inherent implementation
impl Clone for Vec<i32> { //~ error[E0117]: only traits defined in the current crate can be implemented for types defined outside of the crate
    fn clone(&self) -> Self {}
}
impl<T> Clone for T { //~ error[E0210]: type parameter `T` must be used as the type parameter for some local type (e.g., `MyStruct<T>`)
    fn clone(&self) -> Self {}
}
impl<T> Tr for i32 { //~ error[E0207]: the type parameter `T` is not constrained by the impl trait, self type, or predicates
    type A = T;
    const K: u8 = 1;
    fn q(&self) {}
}
impl Default for Rec {
    fn default() -> Self {}
}
impl Default for Rec {
    fn default() -> Self {}
}
impl Drop for D<u8, u8> { //~ error[E0366]: `Drop` impls cannot be specialized
    fn drop(&mut self) {}
}
impl Missing for V {} //~ error[E0405]: cannot find trait `Missing` in this scope
impl V for V {} //~ error[E0404]: expected trait, found enum `V`

const A1: [u8; A2] = [];
const A2: usize = 1 - 2; //~ error[E0080]: attempt to subtract with overflow
const A3: [u8; A4] = [];
const A4: usize = A5; //~ error[E0391]: cycle detected when evaluating initializer of constant `A4`
const A5: usize = A4;
type C1 = C2; //~ error[E0391]: cycle detected when expanding type alias `C2`
type C2 = C1; //~ error[E0391]: cycle detected when expanding type alias `C1`
trait S1: S2 {}
trait S2: S1 {} //~ error[E0391]: cycle detected when computing the super predicates of `S2`

fn main() {}
