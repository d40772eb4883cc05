struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn yes(&self) -> bool {
        true
    }
}

fn main() {
    if Noisy("condition").yes() {
        println!("body");
    }
    while Noisy("loop condition").yes() {
        println!("loop body");
        break;
    }
    let value = if Noisy("if expression").yes() { "value" } else { "other" };
    println!("{value}");
}
