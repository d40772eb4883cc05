//! rustc's side: a program is compiled and run. What came of it is kept in `target/differential`, by a hash of the text,
//! its files, the edition and the compiler's version, so that a second run of the test compiles nothing.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::files;
use super::observed::{End, Observed};
use crate::corpus::program::{Kind, Place, Program, year};

/// A program that runs longer hangs.
pub const LIMIT: Duration = Duration::from_secs(10);

/// An error of rustc's.
#[derive(Clone, Debug)]
pub struct NativeError {
    /// Its code; empty where rustc gives none.
    pub code: String,
    /// Where it points to first.
    pub place: Place,
}

/// Different runs out of so many.
///
/// # Errors
///
/// rustc refuses the program, or it hangs.
pub fn observe(program: &Program, runs: usize) -> Result<Vec<Observed>, String> {
    #[derive(Serialize, Deserialize)]
    struct Kept {
        runs: usize,
        observed: BTreeSet<Observed>,
    }
    let folder = folder(program);
    let file = folder.join("observed.json");
    if let Some(kept) = read_kept::<Kept>(&file).filter(|kept| kept.runs >= runs) {
        return Ok(kept.observed.into_iter().collect());
    }
    let errors = compile(program, &folder, &["-o", "program"])?;
    if !errors.is_empty() {
        return Err(format!("rustc refuses the program: {errors:?}"));
    }
    files::write(program, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut observed = BTreeSet::new();
    for _ in 0..runs {
        let mut run = run(&folder)?;
        let hung = run.end == End::Hung;
        if matches!(program.kind, Kind::Catalogue) {
            run = run.without_times();
        } else if hung {
            return Err(format!("it does not end within {} s", LIMIT.as_secs()));
        }
        observed.insert(run);
        if hung {
            // Once is enough: each time takes long.
            break;
        }
    }
    // The text stays for whoever wants to look; the binary is large.
    let _ = fs::remove_file(folder.join("program"));
    keep(&file, &Kept { runs, observed: observed.clone() })?;
    Ok(observed.into_iter().collect())
}

/// What rustc finds wrong with a program, in its order.
///
/// # Errors
///
/// rustc cannot be run.
pub fn errors(program: &Program) -> Result<Vec<NativeError>, String> {
    let folder = folder(program);
    let file = folder.join("errors.json");
    let messages = match read_kept::<Vec<Value>>(&file) {
        Some(messages) => messages,
        None => {
            let messages = compile(program, &folder, &["--emit=metadata"])?;
            keep(&file, &messages)?;
            messages
        }
    };
    Ok(messages.iter().filter_map(native_error).collect())
}

/// Compiles the program and gives the errors that have a place.
///
/// # Errors
///
/// rustc cannot be run.
pub fn compile(program: &Program, folder: &Path, output: &[&str]) -> Result<Vec<Value>, String> {
    let source = folder.join("src/main.rs");
    fs::create_dir_all(folder.join("src")).map_err(|error| format!("{}: {error}", folder.display()))?;
    fs::write(&source, &program.text).map_err(|error| format!("{}: {error}", source.display()))?;
    let compiled = rustc()
        .current_dir(folder)
        .args(["--edition", year(program.edition), "--crate-name", "program", "--error-format=json"])
        .args(["-C", "debuginfo=0", "-C", "opt-level=0", "-A", "warnings", "src/main.rs"])
        .args(output)
        .output()
        .map_err(|error| format!("rustc: {error}"))?;
    let stderr = String::from_utf8_lossy(&compiled.stderr);
    let messages = stderr.lines().filter_map(|line| serde_json::from_str(line).ok());
    let errors: Vec<Value> = messages.filter(|message| native_error(message).is_some()).collect();
    if errors.is_empty() && !compiled.status.success() {
        return Err(format!("rustc: {stderr}"));
    }
    Ok(errors)
}

fn rustc() -> Command {
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    // This repository sets it for the facade; programs are for a stable compiler.
    command.env_remove("RUSTC_BOOTSTRAP");
    command
}

fn native_error(message: &Value) -> Option<NativeError> {
    if message["level"] != "error" {
        return None;
    }
    let spans = message["spans"].as_array()?.iter().filter(|span| span["is_primary"] == true);
    let places = spans.filter_map(|span| {
        // In the expansion of a macro of std, the place is where the program calls it.
        let mut span = span;
        while span["file_name"] != "src/main.rs" {
            span = span.get("expansion")?.get("span")?;
        }
        let number = |key: &str| u32::try_from(span[key].as_u64()?).ok();
        Some(Place { line: number("line_start")?, column: number("column_start")? })
    });
    let place = places.min_by_key(|place| (place.line, place.column))?;
    Some(NativeError { code: message["code"]["code"].as_str().unwrap_or_default().to_owned(), place })
}

fn run(folder: &Path) -> Result<Observed, String> {
    let mut child = Command::new(folder.join("program"))
        .current_dir(folder)
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let stdout = read_all(child.stdout.take().expect("the stream is piped"));
    let stderr = read_all(child.stderr.take().expect("the stream is piped"));
    let ended = stdout.recv_timeout(LIMIT).and_then(|stdout| Ok((stdout, stderr.recv_timeout(LIMIT)?)));
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let Ok((printed_out, printed_err)) = ended else {
        child.kill().map_err(failed)?;
        child.wait().map_err(failed)?;
        let rest = |stream: mpsc::Receiver<String>| stream.recv().unwrap_or_default();
        return Ok(Observed::new(rest(stdout), &rest(stderr), End::Hung));
    };
    let end = match child.wait().map_err(failed)?.code() {
        Some(code) => End::Code(code),
        None => End::Aborted,
    };
    Ok(Observed::new(printed_out, &printed_err, end))
}

/// Everything that comes until the program closes the stream, or is killed.
pub fn read_all(mut stream: impl Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What came before an error is still text.
        let _ = stream.read_to_end(&mut bytes);
        let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receiver
}

pub fn folder(program: &Program) -> PathBuf {
    static VERSION: OnceLock<Vec<u8>> = OnceLock::new();
    let version = VERSION.get_or_init(|| {
        let version = rustc().arg("-vV").output().expect("rustc can be run");
        version.stdout
    });
    let mut hasher = DefaultHasher::new();
    (&program.text, year(program.edition), version).hash(&mut hasher);
    for file in files::of(program) {
        file.hash(&mut hasher);
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("differential");
    target.join(program.name.replace(['/', ' '], "-")).join(format!("{:016x}", hasher.finish()))
}

fn read_kept<T: DeserializeOwned>(file: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

fn keep(file: &Path, what: &impl Serialize) -> Result<(), String> {
    let json = serde_json::to_vec(what).expect("plain data becomes JSON");
    fs::write(file, json).map_err(|error| format!("{}: {error}", file.display()))
}
