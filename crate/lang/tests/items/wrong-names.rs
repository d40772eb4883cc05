//! Imports and names that lead nowhere.

use crate::nowhere; //~ error[E0432]: unresolved import `crate::nowhere`
use crate::m::missing; //~ error[E0432]: unresolved import `crate::m::missing`
use crate::m::hidden; //~ error[E0603]: function `hidden` is private
use crate::m::private::f; //~ error[E0603]: module `private` is private
use m::E::Nope; //~ error[E0432]: unresolved import `m::E::Nope`
use m::S::new; //~ error[E0432]: unresolved import `m::S::new`
use std::sync::Unheard; //~ error[E0432]: unresolved import `std::sync::Unheard`
use std::sync::mutex::hidden as also_hidden; //~ error[E0603]: function `hidden` is private
use rayon::prelude::*; //~ not supported: the crate `rayon`
use m::*;
use m::S as Twice;
use m::E as Twice; //~ error[E0252]: the name `Twice` is defined multiple times
use super::x; //~ error[E0433]: there are too many leading `super` keywords

mod m {
    fn hidden() {}
    mod private {
        pub fn f() {}
    }
    pub struct S {
        pub x: u8,
    }
    pub enum E {
        A,
    }
    #[derive(Debug, Serialize)] //~ not supported: #[derive(Serialize)]
    pub struct T;
}

fn outer<T>() {
    fn inner(x: T) {}
}

fn main() {}
