fn get(n: i32) -> Option<i32> {
    println!("get {n}");
    (n < 3).then_some(n)
}

fn sum() -> Option<i32> {
    Some(get(1)? + get(2)? + get(3)? + get(4)?)
}

fn main() {
    println!("{:?}", sum());
}
