// not supported: unsafe impls at 4:1
struct Pointer(u8);

unsafe impl Send for Pointer {}

fn main() {
    println!("{}", Pointer(1).0);
}
