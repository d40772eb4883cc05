use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum Error {
    Parse(ParseIntError),
    Negative(i64),
}

impl From<ParseIntError> for Error {
    fn from(error: ParseIntError) -> Self {
        println!("convert");
        Error::Parse(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Parse(error) => write!(f, "cannot parse: {error}"),
            Error::Negative(n) => write!(f, "{n} is negative"),
        }
    }
}

impl std::error::Error for Error {}

fn root(text: &str) -> Result<u64, Error> {
    let n: i64 = text.trim().parse()?;
    if n < 0 {
        return Err(Error::Negative(n));
    }
    Ok((n as u64).isqrt())
}

fn main() {
    for text in ["81", " 10 ", "-4", "four"] {
        match root(text) {
            Ok(n) => println!("{text:?} {n}"),
            Err(error) => println!("{text:?} {error} / {error:?}"),
        }
    }
}
