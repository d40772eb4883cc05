fn evens(limit: u32) -> impl Iterator<Item = u32> {
    (0..limit).filter(|n| n % 2 == 0)
}

fn words<'a>(text: &'a str) -> impl Iterator<Item = &'a str> + 'a {
    text.split(' ').filter(|word| !word.is_empty())
}

fn boxed(reverse: bool) -> Box<dyn Iterator<Item = i32>> {
    if reverse { Box::new((0..3).rev()) } else { Box::new(0..3) }
}

fn total(numbers: impl Iterator<Item = i32>) -> i32 {
    numbers.sum()
}

fn main() {
    println!("{:?}", evens(9).collect::<Vec<_>>());
    println!("{:?}", words("a  b c").collect::<Vec<_>>());
    println!("{:?} {:?}", boxed(true).collect::<Vec<_>>(), boxed(false).map(|n| n + 1).collect::<Vec<_>>());
    println!("{}", total(vec![1, 2].into_iter()) + total(boxed(true)));
}
