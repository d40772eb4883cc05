fn address(pointer: *const u8) -> bool {
    pointer.is_null()
}

fn main() {
    println!("{}", address(std::ptr::null()));
}
