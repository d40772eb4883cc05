use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct Low;

#[derive(Debug)]
struct High {
    cause: Low,
}

impl fmt::Display for Low {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "low level")
    }
}

impl fmt::Display for High {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "high level")
    }
}

impl Error for Low {}

impl Error for High {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}

fn main() {
    let error = High { cause: Low };
    println!("{error}");
    let mut next = error.source();
    while let Some(cause) = next {
        println!("because of {cause}");
        next = cause.source();
    }
}
