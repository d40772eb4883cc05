fn say(n: i32) -> i32 {
    println!("{n}");
    n
}

fn main() {
    println!("{}", -say(3) + !say(0) + say(300) as u8 as i32);
    println!("{}", !(say(1) == say(2)));
    println!("{}", *&say(4) + -(-say(5)));
}
