fn identity<T>(value: T) -> T {
    value
}

fn apply<T, R>(f: fn(T) -> R, value: T) -> R {
    f(value)
}

fn main() {
    println!("{} {}", apply(identity::<i32>, 3), apply(identity, "text"));
    let parse: fn(&str) -> Option<u8> = |text| text.parse().ok();
    println!("{:?} {:?}", parse("200"), parse("300"));
}
