use std::fs;
use std::io::{Error, ErrorKind};

fn show(what: &str, error: Error) {
    println!("{what}: {error} / {error:?} / {:?} {:?}", error.kind(), error.raw_os_error());
}

fn main() {
    show("no file", fs::read("sample/none.rs").unwrap_err());
    show("no folder", fs::read_dir("none").err().unwrap());
    show("nothing", fs::read_to_string("").unwrap_err());
    show("a folder", fs::read_to_string("sample").unwrap_err());
    show("a file as a folder", fs::read_dir("sample/main.rs").err().unwrap());
    show("behind a file", fs::read("sample/main.rs/x").unwrap_err());
    show("a file with a slash", fs::read("sample/main.rs/").unwrap_err());
    show("behind nothing", fs::metadata("none/../sample").err().unwrap());
    show("a kind", ErrorKind::NotADirectory.into());
    show("a text", Error::new(ErrorKind::InvalidData, "bad line"));
    println!("{:?}", fs::exists("none").map_err(|error| error.kind()));
    if let Err(error) = fs::read("none") {
        let error: Box<dyn std::error::Error> = Box::new(error);
        println!("{error}");
    }
    fs::read_dir("none").unwrap();
}
