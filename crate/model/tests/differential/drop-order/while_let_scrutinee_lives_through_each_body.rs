struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn next(&self, n: i32) -> Option<i32> {
        if n < 2 { Some(n) } else { None }
    }
}

fn main() {
    let mut n = 0;
    while let Some(value) = Noisy("scrutinee").next(n) {
        println!("body {value}");
        n += 1;
    }
    println!("after the loop");
}
