use std::fmt;
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl fmt::Display for Noisy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

fn main() {
    println!("{} and {}", Noisy("one"), Noisy("two"));
    let text = format!("{}", Noisy("three"));
    println!("{text}");
    let list = vec![Noisy("four").to_string(), format!("{:>6}", 5)];
    println!("{list:?}");
    assert_eq!(Noisy("five").to_string(), "five", "not {}", Noisy("evaluated"));
    println!("end");
}
