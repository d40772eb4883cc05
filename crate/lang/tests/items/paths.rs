//! Arguments of paths, associated items, lengths.

struct G<T>(T);
struct D<T, W = i32>(T, W);
struct U;
impl U {
    const L: usize = N * 2 + 1;
}
trait Tr {
    type A;
    const C: usize;
    fn z();
    fn made<X>(x: X);
}
enum Opt<T> {
    N,
    S(T),
}
type Al<T> = Opt<Vec<T>>;
const N: usize = 3;
const NAMES: [&str; N] = ["", "", ""];
const WORDS: &[&str] = &["a", "b"];
const B: bool = N > 2 && !false;
const I: i64 = -5;
const LETTER: char = 'a';
static ST: u8 = 1;
fn pp<T>(t: T) {}
fn im(x: impl Copy) {}
fn both<T, const K: usize>(t: [T; K]) {}

fn main() {
    G; //= constructor G<_>::G
    G::<i32>; //= constructor G<i32>::G
    G::<i32>::pp; //~ error[E0599]: no function or associated item named `pp` found for struct `G<i32>` in the current scope
    G::<i32, u8>; //~ error[E0107]: struct takes 1 generic argument but 2 generic arguments were supplied
    D; //= constructor D<_, _>::D
    D::<u8>; //= constructor D<u8, i32>::D
    let x: D<u8>; //= D<u8, i32>
    let x: D<_, u8>; //= D<_, u8>
    pp; //= fn pp<_>
    pp::<i32>; //= fn pp<i32>
    pp::<i32, i32>; //~ error[E0107]: function takes 1 generic argument but 2 generic arguments were supplied
    pp::<_>; //= fn pp<_>
    im; //= fn im<_>
    im::<i32>; //~ error[E0107]: function takes 0 generic arguments but 1 generic argument was supplied
    both; //= fn both<_, _>
    both::<u8, 3>; //= fn both<u8, 3>
    both::<u8, N>; //= fn both<u8, 3>
    both::<u8, { N + 1 }>; //= fn both<u8, 4>
    both::<u8, _>; //= fn both<u8, _>
    both::<u8, u8>; //~ error[E0747]: type provided when a constant was expected
    Opt::<u8>::N; //= value Opt<u8>::N
    Opt::N::<u8>; //= value Opt<u8>::N
    Opt::S::<u8>; //= constructor Opt<u8>::S
    Opt::S; //= constructor Opt<_>::S
    Al::<u8>::N; //= variant 0<Vec<u8>>
    Al::<u8>::S {}; //= struct Opt<Vec<u8>>::S
    let x: Al<u8>; //= Opt<Vec<u8>>
    <i32 as Tr>::z; //= fn z<i32>
    <i32 as Tr>::made::<u8>; //= fn made<i32, u8>
    <i32 as Tr>::made; //= fn made<i32, _>
    <i32 as Tr>::C; //= const C<i32>
    <i32 as Tr>::nope; //~ error[E0576]: cannot find method or associated constant `nope` in trait `Tr`
    <i32>::C; //~ error[E0599]: no associated item named `C` found for type `i32` in the current scope
    Tr::z; //= fn z<_>
    <<i32 as Tr>::A>::z; //~ error[E0599]: no function or associated item named `z` found for associated type `<i32 as Tr>::A` in the current scope
    <i32 as Tr>::A::z; //~ error[E0599]: no function or associated item named `z` found for associated type `<i32 as Tr>::A` in the current scope
    let x: <i32 as Tr>::A; //= <i32 as Tr>::A
    let x: <i32 as Tr>::Nope; //~ error[E0576]: cannot find associated type `Nope` in trait `Tr`
    let x: Vec<u8>::Item; //~ error[E0223]: ambiguous associated type
    i32::MAX; //= const MAX<i32>
    i32::<u8>::max; //~ error[E0109]: type arguments are not allowed on builtin type `i32`
    str::len; //~ not supported: `str::len`
    ST; //= static ST
    N; //= const N
    U::L; //= const L
    let x: [u8; N * 2]; //= [u8; 6]
    let x: [u8; { N }]; //= [u8; 3]
    let x: [u8; NAMES.len() + WORDS.len()]; //= [u8; 5]
    let x: [u8; if B { 1 } else { 2 }]; //= [u8; 1]
    let x: [u8; (I + 6) as usize]; //= [u8; 1]
    let x: [u8; I]; //~ error[E0308]: mismatched types
    let x: [u8; U::L]; //= [u8; 7]
    let x: [u8; u8::MAX as usize]; //= [u8; 255]
    let x: [u8; usize::BITS as usize]; //= [u8; 64]
    let x: [u8; LETTER as usize]; //= [u8; 97]
    let x: [u8; N - 4]; //~ error[E0080]: attempt to subtract with overflow
    let x: [u8; 1 << 3]; //= [u8; 8]
    let x: [u8; 7 % N | 8]; //= [u8; 9]
    let x: [u8; 1 / (N - 3)]; //~ error[E0080]: attempt to divide with overflow
    let x: [u8; pp(3)]; //~ not supported: this const expression here
    let x: [u8; ST]; //~ not supported: this const expression here
    let x: [u8; 300u16]; //~ error[E0308]: mismatched types
    let x: [u8; _]; //= [u8; _]
    [0; N]; //= 3
    [0; _]; //= _
    let x: impl Copy; //~ error[E0562]: `impl Trait` is not allowed here: only in parameters and results of functions
    let x: Box<dyn Fn(u8, &str) -> bool + Send>; //= Box<dyn Fn(u8, &str) -> bool + Send>
    let x: &mut [u8]; //= &mut [u8]
    let x: fn(u8) -> !; //= fn(u8) -> !
}
