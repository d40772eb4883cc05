//! `std::usize`: constants from before they were associated ones.

pub const MIN: usize = usize::MIN;
pub const MAX: usize = usize::MAX;
