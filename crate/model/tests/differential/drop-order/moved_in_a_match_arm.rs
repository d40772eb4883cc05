struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn run(n: u32) {
    let value = Noisy("value");
    match n {
        0 => drop(value),
        1 => println!("kept"),
        2 => {
            let moved = value;
            println!("moved to {}", moved.0);
        }
        _ => return println!("left early"),
    }
    println!("end of {n}");
}

fn main() {
    for n in 0..4 {
        run(n);
    }
}
