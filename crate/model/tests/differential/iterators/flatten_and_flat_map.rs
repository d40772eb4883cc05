fn main() {
    let nested = vec![vec![1, 2], vec![], vec![3]];
    println!("{:?}", nested.iter().flatten().collect::<Vec<_>>());
    println!("{:?}", nested.into_iter().flatten().sum::<i32>());
    println!("{:?}", [Some(1), None, Some(3)].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", (1..4).flat_map(|n| (0..n).map(move |k| (n, k))).collect::<Vec<_>>());
    println!("{:?}", ["ab", "c"].iter().flat_map(|text| text.chars()).collect::<String>());
    println!("{:?}", [Ok(1), Err("x"), Ok(2)].iter().flatten().count());
}
