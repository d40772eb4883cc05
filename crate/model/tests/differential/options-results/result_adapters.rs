fn main() {
    let good: Result<i32, String> = Ok(3);
    let bad: Result<i32, String> = Err("bad".to_string());
    println!("{:?} {:?}", good.clone().map(|n| n * 2), bad.clone().map_err(|text| text.len()));
    println!("{:?} {:?}", good.clone().ok(), bad.clone().err());
    println!("{} {}", good.clone().unwrap_or(0), bad.clone().unwrap_or_default());
    println!("{}", bad.clone().unwrap_or_else(|text| text.len() as i32));
    println!("{:?}", good.clone().and_then(|n| if n > 5 { Ok(n) } else { Err(format!("{n} is small")) }));
    println!("{:?}", bad.clone().or_else(|_| Ok::<i32, ()>(1)));
    println!("{} {}", good.is_ok(), bad.is_err());
    println!("{:?} {:?}", good.as_ref().map(|n| n + 1), bad.as_ref().unwrap_err());
    println!("{} {}", good.as_ref().is_ok_and(|n| *n == 3), bad.is_err_and(|text| text.is_empty()));
    println!("{}", good.iter().sum::<i32>() + good.map_or(0, |n| n));
    println!("{:?} {:?}", Some(Ok::<i32, ()>(1)).transpose(), Ok::<Option<i32>, ()>(None).transpose());
}
