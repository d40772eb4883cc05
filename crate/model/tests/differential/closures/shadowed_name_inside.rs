fn main() {
    let value = 1;
    let closure = |value: i32| {
        let value = value * 2;
        value
    };
    println!("{} {value}", closure(21));
    let value = {
        let value = value + 1;
        move || value
    };
    println!("{}", value());
}
