// error: E0381 at 7:16
fn main() {
    let n: i32;
    if std::env::args().count() > 100 {
        n = 1;
    }
    println!("{n}");
}
