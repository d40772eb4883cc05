use std::io::{self, Write};
struct Loud(i32);
impl std::fmt::Display for Loud {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        print!("<");
        write!(f, "{}!", self.0)
    }
}
fn report(out: &mut dyn Write, n: i32) -> io::Result<()> {
    writeln!(out, "n = {n:>4}")?;
    out.write_all(b"bytes\n")?;
    out.flush()
}
fn generic<W: Write>(mut w: W) -> io::Result<usize> {
    w.write(b"abc")
}
fn main() -> io::Result<()> {
    let mut out = io::stdout();
    print!("prompt: ");
    out.flush()?;
    writeln!(out, "{} {:?}", 1, "x")?;
    report(&mut out, 7)?;
    let mut memory = Vec::new();
    report(&mut memory, 8)?;
    println!("{}", String::from_utf8_lossy(&memory));
    println!("{}", generic(&mut memory)? + generic(io::stdout().lock())?);
    {
        let mut held = io::stdout().lock();
        writeln!(held, "a")?;
        println!("b {}", Loud(3));
        writeln!(held, "c {}", Loud(4))?;
        let mut again = io::stdout().lock();
        writeln!(again, "d")?;
    }
    println!("{}", Loud(5));
    writeln!(io::stderr(), "to stderr")?;
    let e = io::Error::new(io::ErrorKind::Other, "own");
    println!("{e} {e:?}");
    Ok(())
}
