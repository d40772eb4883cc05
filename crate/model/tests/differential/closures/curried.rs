fn main() {
    let add = |a: i32| move |b: i32| move |c: i32| a + b + c;
    println!("{}", add(1)(2)(3));
    let add_one = add(1);
    println!("{} {}", add_one(10)(20), add_one(0)(0));
}
