//! # Lines of code, a folder per thread
//!
//! Each thread adds the Rust lines of one folder to a shared SrcStats. White space alone is blank; a line with nothing
//! outside comments, doc and nested ones too, is comment; the rest is code. Comment marks in strings do not count.
//!
//! **Watch for:** a lock that is kept for a whole folder makes the threads take turns. See how long they wait for it.
//!
//! **Before you run:** is it better to lock once for each file or once for each folder?
//!
//! **Afterwards:** Locking per folder is locking less often, but the lock is then held while files are read, so the
//! threads read one after the other. What counts is how long it is held.
//!
//! Concept: How much a lock guards
//! Teaches: Hold a lock for the change to the shared data, not for the work around it.
//! Live threads: THREADS + 1
use std::{collections::BTreeMap, env, fs, iter, path::PathBuf, sync::Arc, sync::Mutex, thread};
/// Folders that are read at the same time, a thread each. (1..=32; model 2)
const THREADS: usize = 4;
/// How long a thread keeps the lock. ("per-file" | "per-folder")
const KEEP: &str = "per-file";
type SrcStats = BTreeMap<&'static str, u64>; // How many files, and lines of each kind.
fn count(text: &[u8], stats: &mut SrcStats) {
    *stats.entry("files").or_default() += 1;
    let (mut depth, mut quoted) = (0, false); // Comments nest; strings span lines, raw ones are read like plain.
    for mut rest in text.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::trim_ascii) {
        let mut kind = if rest.is_empty() { "blank" } else { "comment" };
        while let [byte, next @ ..] = rest {
            (depth, quoted, kind, rest) = match rest {
                [b'/', b'/', ..] if depth == 0 && !quoted => break,
                [b'/', b'*', next @ ..] if !quoted => (depth + 1, false, kind, next),
                [b'*', b'/', next @ ..] if depth > 0 => (depth - 1, false, kind, next),
                _ if depth > 0 || byte.is_ascii_whitespace() => (depth, quoted, kind, next),
                [b'\\', _, next @ ..] | [b'\'', b'"', b'\'', next @ ..] => (0, quoted, "code", next),
                _ => (0, quoted ^ (*byte == b'"'), "code", next),
            };
        }
        *stats.entry(kind).or_default() += 1;
    }
}

fn read(folder: PathBuf, total: Arc<Mutex<SrcStats>>) -> Vec<PathBuf> {
    let (mut folders, mut lock) = (Vec::new(), None);
    for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{folder:?}: {e}")).flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            folders.push(entry.path());
        } else if entry.path().extension().is_some_and(|it| it == "rs") {
            let text = fs::read(entry.path()).unwrap_or_else(|e| panic!("{entry:?}: {e}"));
            count(&text, lock.get_or_insert_with(|| total.lock().unwrap()));
            lock = lock.filter(|_| KEEP == "per-folder"); // If not, this drops it and so unlocks.
        }
    }
    folders
}

fn main() {
    let total = Arc::new(Mutex::new(SrcStats::new()));
    let mut folders: Vec<_> = env::args().skip(1).map(PathBuf::from).collect();
    folders.extend(folders.is_empty().then(|| PathBuf::from("sample")));
    while !folders.is_empty() {
        let batch = folders.drain(..THREADS.min(folders.len())).zip(iter::repeat(Arc::clone(&total)));
        let threads = Vec::from_iter(batch.map(|(folder, total)| thread::spawn(move || read(folder, total))));
        threads.into_iter().for_each(|thread| folders.extend(thread.join().unwrap()));
    }
    println!("{:#?}", total.lock().unwrap());
}
