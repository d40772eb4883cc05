// error: E0596 at 5:5
fn main() {
    let mut n = 0;
    let up = || n += 1;
    up();
    println!("{n}");
}
