struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = vec![Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d"), Noisy("e")];
    println!("remove");
    list.remove(1);
    println!("pop");
    list.pop();
    println!("truncate");
    list.truncate(2);
    println!("assign");
    list[0] = Noisy("A");
    println!("insert");
    list.insert(0, Noisy("z"));
    println!("clear");
    list.clear();
    println!("end, {} left", list.len());
}
