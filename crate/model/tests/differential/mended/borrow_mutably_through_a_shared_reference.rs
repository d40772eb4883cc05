fn add(list: &mut Vec<i32>) {
    list.push(1);
}

fn main() {
    let mut list = vec![];
    add(&mut list);
    println!("{list:?}");
}
