#[derive(Debug)]
struct Counted(u32);

impl Clone for Counted {
    fn clone(&self) -> Self {
        println!("clone {}", self.0);
        Counted(self.0 + 1)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let list = vec![Counted(10); 3];
    println!("{list:?}");
    let mut other = list.clone();
    println!("truncate");
    other.resize(1, Counted(50));
    println!("grow");
    other.resize(3, Counted(70));
    println!("end");
}
