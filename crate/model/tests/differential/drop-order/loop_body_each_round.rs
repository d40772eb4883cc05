struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut round = 0;
    loop {
        let _local = Noisy("local");
        round += 1;
        if round == 1 {
            println!("continue");
            continue;
        }
        let _later = Noisy("later");
        if round == 3 {
            println!("break");
            break;
        }
        println!("round {round}");
    }
    println!("after");
}
