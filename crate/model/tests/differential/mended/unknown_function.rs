fn main() {
    println!("{}", compute(3));
}

fn compute(n: i32) -> i32 {
    n
}
