#[derive(Debug)]
struct Unit;

#[derive(Debug)]
struct Tuple(i32, String);

#[derive(Debug)]
struct Named {
    x: i32,
    inner: Tuple,
    unit: Unit,
    list: Vec<u8>,
}

#[derive(Debug)]
struct Empty {}

fn main() {
    let named = Named { x: -1, inner: Tuple(2, "two".into()), unit: Unit, list: vec![1, 2] };
    println!("{named:?}");
    println!("{named:#?}");
    println!("{:?} {:#?}", Empty {}, Empty {});
    println!("{:#?}", Tuple(1, "a\nb".to_string()));
}
