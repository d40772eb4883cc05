fn shift(n: u32, by: u32) -> u32 {
    n << by
}

fn main() {
    println!("{} {} {}", shift(1, 0), shift(1, 31), shift(3, 31));
    println!("{}", shift(1, 32));
}
