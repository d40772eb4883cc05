//! `std::error`.

use crate::fmt::{self, Debug, Display};

pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }

    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }

    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
}

impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(error: E) -> Box<dyn Error + 'a> {
        Box::new(error)
    }
}

impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(error: E) -> Box<dyn Error + Send + Sync + 'a> {
        Box::new(error)
    }
}

/// An error that is a text.
struct Message(String);

impl Error for Message {}

impl Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

impl From<String> for Box<dyn Error> {
    fn from(text: String) -> Box<dyn Error> {
        Box::new(Message(text))
    }
}

impl From<&str> for Box<dyn Error> {
    fn from(text: &str) -> Box<dyn Error> {
        Box::new(Message(String::from(text)))
    }
}

impl From<String> for Box<dyn Error + Send + Sync> {
    fn from(text: String) -> Box<dyn Error + Send + Sync> {
        Box::new(Message(text))
    }
}

impl From<&str> for Box<dyn Error + Send + Sync> {
    fn from(text: &str) -> Box<dyn Error + Send + Sync> {
        Box::new(Message(String::from(text)))
    }
}

impl<T: Error + ?Sized> Error for &T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}

impl<T: Error> Error for Box<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}

impl Error for fmt::Error {}
