//! `std::hint`.

use crate::event::Event;
use crate::intrinsics;

pub fn spin_loop() {
    intrinsics::visible(Event::Yield, intrinsics::null());
}

pub fn black_box<T>(value: T) -> T {
    value
}
