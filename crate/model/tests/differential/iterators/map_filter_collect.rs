fn main() {
    let list = vec![1, 2, 3, 4, 5, 6];
    let even: Vec<&i32> = list.iter().filter(|n| *n % 2 == 0).collect();
    let squares: Vec<i32> = list.iter().map(|n| n * n).collect();
    let both: Vec<i32> = list.iter().copied().filter_map(|n| if n > 3 { Some(n * 10) } else { None }).collect();
    println!("{even:?} {squares:?} {both:?}");
    let parsed: Vec<i32> = ["1", "x", "3"].iter().flat_map(|text| text.parse()).collect();
    println!("{parsed:?}");
    let texts: Vec<String> = list.into_iter().map(|n| n.to_string()).collect();
    println!("{}", texts.join("+"));
}
