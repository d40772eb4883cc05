use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    None,
    Some,
    Complete,
}

fn count_for(map: &HashMap<String, Progress>, value: Progress) -> usize {
    map.values().filter(|val| **val == value).count()
}

fn count_all(collection: &[HashMap<String, Progress>], value: Progress) -> usize {
    collection.iter().flat_map(|map| map.values()).filter(|val| **val == value).count()
}

fn main() {
    use Progress::{Complete, None as Nothing, Some as Partly};
    let mut map = HashMap::new();
    map.insert(String::from("variables1"), Complete);
    map.insert(String::from("functions1"), Complete);
    map.insert(String::from("hashmap1"), Nothing);
    map.insert(String::from("arc1"), Partly);
    println!("{} {}", count_for(&map, Complete), count_for(&map, Partly));
    println!("{}", count_all(&[map.clone(), map, HashMap::new()], Complete));
}
