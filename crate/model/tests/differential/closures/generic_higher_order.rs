fn map_vec<T, U, F>(list: Vec<T>, mut f: F) -> Vec<U>
where
    F: FnMut(T) -> U,
{
    let mut result = Vec::with_capacity(list.len());
    for item in list {
        result.push(f(item));
    }
    result
}

fn fold<T, A>(list: &[T], start: A, f: impl Fn(A, &T) -> A) -> A {
    let mut total = start;
    for item in list {
        total = f(total, item);
    }
    total
}

fn memoize<F: Fn(u64) -> u64>(f: F) -> impl FnMut(u64) -> u64 {
    let mut known: Vec<(u64, u64)> = Vec::new();
    move |n| {
        if let Some((_, value)) = known.iter().find(|(key, _)| *key == n) {
            return *value;
        }
        println!("compute {n}");
        let value = f(n);
        known.push((n, value));
        value
    }
}

fn main() {
    let mut count = 0;
    let list = map_vec(vec!["a", "bb"], |text| {
        count += 1;
        (count, text.len())
    });
    println!("{list:?} {count}");
    println!("{}", fold(&list, String::new(), |text, (i, n)| format!("{text}{i}:{n};")));
    let mut square = memoize(|n| n * n);
    println!("{} {} {}", square(4), square(4), square(5));
}
