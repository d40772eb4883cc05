fn inner(n: u32) -> u32 {
    if n == 0 {
        panic!("reached {n}")
    }
    inner(n - 1) + 1
}

fn main() {
    println!("{}", inner(3));
}
