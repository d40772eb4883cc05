fn check(text: Option<&str>, limit: i32) -> &'static str {
    if let Some(text) = text
        && let Ok(n) = text.parse::<i32>()
        && n < limit
        && let 0..=9 = n
    {
        "a small digit"
    } else if let Some("") = text {
        "empty"
    } else {
        "no"
    }
}

fn main() {
    println!("{}", check(Some("4"), 5));
    println!("{}", check(Some("7"), 5));
    println!("{}", check(Some("x"), 5));
    println!("{}", check(Some(""), 5));
    println!("{}", check(None, 5));
    let mut stack = vec![1, 2, 30, 4];
    while let Some(top) = stack.pop()
        && top < 10
    {
        println!("popped {top}");
    }
    println!("{stack:?}");
}
