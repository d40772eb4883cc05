struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

static STATIC: Noisy = Noisy("static");

fn promoted() -> &'static Option<Noisy> {
    &None
}

fn main() {
    println!("{} {}", STATIC.0, promoted().is_none());
    let array: &'static [i32] = &[1, 2, 3];
    println!("{array:?}");
}
