use std::collections::BTreeMap;

fn main() {
    let mut map = BTreeMap::new();
    map.insert("a", (1, 'x'));
    map.insert("b", (2, 'y'));
    for (i, (key, &(n, c))) in map.iter().enumerate() {
        println!("{i} {key} {n} {c}");
    }
    for (_, (n, c)) in &mut map {
        *n *= 10;
        *c = 'z';
    }
    println!("{map:?}");
}
