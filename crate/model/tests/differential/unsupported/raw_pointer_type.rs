// not supported: raw pointers at 2:21
fn address(pointer: *const u8) -> bool {
    pointer.is_null()
}

fn main() {
    println!("{}", address(std::ptr::null()));
}
