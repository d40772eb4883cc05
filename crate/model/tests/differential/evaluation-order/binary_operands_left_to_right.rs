fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn main() {
    let value = say(2) + say(3) * say(4) - say(5);
    println!("= {value}");
    let compared = say(1) < say(2) && say(4) == say(3);
    println!("= {compared}");
}
