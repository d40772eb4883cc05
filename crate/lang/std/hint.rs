//! `std::hint`.

/// Nothing happens: what is waited for changes at the next visible operation of the loop.
pub fn spin_loop() {}

pub fn black_box<T>(value: T) -> T {
    value
}
