fn count_down(mut n: u32) {
    while n > 0 {
        n -= 1;
        println!("{n}");
    }
}

fn main() {
    count_down(3);
}
