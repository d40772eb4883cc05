fn main() {
    let (even, odd): (Vec<i32>, Vec<i32>) = (1..8).partition(|n| n % 2 == 0);
    println!("{even:?} {odd:?}");
    let (oks, errors): (Vec<_>, Vec<_>) = ["1", "x"].iter().map(|text| text.parse::<u8>()).partition(|r| r.is_ok());
    println!("{} {}", oks.len(), errors.len());
    let numbers: Vec<u8> = oks.into_iter().map(Result::unwrap).collect();
    println!("{numbers:?}");
}
