struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
fn make(n: u8) -> Noisy {
    Noisy(n)
}
fn take(_n: Noisy) {}
fn two(flag: bool) -> u8 {
    let a = make(1);
    let b = make(2);
    if flag {
        take(a);
    }
    b.0
}
fn main() {}
