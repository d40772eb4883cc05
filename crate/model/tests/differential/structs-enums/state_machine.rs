#[derive(Debug)]
enum State {
    Idle,
    Running { steps: u32 },
    Done(Result<u32, String>),
}

enum Event {
    Start,
    Step(u32),
    Fail(&'static str),
    Finish,
}

impl State {
    fn on(self, event: Event) -> State {
        match (self, event) {
            (State::Idle, Event::Start) => State::Running { steps: 0 },
            (State::Running { steps }, Event::Step(n)) => State::Running { steps: steps + n },
            (State::Running { steps }, Event::Finish) => State::Done(Ok(steps)),
            (State::Running { .. }, Event::Fail(why)) => State::Done(Err(why.to_string())),
            (state, _) => state,
        }
    }
}

fn main() {
    let mut state = State::Idle;
    for event in [Event::Step(1), Event::Start, Event::Step(2), Event::Step(3), Event::Finish, Event::Start] {
        state = state.on(event);
        println!("{state:?}");
    }
    println!("{:?}", State::Idle.on(Event::Start).on(Event::Fail("broken")));
}
