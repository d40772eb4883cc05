mod shapes {
    pub mod round {
        pub fn area(r: u32) -> u32 {
            3 * r * r
        }

        pub struct Circle;

        impl Circle {
            pub const NAME: &'static str = "circle";
        }
    }

    pub mod square {
        pub fn area(a: u32) -> u32 {
            a * a
        }
    }

    pub use round::Circle as Disc;

    pub enum Kind {
        Small,
        Large,
    }
}

use shapes::Kind::*;
use shapes::{
    Disc,
    round::{self, area},
    square::area as square_area,
};

fn main() {
    println!("{} {} {}", area(2), square_area(3), round::area(1));
    println!("{}", Disc::NAME);
    for kind in [Small, Large] {
        println!(
            "{}",
            match kind {
                Small => "small",
                Large => "large",
            }
        );
    }
}
