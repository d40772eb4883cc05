fn main() {
    for n in [3, 15, 99] {
        match n {
            small @ 0..=9 => println!("small {small}"),
            middle @ (10 | 15 | 20) => println!("middle {middle}"),
            other => println!("other {other}"),
        }
    }
    let whole @ [first, .., last] = [1, 2, 3, 4];
    println!("{whole:?} {first} {last}");
    if let list @ [_, rest @ ..] = &[5, 6, 7][..] {
        println!("{} {rest:?}", list.len());
    }
    match Some(4) {
        ref some @ Some(n) if n > 3 => println!("{some:?} {n}"),
        _ => println!("none"),
    }
}
