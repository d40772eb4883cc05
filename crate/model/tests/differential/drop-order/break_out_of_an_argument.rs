struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn pair(a: Noisy, b: Noisy) -> usize {
    a.0.len() + b.0.len()
}

fn main() {
    for round in 0..3 {
        let n = pair(Noisy("first"), if round == 1 { continue } else { Noisy("second") });
        println!("round {round}: {n}");
        if round == 2 {
            let _ = pair(Noisy("last"), break);
        }
    }
    println!("end");
}
