use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
enum Size {
    Small,
    #[default]
    Medium,
    Large(u8),
    Custom {
        width: u8,
        height: u8,
    },
}

#[derive(Debug, Clone, PartialEq, PartialOrd, Default)]
struct Item {
    size: Size,
    weight: f32,
    name: String,
}

fn main() {
    let mut sizes = vec![
        Size::Custom { width: 1, height: 9 },
        Size::Large(3),
        Size::Small,
        Size::Large(2),
        Size::Custom { width: 1, height: 2 },
        Size::default(),
    ];
    sizes.sort();
    println!("{sizes:?}");
    println!("{:?} {}", sizes.iter().max(), Size::Large(1) < Size::Large(2));
    println!("{:?}", sizes.iter().copied().collect::<BTreeSet<Size>>().len());
    let a = Item::default();
    let b = Item { weight: 1.0, ..a.clone() };
    println!("{a:?} {} {:?}", a == b, a.partial_cmp(&b));
    println!("{:?}", Item { weight: f32::NAN, ..Default::default() }.partial_cmp(&a));
}
