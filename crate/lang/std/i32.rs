//! `std::i32`: constants from before they were associated ones.

pub const MIN: i32 = i32::MIN;
pub const MAX: i32 = i32::MAX;
