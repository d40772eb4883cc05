mod outer {
    pub(crate) fn shared() -> u32 {
        inner::hidden() + inner::for_outer()
    }

    mod inner {
        pub(super) fn hidden() -> u32 {
            1
        }

        pub(in crate::outer) fn for_outer() -> u32 {
            2
        }
    }

    #[derive(Default)]
    pub struct Counter {
        count: u32,
    }

    impl Counter {
        pub fn up(&mut self) -> u32 {
            self.count += 1;
            self.count
        }
    }
}

fn main() {
    println!("{}", outer::shared());
    let mut counter = outer::Counter::default();
    println!("{} {}", counter.up(), counter.up());
}
