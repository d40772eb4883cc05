fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn run() -> i32 {
    let mut total = 0;
    for n in 0..5 {
        total += say(n) + if n == 2 { break } else { say(10 * n) };
    }
    total + say(if total > 100 { return -1 } else { 7 })
}

fn main() {
    println!("{}", run());
}
