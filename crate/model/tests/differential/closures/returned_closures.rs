fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}

fn counter() -> impl FnMut() -> u32 {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}

fn boxed(negate: bool) -> Box<dyn Fn(i32) -> i32> {
    if negate { Box::new(|n| -n) } else { Box::new(|n| n) }
}

fn main() {
    let add = adder(5);
    println!("{} {}", add(1), adder(7)(1));
    let mut a = counter();
    let mut b = counter();
    println!("{} {} {}", a(), a(), b());
    println!("{} {}", boxed(true)(3), boxed(false)(3));
}
