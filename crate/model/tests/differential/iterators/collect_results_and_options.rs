fn main() {
    let good: Result<Vec<i32>, _> = "1 2 3".split(' ').map(|text| text.parse::<i32>()).collect();
    let bad: Result<Vec<i32>, _> = "1 x 3".split(' ').map(|text| text.parse::<i32>()).collect();
    println!("{good:?} {bad:?}");
    let all: Option<Vec<u32>> = "123".chars().map(|c| c.to_digit(10)).collect();
    let none: Option<Vec<u32>> = "1a3".chars().map(|c| c.to_digit(10)).collect();
    println!("{all:?} {none:?}");
    let sum: Result<i32, std::num::ParseIntError> = ["4", "5"].iter().map(|text| text.parse::<i32>()).sum();
    println!("{sum:?}");
    let product: Option<i32> = [Some(2), Some(3)].into_iter().product();
    println!("{product:?}");
    let stops: Option<Vec<i32>> = (1..5)
        .map(|n| {
            println!("look at {n}");
            (n < 3).then_some(n)
        })
        .collect();
    println!("{stops:?}");
}
