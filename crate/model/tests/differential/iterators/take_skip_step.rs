fn main() {
    println!("{:?}", (1..).take(3).collect::<Vec<_>>());
    println!("{:?}", (1..=10).skip(7).collect::<Vec<_>>());
    println!("{:?}", (0..20).step_by(6).collect::<Vec<_>>());
    println!("{:?}", (1..10).take_while(|n| n * n < 20).collect::<Vec<_>>());
    println!("{:?}", [3, 1, 4, 1, 5].iter().skip_while(|n| **n != 4).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3].iter().map_while(|n| if *n < 3 { Some(n * 2) } else { None }).collect::<Vec<_>>());
    println!("{:?} {:?}", (0..5).nth(2), (0..5).last());
    for n in (0..10).rev().step_by(4) {
        print!("{n} ");
    }
    println!();
}
