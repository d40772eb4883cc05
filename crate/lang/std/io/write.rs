//! `std::io::Write` and the two streams that a program writes to.

use crate::fmt::{self, Arguments, Debug};
use crate::intrinsics;
use crate::io::print::{STDERR, STDOUT, Stream};
use crate::io::{Error, ErrorKind, Result};
use crate::marker::PhantomData;
use crate::str;

pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;

    fn flush(&mut self) -> Result<()>;

    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        let mut rest = buf;
        while !rest.is_empty() {
            match self.write(rest) {
                Ok(0) => return Err(Error::new(ErrorKind::WriteZero, "failed to write whole buffer")),
                Ok(count) => rest = &rest[count..],
                Err(error) => {
                    if error.kind() != ErrorKind::Interrupted {
                        return Err(error);
                    }
                }
            }
        }
        Ok(())
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
        let mut texts = Texts { writer: self, result: Ok(()) };
        if fmt::write(&mut texts, arguments).is_ok() {
            return Ok(());
        }
        match texts.result {
            Err(error) => Err(error),
            Ok(()) => panic!("a formatting trait implementation returned an error when the underlying stream did not"),
        }
    }

    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}

/// Texts as the bytes of a writer, whose error is kept: that of formatting says nothing.
struct Texts<'a, W: Write + ?Sized> {
    writer: &'a mut W,
    result: Result<()>,
}

impl<W: Write + ?Sized> fmt::Write for Texts<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.writer.write_all(text.as_bytes()) {
            Ok(()) => Ok(()),
            Err(error) => {
                self.result = Err(error);
                Err(fmt::Error)
            }
        }
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }

    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}

impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }

    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}

impl Write for Vec<u8> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.extend_from_slice(buf);
        Ok(buf.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

pub struct Stdout {
    stream: &'static Stream,
}

pub struct Stderr {
    stream: &'static Stream,
}

/// Not to be sent to another thread: the lock is this one's.
pub struct StdoutLock<'a> {
    stream: &'a Stream,
    owned: PhantomData<*mut ()>,
}

/// As [`StdoutLock`].
pub struct StderrLock<'a> {
    stream: &'a Stream,
    owned: PhantomData<*mut ()>,
}

pub fn stdout() -> Stdout {
    Stdout { stream: &STDOUT }
}

pub fn stderr() -> Stderr {
    Stderr { stream: &STDERR }
}

impl Stdout {
    pub fn lock(&self) -> StdoutLock<'static> {
        self.stream.lock();
        StdoutLock { stream: self.stream, owned: PhantomData }
    }
}

impl Stderr {
    pub fn lock(&self) -> StderrLock<'static> {
        self.stream.lock();
        StderrLock { stream: self.stream, owned: PhantomData }
    }
}

impl Drop for StdoutLock<'_> {
    fn drop(&mut self) {
        self.stream.unlock();
    }
}

impl Drop for StderrLock<'_> {
    fn drop(&mut self) {
        self.stream.unlock();
    }
}

/// Prints bytes that are text, as everything is that the page shows.
fn put(stream: &Stream, bytes: &[u8]) -> Result<usize> {
    match str::from_utf8(bytes) {
        Ok(text) => stream.put(text),
        Err(_) => intrinsics::refuse("output that is not UTF-8"),
    }
    Ok(bytes.len())
}

impl Write for StdoutLock<'_> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        put(self.stream, buf)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Write for StderrLock<'_> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        put(self.stream, buf)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Write for Stdout {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.lock().write(buf)
    }

    fn flush(&mut self) -> Result<()> {
        self.lock().flush()
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
        self.lock().write_fmt(arguments)
    }
}

impl Write for Stderr {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.lock().write(buf)
    }

    fn flush(&mut self) -> Result<()> {
        self.lock().flush()
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
        self.lock().write_fmt(arguments)
    }
}

impl Write for &Stdout {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.lock().write(buf)
    }

    fn flush(&mut self) -> Result<()> {
        self.lock().flush()
    }

    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
        self.lock().write_fmt(arguments)
    }
}

impl Debug for Stdout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stdout").finish_non_exhaustive()
    }
}

impl Debug for Stderr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stderr").finish_non_exhaustive()
    }
}
