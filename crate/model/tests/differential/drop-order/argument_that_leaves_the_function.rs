struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn take(_a: Noisy, _b: i32) {
    println!("take");
}

fn run(leave: bool) -> &'static str {
    let _local = Noisy("local");
    take(Noisy("argument"), if leave { return "left" } else { 1 });
    "stayed"
}

fn main() {
    println!("{}", run(false));
    println!("{}", run(true));
}
