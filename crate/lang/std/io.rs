//! `std::io`, as far as programs without input need it: the standard streams, and the errors that functions of std give.

use crate::error::Error as AnyError;
use crate::fmt::{self, Debug, Display};

use Repr::{Custom, Os, Simple};

pub use crate::io::write::{Stderr, StderrLock, Stdout, StdoutLock, Write, stderr, stdout};

pub type Result<T> = crate::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    AlreadyExists,
    WouldBlock,
    NotADirectory,
    IsADirectory,
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

impl Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::NotADirectory => "not a directory",
            ErrorKind::IsADirectory => "is a directory",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::WriteZero => "write zero",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::OutOfMemory => "out of memory",
            ErrorKind::Other => "other error",
        })
    }
}

pub struct Error {
    repr: Repr,
}

enum Repr {
    /// The number that the system gave.
    Os(i32),
    Simple(ErrorKind),
    Custom(ErrorKind, String),
}

/// What an error number of the system means: only those that a function of these texts gives.
fn meaning(code: i32) -> (ErrorKind, &'static str) {
    match code {
        20 => (ErrorKind::NotADirectory, "Not a directory"),
        21 => (ErrorKind::IsADirectory, "Is a directory"),
        _ => (ErrorKind::NotFound, "No such file or directory"),
    }
}

impl Error {
    pub fn new<M: Into<String>>(kind: ErrorKind, message: M) -> Error {
        Error { repr: Custom(kind, message.into()) }
    }

    pub fn other<M: Into<String>>(message: M) -> Error {
        Error::new(ErrorKind::Other, message)
    }

    pub(crate) fn os(code: i32) -> Error {
        Error { repr: Os(code) }
    }

    pub fn kind(&self) -> ErrorKind {
        match self.repr {
            Os(code) => meaning(code).0,
            Simple(kind) | Custom(kind, _) => kind,
        }
    }

    pub fn raw_os_error(&self) -> Option<i32> {
        match self.repr {
            Os(code) => Some(code),
            _ => None,
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { repr: Simple(kind) }
    }
}

impl Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.repr {
            Os(code) => {
                let (kind, message) = meaning(*code);
                f.debug_struct("Os").field("code", code).field("kind", &kind).field("message", &message).finish()
            }
            Simple(kind) => f.debug_tuple("Kind").field(kind).finish(),
            Custom(kind, message) => f.debug_struct("Custom").field("kind", kind).field("error", message).finish(),
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.repr {
            Os(code) => write!(f, "{} (os error {code})", meaning(*code).1),
            Simple(kind) => Display::fmt(kind, f),
            Custom(_, message) => f.write_str(message),
        }
    }
}

impl AnyError for Error {}
