// not supported: mutable statics at 2:1
static mut COUNTER: u32 = 0;

fn main() {
    unsafe {
        COUNTER += 1;
    }
}
