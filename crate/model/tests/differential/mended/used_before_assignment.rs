fn main() {
    let n: i32;
    if std::env::args().count() > 100 {
        n = 1;
    } else {
        n = 2;
    }
    println!("{n}");
}
