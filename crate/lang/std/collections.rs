//! `std::collections`. All of them keep what they hold in a `Vec` whose first element is the first in it: programs that
//! are explored hold little, and equal contents must be equal words, or there were more states than there are.

pub use crate::collections::binary_heap::BinaryHeap;
pub use crate::collections::btree_map::BTreeMap;
pub use crate::collections::btree_set::BTreeSet;
pub use crate::collections::hash_map::HashMap;
pub use crate::collections::hash_set::HashSet;
pub use crate::collections::linked_list::LinkedList;
pub use crate::collections::vec_deque::VecDeque;
