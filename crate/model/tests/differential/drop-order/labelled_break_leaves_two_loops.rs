struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    'outer: for i in 0..2 {
        let _outer = Noisy("outer");
        for j in 0..3 {
            let _inner = Noisy("inner");
            if j == 1 && i == 0 {
                println!("continue outer");
                continue 'outer;
            }
            if i == 1 {
                println!("break outer");
                break 'outer;
            }
            println!("{i} {j}");
        }
    }
    println!("after");
}
