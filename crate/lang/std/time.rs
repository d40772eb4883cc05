//! `std::time`.
