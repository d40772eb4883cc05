struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Holder<'a> {
    noisy: &'a Noisy,
}

fn main() {
    let plain = &Noisy("plain");
    let tuple = (&Noisy("in a tuple"), 1);
    let holder = Holder { noisy: &Noisy("in a struct") };
    let array = [&Noisy("in an array")];
    let block = { &Noisy("in a block tail") };
    println!("{} {} {} {} {}", plain.0, tuple.0.0, holder.noisy.0, array[0].0, block.0);
}
