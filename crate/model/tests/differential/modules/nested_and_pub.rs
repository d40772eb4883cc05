mod garden {
    pub const SIZE: u32 = 3;

    pub mod vegetables {
        #[derive(Debug)]
        pub struct Asparagus {
            pub length: u32,
            price: u32,
        }

        impl Asparagus {
            pub fn new(length: u32) -> Self {
                Asparagus { length, price: super::price(length) }
            }

            pub fn price(&self) -> u32 {
                self.price
            }
        }
    }

    fn price(length: u32) -> u32 {
        length * self::SIZE * crate::factor()
    }
}

fn factor() -> u32 {
    2
}

use garden::vegetables::Asparagus;

fn main() {
    let plant = Asparagus::new(5);
    println!("{plant:?} {} {}", plant.length, plant.price());
    println!("{}", garden::SIZE);
}
