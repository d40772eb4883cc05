use std::fmt::Debug;

trait Event: Debug {
    fn weight(&self) -> u32 {
        1
    }
}

#[derive(Debug)]
struct Click {
    x: i32,
}

#[derive(Debug)]
struct Key(char);

impl Event for Click {
    fn weight(&self) -> u32 {
        self.x.unsigned_abs()
    }
}

impl Event for Key {}

fn heaviest<'a>(events: &[&'a dyn Event]) -> Option<&'a dyn Event> {
    events.iter().copied().max_by_key(|event| event.weight())
}

fn main() {
    let (click, key) = (Click { x: -7 }, Key('q'));
    let events: [&dyn Event; 2] = [&key, &click];
    println!("{:?} {}", heaviest(&events), events.iter().map(|event| event.weight()).sum::<u32>());
    println!("{events:?}");
}
