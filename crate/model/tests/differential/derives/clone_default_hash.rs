use std::collections::HashMap;
use std::hash::{Hash, Hasher};

struct Counted(u8);
impl Clone for Counted {
    fn clone(&self) -> Self {
        println!("clone {}", self.0);
        Counted(self.0 + 1)
    }
}
#[derive(Clone)]
struct Pair {
    second: Counted,
    first: Counted,
}
#[derive(Clone)]
enum Tree {
    Leaf(Counted),
    Node { left: Box<Tree>, right: Box<Tree> },
}
#[derive(Default, Debug, Clone, PartialEq)]
struct Settings<T> {
    name: String,
    depth: Option<u8>,
    list: Vec<T>,
    on: bool,
    mode: Mode<T>,
    grid: [u8; 3],
}
#[derive(Default, Debug, Clone, PartialEq)]
enum Mode<T> {
    Other(T),
    #[default]
    Plain,
}
#[derive(Hash, PartialEq, Eq, Clone, Copy, Debug)]
enum Key {
    A,
    B(u8),
    C { x: i16, y: char },
}
#[derive(Hash)]
struct Fields<'a>(u8, &'a str, (u16, bool));
#[derive(Hash)]
enum Single {
    Only(u32),
}

/// Prints what it is given.
#[derive(Default)]
struct Spy(u64);
impl Hasher for Spy {
    fn write(&mut self, bytes: &[u8]) {
        println!("bytes {bytes:?}");
        self.0 += bytes.len() as u64;
    }
    fn write_u8(&mut self, n: u8) {
        println!("u8 {n}");
    }
    fn write_isize(&mut self, n: isize) {
        println!("isize {n}");
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

fn main() {
    let pair = Pair { second: Counted(20), first: Counted(10) };
    let other = pair.clone();
    println!("{} {}", other.first.0, other.second.0);
    let leaf = |n| Box::new(Tree::Leaf(Counted(n)));
    let tree = Tree::Node { left: leaf(1), right: leaf(2) };
    if let Tree::Node { right, .. } = tree.clone() {
        if let Tree::Leaf(counted) = *right {
            println!("right {}", counted.0);
        }
    }
    let settings: Settings<u8> = Settings { on: true, ..Default::default() };
    println!("{settings:?} {}", settings == settings.clone());
    let mut map = HashMap::new();
    for key in [Key::A, Key::B(1), Key::B(2), Key::C { x: -1, y: 'z' }, Key::A] {
        *map.entry(key).or_insert(0) += 1;
    }
    println!("{:?} {:?} {}", map[&Key::A], map.get(&Key::B(3)), map.len());
    let mut spy = Spy::default();
    Key::A.hash(&mut spy);
    Key::C { x: 258, y: 'a' }.hash(&mut spy);
    Fields(1, "ab", (3, true)).hash(&mut spy);
    Single::Only(9).hash(&mut spy);
    println!("{}", spy.finish());
}
