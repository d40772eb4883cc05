//! `std::i16`: constants from before they were associated ones.

pub const MIN: i16 = i16::MIN;
pub const MAX: i16 = i16::MAX;
