fn take(n: u8) -> u8 {
    n.wrapping_add(1)
}

fn main() {
    let n = 255;
    println!("{}", take(n));
    let mut list = Vec::new();
    list.push(1);
    let total: u64 = list.iter().sum();
    println!("{total}");
    let x = 3;
    let y: i64 = x * 2;
    println!("{y}");
}
