#[derive(Debug, Default, Clone)]
struct Inner {
    values: Vec<i32>,
    pair: (i32, i32),
}

#[derive(Debug, Default, Clone)]
struct Outer {
    inner: Inner,
    array: [Inner; 2],
}

fn change(outer: &mut Outer) {
    outer.inner.values.push(1);
    outer.array[1].pair.0 = 7;
    let pair = &mut outer.array[0].pair;
    pair.1 -= 3;
    std::mem::swap(&mut pair.0, &mut pair.1);
}

fn main() {
    let mut outer = Outer::default();
    let before = outer.clone();
    change(&mut outer);
    println!("{outer:?}");
    println!("{before:?}");
    outer.inner = before.array[0].clone();
    println!("{}", outer.inner.values.is_empty());
}
