use std::cell::Cell;

struct Counter {
    hits: Cell<u32>,
}

impl Counter {
    fn hit(&self) -> u32 {
        self.hits.set(self.hits.get() + 1);
        self.hits.get()
    }
}

fn main() {
    let counter = Counter { hits: Cell::new(0) };
    println!("{} {}", counter.hit(), counter.hit());
    println!("{} {}", counter.hits.replace(10), counter.hits.take());
    let (a, b) = (Cell::new(1), Cell::new(2));
    a.swap(&b);
    println!("{} {} {:?}", a.get(), b.into_inner(), a);
    let text = Cell::new(String::from("moved out"));
    println!("{} {:?}", text.take(), text.take());
}
