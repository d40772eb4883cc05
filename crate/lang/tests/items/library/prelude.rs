pub use crate::boxed::Box;
pub use crate::clone::Clone;
pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use crate::default::Default;
pub use crate::iter::Iterator;
pub use crate::marker::{Copy, Send, Sized, Sync};
pub use crate::ops::{Drop, Fn, FnMut, FnOnce};
pub use crate::option::Option::{self, None, Some};
pub use crate::vec::Vec;
