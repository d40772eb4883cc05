//! `std::rc`.
