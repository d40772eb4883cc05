#[derive(Debug)]
enum State {
    Alabama,
    Alaska,
}

impl State {
    fn existed_in(&self, year: u16) -> bool {
        match self {
            State::Alabama => year >= 1819,
            State::Alaska => year >= 1959,
        }
    }
}

enum Coin {
    Penny,
    Quarter(State),
}

fn describe(coin: Coin) -> Option<String> {
    let Coin::Quarter(state) = coin else {
        return None;
    };
    if state.existed_in(1900) { Some(format!("{state:?} is pretty old!")) } else { Some(format!("{state:?} is new.")) }
}

fn main() {
    for coin in [Coin::Penny, Coin::Quarter(State::Alaska), Coin::Quarter(State::Alabama)] {
        println!("{:?}", describe(coin));
    }
}
