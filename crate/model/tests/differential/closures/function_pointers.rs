fn double(n: i32) -> i32 {
    2 * n
}

fn square(n: i32) -> i32 {
    n * n
}

fn twice(f: fn(i32) -> i32, n: i32) -> i32 {
    f(f(n))
}

fn main() {
    let table: [(&str, fn(i32) -> i32); 3] = [("double", double), ("square", square), ("negate", |n| -n)];
    for (name, f) in table {
        println!("{name} {} {}", f(3), twice(f, 3));
    }
    let list: Vec<i32> = vec![1, 2, 3].into_iter().map(square).collect();
    println!("{list:?}");
}
