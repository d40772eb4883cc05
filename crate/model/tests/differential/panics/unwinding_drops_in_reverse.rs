struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn inner() {
    let _a = Noisy("inner a");
    let _b = Noisy("inner b");
    panic!("now");
}

fn main() {
    let _outer = Noisy("outer");
    let _list = vec![Noisy("element 0"), Noisy("element 1")];
    inner();
    println!("never");
}
