struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Countdown {
    left: u32,
    _guard: Noisy,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        Some(self.left)
    }
}

fn main() {
    for n in (Countdown { left: 2, _guard: Noisy("iterator") }) {
        let _body = Noisy("body");
        println!("n = {n}");
    }
    println!("after the loop");
}
