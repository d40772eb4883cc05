use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

fn main() {
    for text in ["", ".", "..", "/", "//", "a", "a/", "/a", "./a", "a/.", "a//b/./c.tar.gz", "a/..", ".hidden", "x.", "../b.rs", "/../x"] {
        let path = Path::new(text);
        println!("{path:?} {:?} {:?} {:?}", path.parent(), path.file_name(), path.is_absolute());
        println!("  {:?} {:?}", path.file_stem(), path.extension());
        println!("  {:?}", path.components().collect::<Vec<_>>());
        println!("  {:?}", path.components().rev().map(|part| part.as_os_str().len()).collect::<Vec<_>>());
        println!("  {:?}", path.iter().collect::<PathBuf>());
        println!("  {:?} {:?}", path.join("c"), path.join("/c"));
        println!("  {:?} {:?}", path.with_extension("md"), path.with_file_name("n"));
        println!("  {:?}", path.ancestors().map(Path::to_path_buf).collect::<Vec<_>>());
    }
    let mut path = PathBuf::from("a/b");
    path.push("c.rs");
    println!("{}", path.display());
    println!("{}", path.pop());
    println!("{}", path.display());
    println!("{:?}", path.set_extension("x"));
    println!("{:?} {:?} {:?}", path, path.starts_with("a"), path.ends_with("b"));
    println!("{:?} {:?}", path.strip_prefix("a"), path.strip_prefix("b").map_err(|error| error.to_string()));
    println!("{} {}", Path::new("a//b/.") == Path::new("a/b"), PathBuf::from("b") > PathBuf::from("a/c"));
    println!("{}", path.extension() == Some(OsStr::new("x")));
    println!("{}", path.extension().is_some_and(|it| it == "x"));
    println!("{:?}", matches!(path.components().next(), Some(Component::Normal(name)) if name == "a"));
    println!("{:?} {}", path.to_str(), path.to_string_lossy());
    println!("{:?}", path.into_os_string().into_string());
}
