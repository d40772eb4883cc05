//! `std::collections`.
