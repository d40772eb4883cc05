fn apply(f: &dyn Fn(i32) -> i32, n: i32) -> i32 {
    f(n)
}

fn repeat(f: &mut dyn FnMut(), times: usize) {
    for _ in 0..times {
        f();
    }
}

fn main() {
    let offset = 3;
    println!("{}", apply(&|n| n + offset, 4));
    let mut count = 0;
    repeat(&mut || count += 2, 5);
    println!("{count}");
    let mut step = || count += 1;
    repeat(&mut step, 2);
    step();
    println!("{count}");
}
