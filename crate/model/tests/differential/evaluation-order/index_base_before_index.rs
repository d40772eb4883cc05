fn base(list: &[i32]) -> &[i32] {
    println!("base");
    list
}

fn index() -> usize {
    println!("index");
    1
}

fn main() {
    let list = [10, 20, 30];
    println!("{}", base(&list)[index()]);
    println!("{:?}", &base(&list)[index()..]);
}
