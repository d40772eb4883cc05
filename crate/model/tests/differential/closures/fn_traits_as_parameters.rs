fn call<F: Fn(i32) -> i32>(f: F) -> i32 {
    f(1) + f(2)
}

fn call_mut(mut f: impl FnMut(i32)) {
    f(1);
    f(2);
}

fn call_once<F>(f: F) -> String
where
    F: FnOnce() -> String,
{
    f()
}

fn main() {
    let factor = 10;
    println!("{}", call(|n| n * factor));
    let mut total = 0;
    call_mut(|n| total += n);
    println!("{total}");
    let text = String::from("moved");
    println!("{}", call_once(move || text + "!"));
}
