fn main() {
    let mut total = 0;
    for n in 0..3 {
        total += n;
    }
    println!("{total}");
}
