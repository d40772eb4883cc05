//! `std::isize`: constants from before they were associated ones.

pub const MIN: isize = isize::MIN;
pub const MAX: isize = isize::MAX;
