fn main() {
    let n = 3;
    let multiply = move |x: i32| x * n;
    let copy = multiply;
    println!("{} {}", multiply(2), copy(3));
    let text = String::from("shared");
    let show = move |suffix: &str| format!("{text}{suffix}");
    let other = show.clone();
    println!("{} {}", show("1"), other("2"));
}
