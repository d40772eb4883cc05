fn call(mut f: impl FnMut()) {
    f();
}

fn main() {
    let mut n = 0;
    call(|| n += 1);
    println!("{n}");
}
