fn main() {
    println!("{} {} {}", Some(1) < Some(2), None < Some(0), Ok::<i32, i32>(9) < Err(0));
    println!("{} {}", Some("a") == Some("a"), Ok::<_, ()>(1) == Ok(2));
    println!("{:?}", [Some(2), None, Some(1)].iter().max());
    println!("{:?}", Some(3).into_iter().chain(None).chain([4]).collect::<Vec<i32>>());
}
