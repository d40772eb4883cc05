struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let boxed = Box::new(Noisy("boxed"));
    let nested = Box::new((Noisy("left"), Box::new(Noisy("right"))));
    println!("{} {}", boxed.0, nested.0.0);
    let unboxed = *boxed;
    println!("moved out of its box: {}", unboxed.0);
}
