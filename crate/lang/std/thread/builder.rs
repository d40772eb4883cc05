//! Threads with a name.

use crate::fmt::{self, Debug};
use crate::io;
use crate::thread::join;
use crate::thread::{JoinHandle, Scope, ScopedJoinHandle};

#[must_use]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
}

impl Builder {
    pub fn new() -> Builder {
        Builder { name: None, stack_size: None }
    }

    pub fn name(self, name: String) -> Builder {
        Builder { name: Some(name), stack_size: self.stack_size }
    }

    /// Without effect: the machine's stacks grow as they need to.
    pub fn stack_size(self, size: usize) -> Builder {
        Builder { name: self.name, stack_size: Some(size) }
    }

    pub fn spawn<F: FnOnce() -> T + Send + 'static, T: Send + 'static>(self, f: F) -> io::Result<JoinHandle<T>> {
        Ok(join::start(f, self.chosen()))
    }

    pub fn spawn_scoped<'scope, 'env, F: FnOnce() -> T + Send + 'scope, T: Send + 'scope>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>> {
        Ok(scope.start(f, self.chosen()))
    }

    fn chosen(&self) -> &str {
        match &self.name {
            Some(name) => name.as_str(),
            None => "",
        }
    }
}

impl Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("name", &self.name).field("stack_size", &self.stack_size).finish_non_exhaustive()
    }
}
