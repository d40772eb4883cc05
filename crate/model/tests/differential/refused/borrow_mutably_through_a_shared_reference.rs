// error: E0596 at 3:5
fn add(list: &Vec<i32>) {
    list.push(1);
}

fn main() {
    let mut list = vec![];
    add(&list);
    println!("{list:?}");
}
