struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let pairs = vec![(1, 'a'), (2, 'b')];
    let text: Vec<String> = pairs.iter().map(|(n, c)| format!("{n}{c}")).collect();
    println!("{text:?}");
    let sum = |Point { x, y }: Point| x + y;
    println!("{}", sum(Point { x: 3, y: 4 }));
    let first = |[a, ..]: [i32; 3]| a;
    println!("{}", first([7, 8, 9]));
    let total: i32 = [1, 2, 3].iter().map(|&n| n * n).sum();
    println!("{total}");
}
