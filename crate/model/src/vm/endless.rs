//! Whether a loop without a visible operation comes back to where it was. A thread that runs alone is deterministic, so
//! such a loop never ends; of one that does not come back soon, nothing is known.

use super::execute::Running;
use super::step::{Exhausted, Fault, Nobody};
use super::world::World;
use crate::code::Program;

/// So many rounds are looked at.
const MOST_ROUNDS: usize = 1 << 20;

/// So many words are compared at most.
const MOST_WORDS: usize = 1 << 30;

impl World {
    /// Goes on with a loop, one round after the other, until all of the memory is as it was. If it does not come to
    /// that, the machine is in no defined state.
    pub(super) fn comes_back(&mut self, program: &Program, at: &mut Running) -> bool {
        let before = self.memory.words.clone();
        let place = (at.pc, at.frame);
        let rounds = MOST_ROUNDS.min(MOST_WORDS / before.len().max(1));
        for _ in 0..rounds {
            let round = self.interpret(program, at, &mut false, &mut 1, &[], &mut Nobody);
            if round != Err(Fault::Exhausted(Exhausted::Steps)) {
                return false;
            }
            if (at.pc, at.frame) == place && self.memory.words == before {
                return true;
            }
        }
        false
    }
}
