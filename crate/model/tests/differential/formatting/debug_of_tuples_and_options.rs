fn main() {
    println!("{:?} {:?} {:?}", (), (1,), (1, "a", 'b'));
    println!("{:?} {:?}", Some(Some(1)), None::<i32>);
    println!("{:?} {:?}", Ok::<i32, String>(1), Err::<i32, _>("bad"));
    println!("{:#?}", (1, Some("x")));
    println!("{:#?}", Some(Ok::<_, ()>([1, 2])));
    println!("{:#?} {:#?}", (), None::<u8>);
    println!("{:?} {:?}", std::cmp::Ordering::Less, Box::new(5));
}
