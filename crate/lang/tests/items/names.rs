//! Imports, globs, blocks, shadowing, privacy.

use std::option::Option::{self as Opt, *};
use m::{n::{self as inner, q as qq, K}, E::*, Twin};
use chain::end;
use globs::*;

mod m {
    fn private() {}
    pub(crate) fn to_crate() {}
    pub struct S {
        x: i32,
    }
    pub struct T(i32);
    pub enum E {
        A,
        B(u8),
    }
    pub struct Twin;
    pub fn twin() {}
    pub mod n {
        pub fn q() {}
        pub const K: u8 = 3;
        pub fn up() -> super::S {}
        pub(super) fn to_m() {}
        pub(in crate::m) fn also_to_m() {}
        pub mod deep {
            use super::super::*;
            pub fn from_above() -> S {}
        }
    }
}
mod chain {
    pub use self::first::*;
    pub use super::cycle::one as end;
    mod first {
        pub use super::second::link;
    }
    mod second {
        pub fn link() {}
    }
}
mod cycle {
    pub use super::chain::*;
    pub fn one() {}
}
mod globs {
    pub use self::a::*;
    pub use self::b::*;
    mod a {
        pub fn both() {}
        pub fn only_a() {}
    }
    mod b {
        pub fn both() {}
        pub fn shadowed() {}
    }
    pub fn shadowed() -> u8 {}
}

struct Vec;
enum Choice {
    Left(u8),
    Right { x: u8 },
    None,
}
type Alias = Choice;
fn main() {
    let x: Vec; //= Vec
    let x: std::vec::Vec<u8>; //= Vec<u8>
    let x: Opt<u8>; //= Option<u8>
    Some; //= constructor Option<_>::Some
    None::<u8>; //= value Option<u8>::None
    Choice::None; //= value Choice::None
    Choice::Left; //= constructor Choice::Left
    Choice::Right; //~ error[E0533]: expected value, found struct variant `Right`
    Choice::Right {}; //= struct Choice::Right
    Choice::Up; //~ error[E0599]: no variant or associated item named `Up` found for enum `Choice` in the current scope
    Choice::Up {}; //~ error[E0599]: no variant named `Up` found for enum `Choice`
    Alias::Left; //= variant 0
    Alias::Right {}; //= struct Choice::Right
    qq; //= fn q
    inner::up; //= fn up
    inner::to_m; //~ error[E0603]: function `to_m` is private
    inner::also_to_m; //~ error[E0603]: function `also_to_m` is private
    m::n::deep::from_above; //= fn from_above
    K; //= const K
    A; //= value E::A
    B; //= constructor E::B
    Twin; //= value Twin::Twin
    m::private; //~ error[E0603]: function `private` is private
    m::to_crate; //= fn to_crate
    m::S {}; //= struct S::S
    m::T; //~ error[E0603]: tuple struct constructor `T` is private
    m::missing; //~ error[E0425]: cannot find value `missing` in module `m`
    m::n::missing; //~ error[E0425]: cannot find value `missing` in module `m::n`
    m::missing::q; //~ error[E0433]: cannot find `missing` in `m`
    let x: m::missing; //~ error[E0425]: cannot find type `missing` in module `m`
    crate::missing; //~ error[E0425]: cannot find value `missing` in the crate root
    self::m::twin; //= fn twin
    super::m; //~ error[E0433]: there are too many leading `super` keywords
    chain::link; //= fn link
    cycle::link; //= fn link
    chain::first::link; //~ error[E0603]: module `first` is private
    end; //= fn one
    both; //~ error[E0659]: `both` is ambiguous
    only_a; //= fn only_a
    shadowed; //= fn shadowed
    unknown; //~ error[E0425]: cannot find value `unknown` in this scope
    unknown::f; //~ error[E0433]: cannot find module or crate `unknown` in this scope
    Unknown::f; //~ error[E0433]: cannot find type `Unknown` in this scope
    Unknown {}; //~ error[E0422]: cannot find struct, variant or union type `Unknown` in this scope
    let x: Unknown; //~ error[E0425]: cannot find type `Unknown` in this scope
    let x: main; //~ error[E0573]: expected type, found function `main`
    let x: dyn main; //~ error[E0404]: expected trait, found function `main`
    let x: Choice::Left; //~ error[E0573]: expected type, found variant `Left`
    Choice {}; //~ error[E0574]: expected struct, variant or union type, found enum `Choice`
    Choice; //~ error[E0423]: expected value, found enum `Choice`
    m; //~ error[E0423]: expected value, found module `m`
    Self; //~ error[E0411]: cannot find type `Self` in this scope
    Self::f; //~ error[E0433]: cannot find `Self` in this scope
    std::sync::Unheard; //~ error[E0425]: cannot find value `Unheard` in module `std::sync`
    std::sync::mutex::hidden; //~ error[E0603]: function `hidden` is private
    alloc::vec::Vec::<u8>::new; //= Vec<u8>::new
    Clone::clone; //= fn clone<_>
    inner_fn; //= fn inner_fn
    INNER; //= const INNER
    let x: Inner; //= Inner
    let x: u8; //= u8
    fn inner_fn() {}
    const INNER: u8 = 3;
    struct Inner;
}
