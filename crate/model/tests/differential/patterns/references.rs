fn main() {
    let pair = (String::from("left"), 5);
    match &pair {
        (text, n) => println!("{text} {n}"),
    }
    match pair {
        (ref text, n) => println!("{} {n}", text.len()),
    }
    let numbers = vec![1, 2, 3];
    for &n in &numbers {
        print!("{n} ");
    }
    println!();
    let nested = &Some(&7);
    if let &Some(&n) = nested {
        println!("{n}");
    }
    if let Some(n) = nested {
        println!("{n}");
    }
    println!("{}", pair.0);
}
