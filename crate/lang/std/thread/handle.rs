//! Threads as values.

use crate::event::Event;
use crate::fmt::{self, Debug};
use crate::intrinsics;

#[derive(Clone)]
pub struct Thread {
    number: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThreadId(usize);

impl Thread {
    pub(crate) fn of(number: usize) -> Thread {
        Thread { number }
    }

    pub(crate) fn number(&self) -> usize {
        self.number
    }

    pub fn id(&self) -> ThreadId {
        ThreadId(self.number + 1)
    }

    pub fn name(&self) -> Option<&str> {
        let name = intrinsics::thread_name(self.number);
        if name.is_empty() { None } else { Some(name) }
    }

    pub fn unpark(&self) {
        intrinsics::visible(Event::Unpark, intrinsics::thread_object(self.number));
        *intrinsics::thread_token(self.number) = 1;
    }
}

impl Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive()
    }
}

impl Debug for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ThreadId").field(&self.0).finish()
    }
}
