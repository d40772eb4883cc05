fn main() {
    const LIMIT: usize = 3;
    static NAMES: [&str; LIMIT] = ["a", "b", "c"];

    #[derive(Debug, Default)]
    struct Local {
        n: usize,
    }

    impl Local {
        fn next(&mut self) -> Option<&'static str> {
            self.n += 1;
            NAMES.get(self.n - 1).copied()
        }
    }

    enum Answer {
        Yes,
        No,
    }
    use Answer::*;

    fn ask(n: usize) -> Answer {
        if n % 2 == 0 { Yes } else { No }
    }

    let mut local = Local::default();
    while let Some(name) = local.next() {
        println!("{name} {}", matches!(ask(local.n), Yes));
    }
    println!("{local:?} {}", inner::double(LIMIT));

    mod inner {
        pub fn double(n: usize) -> usize {
            n * 2
        }
    }
}
