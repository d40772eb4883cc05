//! `std::u32`: constants from before they were associated ones.

pub const MIN: u32 = u32::MIN;
pub const MAX: u32 = u32::MAX;
