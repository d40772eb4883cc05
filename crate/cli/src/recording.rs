//! The files that `--trace` and `--chrome` write: the events, and the names that they need to be understood on their own.

use std::io::{self, BufWriter, Write};

use interlock_trace::chrome::{self, Named};
use interlock_trace::{Object, Report, Trace};
use serde::Serialize;

#[derive(Serialize)]
struct Recording<'a> {
    program: &'a str,
    threads: Vec<&'a str>,
    objects: &'a [Object],
    #[serde(flatten)]
    trace: Option<&'a Trace>,
}

/// Writes what was recorded, as one JSON object on one line.
pub(crate) fn write(report: &Report, file: impl Write) -> io::Result<()> {
    let recording = Recording {
        program: &report.program,
        threads: report.threads.iter().map(|thread| thread.name.as_str()).collect(),
        objects: &report.objects,
        trace: report.trace.as_ref(),
    };
    let mut file = BufWriter::new(file);
    serde_json::to_writer(&mut file, &recording)?;
    writeln!(file)?;
    file.flush()
}

/// Writes what was recorded as Chrome trace JSON; nothing where tracing was off.
pub(crate) fn write_chrome(report: &Report, file: impl Write) -> io::Result<()> {
    let Some(trace) = Named::of(report) else { return Ok(()) };
    let mut file = BufWriter::new(file);
    let mut written = Ok(());
    let mut sink = |piece: &str| {
        if written.is_ok() {
            written = file.write_all(piece.as_bytes());
        }
    };
    chrome::write(&trace, &mut sink).map_err(io::Error::other)?;
    written?;
    file.flush()
}
