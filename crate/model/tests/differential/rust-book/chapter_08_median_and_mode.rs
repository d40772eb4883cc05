use std::collections::HashMap;

fn median_and_mode(numbers: &mut Vec<i32>) -> Option<(f64, i32)> {
    if numbers.is_empty() {
        return None;
    }
    numbers.sort();
    let middle = numbers.len() / 2;
    let median = if numbers.len() % 2 == 0 {
        (numbers[middle - 1] + numbers[middle]) as f64 / 2.0
    } else {
        numbers[middle] as f64
    };
    let mut counts = HashMap::new();
    for n in numbers.iter() {
        *counts.entry(*n).or_insert(0) += 1;
    }
    let mode = counts.iter().max_by_key(|(n, count)| (**count, -**n)).map(|(n, _)| *n)?;
    Some((median, mode))
}

fn main() {
    println!("{:?}", median_and_mode(&mut vec![3, 1, 4, 1, 5, 9]));
    println!("{:?}", median_and_mode(&mut vec![2, 2, 7]));
    println!("{:?}", median_and_mode(&mut Vec::new()));
}
