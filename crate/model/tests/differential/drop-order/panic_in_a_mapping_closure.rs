use std::panic;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let result = panic::catch_unwind(|| {
        let list = vec![Noisy("a"), Noisy("b"), Noisy("c")];
        let lengths: Vec<Noisy> =
            list.into_iter().map(|noisy| if noisy.0 == "b" { panic!("at b") } else { Noisy("mapped") }).collect();
        println!("{}", lengths.len());
    });
    println!("{}", result.is_err());
}
