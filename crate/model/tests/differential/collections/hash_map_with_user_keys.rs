use std::collections::HashMap;

#[derive(Debug, PartialEq, Eq, Hash, Clone, Copy, PartialOrd, Ord)]
enum Kind {
    Fruit,
    Root,
}

#[derive(PartialEq, Eq, Hash)]
struct Position {
    x: i32,
    y: i32,
}

fn main() {
    let mut map = HashMap::new();
    map.insert((Kind::Fruit, 1), "apple");
    map.insert((Kind::Root, 1), "carrot");
    println!("{:?} {:?}", map.get(&(Kind::Root, 1)), map.get(&(Kind::Root, 2)));
    let mut board: HashMap<Position, char> = HashMap::new();
    board.insert(Position { x: 0, y: 1 }, 'x');
    println!("{:?} {}", board.get(&Position { x: 0, y: 1 }), board.contains_key(&Position { x: 1, y: 0 }));
}
