#[derive(Debug)]
struct Inner {
    n: i32,
    text: String,
}

fn change(inner: &mut Inner) -> impl FnMut(i32) -> i32 + '_ {
    move |by| {
        inner.n += by;
        inner.text.push('.');
        inner.n
    }
}

fn main() {
    let mut inner = Inner { n: 1, text: String::new() };
    {
        let mut step = change(&mut inner);
        println!("{} {}", step(2), step(3));
    }
    println!("{inner:?}");
    let boxed = Box::new(Inner { n: 7, text: "b".into() });
    let take = move || boxed.text.len() + boxed.n as usize;
    println!("{} {}", take(), take());
}
