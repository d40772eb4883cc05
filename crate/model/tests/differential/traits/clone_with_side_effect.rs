use std::cell::Cell;
use std::rc::Rc;

struct Tracked {
    id: u32,
    clones: Rc<Cell<u32>>,
}

impl Clone for Tracked {
    fn clone(&self) -> Self {
        self.clones.set(self.clones.get() + 1);
        Tracked { id: self.id * 10 + self.clones.get(), clones: Rc::clone(&self.clones) }
    }
}

fn main() {
    let counter = Rc::new(Cell::new(0));
    let list = vec![Tracked { id: 1, clones: counter.clone() }, Tracked { id: 2, clones: counter.clone() }];
    let copy = list.clone();
    println!("{} {:?}", counter.get(), copy.iter().map(|tracked| tracked.id).collect::<Vec<_>>());
    let option = Some(&list[1]).cloned();
    println!("{} {:?}", counter.get(), option.map(|tracked| tracked.id));
    let filled = vec![list[0].clone(); 3];
    println!("{} {}", counter.get(), filled.len());
}
