fn fix(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 {
    f(&|k| fix(f, k), n)
}

fn main() {
    let factorial = |again: &dyn Fn(u64) -> u64, n: u64| if n == 0 { 1 } else { n * again(n - 1) };
    println!("{}", fix(&factorial, 10));
    fn fibonacci(n: u32) -> u32 {
        if n < 2 { n } else { fibonacci(n - 1) + fibonacci(n - 2) }
    }
    println!("{}", fibonacci(12));
}
