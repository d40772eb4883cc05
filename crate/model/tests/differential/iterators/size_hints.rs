fn main() {
    println!("{:?} {:?}", (0..5).size_hint(), (0..5).filter(|n| *n > 2).size_hint());
    println!("{:?} {:?}", (0..).size_hint().1, [1, 2, 3].iter().skip(1).size_hint());
    println!("{} {}", [1, 2, 3].iter().len(), (2..9).len());
}
