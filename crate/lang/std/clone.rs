//! `std::clone`. Primitive types, shared references, tuples, arrays, functions and closures are `Clone` by themselves.

#[lang = "clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;

    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}
