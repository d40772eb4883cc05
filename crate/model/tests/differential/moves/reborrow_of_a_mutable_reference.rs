fn add(list: &mut Vec<i32>, n: i32) {
    list.push(n);
}

fn twice(list: &mut Vec<i32>) {
    add(list, 1);
    add(list, 2);
    let inner = &mut *list;
    inner.push(3);
    list.push(4);
}

fn main() {
    let mut list = Vec::new();
    twice(&mut list);
    println!("{list:?}");
}
