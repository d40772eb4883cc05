//! Which method or field is meant, and how the receiver is adjusted.

use std::sync::Arc;
use extra::{Extra as _, Same};

struct Point {
    x: u8,
    pair: (u16, Arc<Point>),
}
impl Point {
    const ORIGIN: u8 = 0;
    fn by_value(self) {}
    fn by_ref(&self) {}
    fn by_mut(&mut self) {}
    fn by_arc(self: Arc<Self>) {}
    fn by_box(self: Box<Self>) {}
    fn new() -> Point {}
    fn same(&self) {}
}
struct Wrap<T>(T);
impl Wrap<u8> {
    fn only_u8(&self) {}
}
impl<T: Ord> Wrap<T> {
    fn only_ord(&self) {}
}
impl<T> Wrap<T> {
    fn get(&self) -> &T {}
    fn swap<U>(self, other: U) -> U {}
}
enum Shape {
    Dot,
    Line(u8),
}
impl Shape {
    fn dot() {}
}
mod extra {
    pub trait Extra {
        const ID: u8;
        fn extra(&self) {}
        fn made() {}
    }
    impl<T: Clone> Extra for T {
        const ID: u8 = 0;
    }
    pub trait Same {
        fn same(&self) {}
    }
    impl Same for super::Point {}
    pub trait Unseen {
        fn unseen(&self) {}
    }
    impl Unseen for super::Point {}
    pub struct Closed {
        secret: u8,
        pub open: u8,
    }
    impl Closed {
        fn hidden(&self) {}
        pub fn shown(&self) {}
        fn made() {}
    }
    pub trait OtherSame {
        fn twice(&self) {}
    }
    pub trait AndSame {
        fn twice(&self) {}
    }
    impl OtherSame for u8 {}
    impl AndSame for u8 {}
}
trait Speaks: Clone {
    type Word: Clone;
    fn speak(&self) {}
    fn word(&self) -> Self::Word {}
}
trait Silent {
    fn silent(&self);
}

