//! The least that a page with wasm-bindgen-rayon can load: its own module and nothing else. How long such a page takes
//! until its pool runs is what the lab's own start is compared with.

pub use wasm_bindgen_rayon::init_thread_pool;
