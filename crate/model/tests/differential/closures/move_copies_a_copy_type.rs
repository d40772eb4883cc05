fn main() {
    let mut n = 1;
    let mut count = move || {
        n += 10;
        n
    };
    println!("{} {}", count(), count());
    println!("{n}");
}
