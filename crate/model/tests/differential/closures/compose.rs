fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn main() {
    let length_squared = compose(|s: &str| s.len(), |n| n * n);
    println!("{}", length_squared("four"));
    let described = compose(length_squared, |n: usize| format!("<{n}>"));
    println!("{}", described("abc"));
}
