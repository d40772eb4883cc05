use std::marker::PhantomData;

struct Open;
struct Closed;

struct Door<State> {
    opened: u32,
    state: PhantomData<State>,
}

impl Door<Closed> {
    fn new() -> Self {
        Door { opened: 0, state: PhantomData }
    }

    fn open(self) -> Door<Open> {
        Door { opened: self.opened + 1, state: PhantomData }
    }
}

impl Door<Open> {
    fn close(self) -> Door<Closed> {
        Door { opened: self.opened, state: PhantomData }
    }
}

impl<State> Door<State> {
    fn count(&self) -> u32 {
        self.opened
    }
}

fn main() {
    let door = Door::new().open().close().open();
    println!("{} {}", door.count(), std::mem::size_of::<Door<Open>>());
}
