fn main() {
    let mut steps: Vec<Box<dyn FnMut(i32) -> i32>> = Vec::new();
    for n in 1..=3 {
        steps.push(Box::new(move |x| x * 10 + n));
    }
    let mut calls = 0;
    steps.push(Box::new(move |x| {
        calls += 1;
        x + calls
    }));
    let mut value = 0;
    for _ in 0..2 {
        for step in steps.iter_mut() {
            value = step(value);
        }
        println!("{value}");
        value = 0;
    }
}
