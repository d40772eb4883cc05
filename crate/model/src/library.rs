//! Reading the library ahead of the first program, for those whom the first question would keep waiting.

use std::ops::ControlFlow;

use interlock_lang::items::Settings;

use crate::engine::{Engine, Options, Refusal};
use crate::explore::outcomes::Bounds;

/// A program that uses of the library what many programs do.
const TYPICAL: &str = include_str!("library/typical.rs");

/// So many states of it are looked at: a browser compiles what searches and replays when it is first used.
const STATES: usize = 200;

/// Reads the library, and checks those of its bodies that many programs need, for all programs that this thread compiles.
///
/// # Errors
///
/// None: a test does the same.
pub fn read_ahead() -> Result<(), Refusal> {
    let mut engine = Engine::new(TYPICAL, &Settings::default(), Options::default())?;
    let bounds = Bounds { states: STATES, exact_states: STATES, ..Bounds::default() };
    engine.explore(bounds, &mut |_| ControlFlow::Continue(())).map(drop)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_typical_program_can_be_explored() {
        super::read_ahead().unwrap_or_else(|refusal| panic!("{refusal}"));
    }
}
