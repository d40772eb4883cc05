// not supported: inline assembly at 6:9
use std::arch::asm;

fn main() {
    unsafe {
        asm!("nop");
    }
}
