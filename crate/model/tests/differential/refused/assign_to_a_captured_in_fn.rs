// error: E0594 at 8:13
fn call(f: impl Fn()) {
    f();
}

fn main() {
    let mut n = 0;
    call(|| n += 1);
    println!("{n}");
}
