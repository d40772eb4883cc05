fn main() {
    let mut n = 1;
    let sum =
        n + {
            n = 10;
            n
        } + n;
    println!("{sum}");
    let pair = (n, {
        n += 1;
        n
    });
    println!("{pair:?}");
}
