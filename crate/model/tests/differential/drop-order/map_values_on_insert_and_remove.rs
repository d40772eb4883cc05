struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::collections::BTreeMap;

fn main() {
    let mut map = BTreeMap::new();
    map.insert(2, Noisy("two"));
    map.insert(1, Noisy("one"));
    println!("replace");
    map.insert(2, Noisy("two again"));
    println!("remove");
    map.remove(&1);
    println!("fill");
    map.insert(0, Noisy("zero"));
    map.insert(9, Noisy("nine"));
    println!("end");
}
