struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {}
}
fn make(n: u8) -> Noisy { Noisy(n) }
fn take(_n: Noisy) {}
fn add(a: i32, b: i32) -> i32 { a + b * 2 }
fn two(flag: bool) -> u8 {
    let a = make(1);
    let b = make(2);
    if flag { take(a); }
    b.0
}
fn main() {
    let x = add(1, 2);
    let _y = two(x > 3);
    let mut i = 0;
    while i < 3 { i += 1; if i == 2 { continue; } }
}