fn main() {
    (a as Point).by_value(); //= Point::by_value
    (a as Point).by_ref(); //= Point::by_ref, &
    (a as Point).by_mut(); //= Point::by_mut, &mut
    (a as &Point).by_ref(); //= Point::by_ref
    (a as &&Point).by_ref(); //= Point::by_ref, * &Point
    (a as &mut Point).by_ref(); //= Point::by_ref, * Point, &
    (a as &mut Point).by_mut(); //= Point::by_mut
    (a as Arc<Point>).by_ref(); //= Point::by_ref, deref Point, &
    (a as Arc<Point>).by_arc(); //= Point::by_arc
    (a as &Arc<Point>).by_arc(); //= Point::by_arc, * Arc<Point>
    (a as Box<Point>).by_box(); //= Point::by_box
    (a as Box<Point>).by_value(); //= Point::by_value, * Point
    (a as Box<Arc<Point>>).by_ref(); //= Point::by_ref, * Arc<Point>, deref Point, &
    (a as Arc<Point>).clone(); //= <Arc<Point> as Clone>::clone, &
    (a as &Arc<Point>).clone(); //= <Arc<Point> as Clone>::clone
    (a as &&Arc<Point>).clone(); //= <&Arc<Point> as Clone>::clone
    (a as &Point).clone(); //= <&Point as Clone>::clone, &
    (a as Point).clone(); //~ error[E0599]: no method named `clone` found for struct `Point` in the current scope
    (a as Point).same(); //= Point::same, &
    (a as Point).new(); //~ error[E0599]: no method named `new` found for struct `Point` in the current scope
    (a as Point).unseen(); //~ error[E0599]: no method named `unseen` found for struct `Point` in the current scope
    (a as Point).missing(); //~ error[E0599]: no method named `missing` found for struct `Point` in the current scope
    (a as Point).splice(); //~ error[E0599]: no method named `splice` found for struct `Point` in the current scope
    (a as Wrap<u8>).only_u8(); //= Wrap<u8>::only_u8, &
    (a as Wrap<u16>).only_u8(); //~ error[E0599]: no method named `only_u8` found for struct `Wrap<u16>` in the current scope
    (a as Wrap<_>).only_u8(); //= Wrap<u8>::only_u8, &
    (a as Wrap<u16>).only_ord(); //= Wrap<u16>::only_ord, &
    (a as Wrap<Point>).only_ord(); //~ error[E0599]: the method `only_ord` exists for struct `Wrap<Point>`, but its trait bounds were not satisfied
    (a as Wrap<_>).get(); //= Wrap<_>::get, &
    (a as Wrap<bool>).swap(); //= Wrap<bool>::swap
    (a as u8).pow(); //= u8::pow
    (a as f64).sqrt(); //= f64::sqrt
    (a as f64).pow(); //~ not supported: `f64::pow`
    (a as u8).extra(); //= <u8 as Extra>::extra, &
    (a as Point).extra(); //~ error[E0599]: the method `extra` exists for struct `Point`, but its trait bounds were not satisfied
    (a as u8).twice(); //~ error[E0599]: no method named `twice` found for type `u8` in the current scope
    1.cmp(); //= <{integer} as Ord>::cmp, &
    1.pow(); //~ error[E0689]: can't call method `pow` on ambiguous numeric type `{integer}`
    1.missing(); //~ error[E0599]: no method named `missing` found for type `{integer}` in the current scope
    (a as Vec<u8>).push(); //= Vec<u8>::push, &mut
    (a as Vec<u8>).len(); //= [u8]::len, deref [u8], &
    (a as Vec<u8>).first_mut(); //= [u8]::first_mut, deref [u8], &mut
    (a as Vec<Point>).sort(); //= [Point]::sort, deref [Point], &mut
    (a as [u8; 3]).len(); //= [u8]::len, &, unsized
    (a as &[u8; 3]).len(); //= [u8]::len, * [u8; 3], &, unsized
    (a as &mut [u8; 3]).first_mut(); //= [u8]::first_mut, * [u8; 3], &mut, unsized
    (a as &[u8]).len(); //= [u8]::len
    (a as Vec<u8>).splice(); //~ not supported: `Vec::splice`
    (a as Vec<u8>).missing(); //~ error[E0599]: no method named `missing` found for struct `Vec<u8>` in the current scope
    (a as Vec<u8>).grow(); //~ error[E0624]: method `grow` is private
    (a as _).len(); //~ error[E0282]: type annotations needed
    (a as &_).len(); //~ error[E0282]: type annotations needed
    (a as extra::Closed).hidden(); //~ error[E0624]: method `hidden` is private
    (a as extra::Closed).shown(); //= Closed::shown, &
    (a as Box<dyn Iterator<Item = u8>>).next(); //= <Box<dyn Iterator<Item = u8>> as Iterator>::next, &mut
    (a as Box<dyn Iterator<Item = u8>>).count(); //= <Box<dyn Iterator<Item = u8>> as Iterator>::count
    (a as &mut dyn Iterator<Item = u8>).next(); //= <dyn Iterator<Item = u8> as Iterator>::next
    (a as &mut dyn Iterator<Item = u8>).count(); //= <&mut dyn Iterator<Item = u8> as Iterator>::count
    (a as Box<dyn Silent>).silent(); //= <dyn Silent as Silent>::silent, * dyn Silent, &
    (a as &dyn Silent).extra(); //= <&dyn Silent as Extra>::extra, &

    (a as Point).x; //= field 0: u8
    (a as &Arc<Point>).x; //= field 0: u8, * Arc<Point>, deref Point
    (a as Point).pair; //= field 1: (u16, Arc<Point>)
    (a as (u8, bool)).1; //= field 1: bool
    (a as (u8, bool)).2; //~ error[E0609]: no field `2` on type `(u8, bool)`
    (a as &&(u8, bool)).0; //= field 0: u8, * &(u8, bool), * (u8, bool)
    (a as Wrap<u8>).0; //= field 0: u8
    (a as Point).y; //~ error[E0609]: no field `y` on type `Point`
    (a as Point).by_ref; //~ error[E0615]: attempted to take value of method `by_ref` on type `Point`
    (a as u8).x; //~ error[E0610]: `u8` is a primitive type and therefore doesn't have fields
    (a as Shape).x; //~ error[E0609]: no field `x` on type `Shape`
    (a as extra::Closed).open; //= field 1: u8
    (a as extra::Closed).secret; //~ error[E0616]: field `secret` of struct `Closed` is private
    (a as Vec<u8>).len; //~ error[E0616]: field `len` of struct `Vec` is private

    Point::new; //= Point::new
    Point::by_ref; //= Point::by_ref
    Point::ORIGIN; //= const ORIGIN
    Point::missing; //~ error[E0599]: no function or associated item named `missing` found for struct `Point` in the current scope
    Point::same; //= Point::same
    Shape::dot; //= Shape::dot
    Shape::missing; //~ error[E0599]: no variant or associated item named `missing` found for enum `Shape` in the current scope
    Shape::Missing; //~ error[E0599]: no variant or associated item named `Missing` found for enum `Shape` in the current scope
    <Shape>::Line; //= variant 1
    Wrap::<u8>::only_u8; //= Wrap<u8>::only_u8
    Wrap::<u16>::only_u8; //~ error[E0599]: no function or associated item named `only_u8` found for struct `Wrap<u16>` in the current scope
    Wrap::only_u8; //= Wrap<u8>::only_u8
    Wrap::get; //= Wrap<_>::get
    Wrap::<Point>::only_ord; //~ error[E0599]: the function or associated item `only_ord` exists for struct `Wrap<Point>`, but its trait bounds were not satisfied
    Arc::new; //= Arc<_>::new
    Arc::clone; //= <Arc<_> as Clone>::clone
    Arc::<Point>::count; //= Arc<Point>::count
    u8::MAX; //= const MAX<u8>
    u8::pow; //= u8::pow
    u8::clone; //= <u8 as Clone>::clone
    u8::made; //= <u8 as Extra>::made
    u8::ID; //= const ID<u8>
    u8::twice; //~ error[E0599]: no function or associated item named `twice` found for type `u8` in the current scope
    extra::Closed::made; //~ error[E0624]: associated function `made` is private
    Vec::<u8>::splice; //~ not supported: `Vec::splice`
    Vec::<u8>::nothing; //~ error[E0599]: no function or associated item named `nothing` found for struct `Vec<u8>` in the current scope
}

fn main_of_params<T: Speaks, I: Iterator<Item = Point>, U>() {
    (a as T).speak(); //= <T as Speaks>::speak, &
    (a as T).clone(); //= <T as Clone>::clone, &
    (a as T).extra(); //= <T as Extra>::extra, &
    (a as &T).word(); //= <T as Speaks>::word
    (a as <T as Speaks>::Word).clone(); //= <<T as Speaks>::Word as Clone>::clone, &
    (a as I).next(); //= <I as Iterator>::next, &mut
    (a as &mut I).next(); //= <I as Iterator>::next
    (a as &mut I).count(); //= <&mut I as Iterator>::count
    (a as U).clone(); //~ error[E0599]: no method named `clone` found for type parameter `U` in the current scope
    (a as &U).clone(); //= <&U as Clone>::clone, &
    T::speak; //= <T as Speaks>::speak
    T::clone; //= <T as Clone>::clone
    T::Word::clone; //= <<T as Speaks>::Word as Clone>::clone
    T::ID; //= const ID<T>
    I::next; //= <I as Iterator>::next
    U::clone; //~ error[E0599]: no function or associated item named `clone` found for type parameter `U` in the current scope
}
