fn main() {
    let some = Some(3);
    let none: Option<i32> = None;
    println!("{:?} {:?}", some.map(|n| n * 2), none.map(|n| n * 2));
    println!("{:?} {:?}", some.and_then(|n| if n > 2 { Some(n) } else { None }), some.filter(|n| *n > 5));
    println!("{} {} {}", none.unwrap_or(9), none.unwrap_or_default(), none.unwrap_or_else(|| 7));
    println!("{} {}", some.map_or(0, |n| n + 1), none.map_or_else(|| -1, |n| n + 1));
    println!("{:?} {:?}", none.or(Some(5)), some.or_else(|| Some(6)));
    println!("{:?} {:?}", some.xor(none), some.and(Some("x")));
    println!("{} {} {}", some.is_some(), none.is_none(), some.is_some_and(|n| n == 3));
    println!("{:?} {:?}", some.zip(Some('a')), some.ok_or("missing"));
    println!("{:?}", none.ok_or_else(|| String::from("missing")));
    println!("{:?} {:?}", Some(Some(1)).flatten(), none.is_none_or(|n| n > 9));
}
