struct Metres(u32);

impl std::ops::Add for Metres {
    type Output = Metres;

    fn add(self, other: Metres) -> Metres {
        Metres(self.0 + other.0)
    }
}

fn main() {
    let total = Metres(1) + Metres(2);
    println!("{}", total.0);
}
