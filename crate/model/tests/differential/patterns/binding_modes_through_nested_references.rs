#[derive(Debug)]
struct Item {
    name: String,
    tags: Vec<Option<u8>>,
}

fn main() {
    let mut items = vec![Item { name: "a".into(), tags: vec![Some(1), None] }, Item { name: "b".into(), tags: vec![] }];
    for Item { name, tags } in &mut items {
        name.push('!');
        for tag in tags {
            if let Some(n) = tag {
                *n += 1;
            } else {
                *tag = Some(0);
            }
        }
    }
    println!("{items:?}");
    let Some(Item { tags, .. }) = items.iter().find(|item| item.name.starts_with('a')) else { return };
    println!("{tags:?}");
}
