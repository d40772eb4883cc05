//! The virtual machine: a [`world::World`] is one program in one state, whose threads take steps from one visible
//! operation to the next as somebody else chooses.

pub mod arithmetic;
mod endless;
pub mod execute;
pub mod inspect;
pub mod library_values;
pub mod memory;
mod names;
pub mod natives;
pub mod output;
pub mod poise;
pub mod recall;
pub mod save;
pub mod step;
pub mod store;
pub mod texts;
pub mod unwind;
pub mod world;
