fn extend(mut list: Vec<i32>) -> Vec<i32> {
    list.push(4);
    list
}

fn main() {
    let list = vec![1, 2, 3];
    let list = extend(list);
    let list = extend(list);
    println!("{list:?}");
}
