// not supported: global allocators at 4:1
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: System = System;

fn main() {
    println!("{}", vec![1].len());
}
