//! The virtual machine: a world is one program in one state, whose threads take steps from one visible
//! operation to the next as somebody else chooses.

pub mod step;
