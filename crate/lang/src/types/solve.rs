//! Which impl makes a type implement a trait, and what its associated types are.
