fn describe(list: &[i32]) -> String {
    match list {
        [] => "empty".to_string(),
        [one] => format!("one: {one}"),
        [a, b] => format!("two: {a} {b}"),
        [0, .., 0] => "between zeros".to_string(),
        [first, middle @ .., last] => format!("{first} {middle:?} {last}"),
    }
}

fn sum(list: &[i32]) -> i32 {
    match list {
        [] => 0,
        [head, tail @ ..] => head + sum(tail),
    }
}

fn main() {
    println!("{}", describe(&[]));
    println!("{}", describe(&[1]));
    println!("{}", describe(&[1, 2]));
    println!("{}", describe(&[0, 5, 0]));
    println!("{}", describe(&vec![1, 2, 3, 4]));
    println!("{}", sum(&[1, 2, 3, 4]));
}
