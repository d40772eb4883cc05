pub use crate::sync::arc::Arc;
pub use crate::sync::mutex::Mutex;
