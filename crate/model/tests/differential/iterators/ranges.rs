fn main() {
    println!("{:?} {:?}", (0..0).next(), (5..3).count());
    println!("{} {} {}", (1..4).contains(&4), (1..=4).contains(&4), (..4).contains(&-9));
    println!("{} {}", (1..4).len(), (1..=4).sum::<i32>());
    println!("{:?} {:?}", (1..=4).rev().collect::<Vec<_>>(), ('a'..'d').collect::<Vec<_>>());
    println!("{:?}", (250u8..=255).map(|n| n as u32).sum::<u32>());
    let range = 2..5;
    println!("{} {} {}", range.start, range.end, range.is_empty());
    let mut inclusive = 1..=3;
    println!("{:?} {:?} {} {}", inclusive.next(), inclusive.next_back(), inclusive.start(), inclusive.end());
    for i in (-2..2i8).rev() {
        print!("{i} ");
    }
    println!();
}
