struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let noisy = Noisy("dropped early");
    drop(noisy);
    println!("after drop");
    let number = 5;
    drop(number);
    println!("a copy stays: {number}");
    let text = String::from("a");
    drop(&text);
    println!("a reference is not the value: {text}");
}
