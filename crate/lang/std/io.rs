//! `std::io`, as far as programs without input need it: the standard streams, and the errors that functions of std give.

use crate::error::Error as AnyError;
use crate::fmt::{self, Debug, Display};

pub use crate::io::write::{Stderr, StderrLock, Stdout, StdoutLock, Write, stderr, stdout};

pub type Result<T> = crate::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    AlreadyExists,
    WouldBlock,
    InvalidInput,
    InvalidData,
    TimedOut,
    WriteZero,
    Interrupted,
    UnexpectedEof,
    Unsupported,
    OutOfMemory,
    Other,
}

pub struct Error {
    kind: ErrorKind,
    message: String,
}

impl Error {
    pub fn new<M: Into<String>>(kind: ErrorKind, message: M) -> Error {
        Error { kind, message: message.into() }
    }

    pub fn other<M: Into<String>>(message: M) -> Error {
        Error::new(ErrorKind::Other, message)
    }

    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Custom").field("kind", &self.kind).field("error", &self.message).finish()
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl AnyError for Error {}
