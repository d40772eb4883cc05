fn main() {
    let on = false;
    for n in 4..7 {
        match n {
            4 | 5 if on => println!("{n} on"),
            4 | 6 => println!("{n} even"),
            _ => println!("{n} other"),
        }
    }
    match (1, 2) {
        (n, _) | (_, n) if n == 2 => println!("the guard is tried for both sides: {n}"),
        _ => println!("no"),
    }
}
