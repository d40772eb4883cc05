struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn first<'a>(a: &'a Noisy, _b: &Noisy) -> &'a Noisy {
    a
}

fn id(noisy: &Noisy) -> &Noisy {
    noisy
}

fn main() {
    let name = first(&Noisy("a"), &Noisy("b")).0;
    println!("{name}");
    let length = {
        let noisy = id(&Noisy("inner")).0;
        noisy.len()
    };
    println!("{length}");
    let both = (id(&Noisy("left")).0, id(&Noisy("right")).0);
    println!("{both:?}");
}
