#[derive(Debug)]
enum State {
    Count(u32),
    Text(String),
}

fn step(state: &mut State) {
    match state {
        State::Count(n) if *n >= 2 => *state = State::Text("done".to_string()),
        State::Count(n) => *n += 1,
        State::Text(text) => text.push('!'),
    }
}

fn main() {
    let mut state = State::Count(0);
    for _ in 0..5 {
        step(&mut state);
        println!("{state:?}");
    }
    let mut pair = (1, 2);
    let (a, ref mut b) = pair;
    *b += a;
    println!("{pair:?}");
    let (mut x, y) = pair;
    x += y;
    println!("{x}");
}
