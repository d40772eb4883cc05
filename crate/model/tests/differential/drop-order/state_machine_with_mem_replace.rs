struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum State {
    Start(Noisy),
    Middle { a: Noisy, b: Noisy },
    End,
}

impl State {
    fn step(&mut self) {
        *self = match std::mem::replace(self, State::End) {
            State::Start(noisy) => State::Middle { a: noisy, b: Noisy("made") },
            State::Middle { a, .. } => {
                println!("kept {}", a.0);
                State::End
            }
            State::End => State::End,
        };
    }
}

fn main() {
    let mut state = State::Start(Noisy("given"));
    for _ in 0..3 {
        state.step();
        println!("stepped");
    }
}
