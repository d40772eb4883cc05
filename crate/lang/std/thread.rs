//! `std::thread`.
