fn main() {
    for (a, b) in [(7, 3), (-7, 3), (7, -3), (-7, -3)] {
        let a: i32 = a;
        println!("{} {} {} {}", a / b, a % b, a.div_euclid(b), a.rem_euclid(b));
    }
    println!("{} {}", 7u8.div_ceil(2), 7u32.next_multiple_of(4));
}
