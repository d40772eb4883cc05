fn ask(n: i32) -> bool {
    println!("ask {n}");
    n < 3
}

fn main() {
    let mut n = 0;
    while {
        n += 1;
        ask(n)
    } {
        println!("body {n}");
    }
    let mut bound = 3;
    for i in 0..bound {
        bound += 10;
        println!("{i} {bound}");
    }
}
