use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn below(folder: &Path, found: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            below(&entry.path(), found)?;
        } else {
            let length = entry.metadata()?.len();
            found.insert(format!("{} {:?} {length}", entry.path().display(), entry.file_name()));
        }
    }
    Ok(())
}

fn main() -> std::io::Result<()> {
    let mut found = BTreeSet::new();
    below(Path::new("sample"), &mut found)?;
    for line in &found {
        println!("{line}");
    }
    let text = fs::read_to_string("sample/lexer/notes.txt")?;
    println!("{:?} {}", text.lines().next(), text.as_bytes() == fs::read("./sample//lexer/notes.txt")?);
    for path in ["sample", "sample/main.rs", "sample/parser/../main.rs", "sample/none", "sample/main.rs/x"] {
        let path = Path::new(path);
        println!("{path:?} {} {} {}", path.exists(), path.is_file(), path.is_dir());
    }
    Ok(())
}
