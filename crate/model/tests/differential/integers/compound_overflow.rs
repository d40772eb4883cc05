fn main() {
    let mut n: i8 = 100;
    for step in [20, 7, 1] {
        n += step;
        println!("{n}");
    }
}
