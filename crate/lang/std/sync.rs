//! `std::sync`.
