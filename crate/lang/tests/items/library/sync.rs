pub use crate::sync::mutex::Mutex;
