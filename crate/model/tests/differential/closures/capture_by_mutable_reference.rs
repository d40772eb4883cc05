fn main() {
    let mut count = 0;
    let mut increment = || {
        count += 1;
        count
    };
    println!("{} {}", increment(), increment());
    println!("{count}");
    let mut list = vec![1];
    let mut push = |n| list.push(n);
    push(2);
    push(3);
    println!("{list:?}");
}
