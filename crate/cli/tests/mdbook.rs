//! `interlock mdbook` as mdBook meets it: a book as JSON on its standard input, the same book with labs on its output.
//!
//! Each folder of `tests/mdbook` is a chapter: `chapter.md`, what becomes of it in pages (`html.md`), under `mdbook test` (`test.md`)
//! and in any other format (`other.md`), and what is said of it (`problems.txt`). `UPDATE_CHAPTERS=1 cargo test -p
//! interlock-cli --test mdbook` writes them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs};

use serde_json::{Value, json};

fn interlock(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_interlock"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn chapter(content: &str, sub_items: &[Value]) -> Value {
    json!({ "Chapter": {
        "name": "Locks", "content": content, "number": [1], "sub_items": sub_items,
        "path": "locks.md", "source_path": "locks.md", "parent_names": [],
    } })
}

/// What mdBook writes.
fn input(renderer: &str, config: &Value, items: &[Value]) -> String {
    json!([
        { "root": env!("CARGO_MANIFEST_DIR"), "config": config, "renderer": renderer, "mdbook_version": "0.5.4" },
        { "items": items },
    ])
    .to_string()
}

/// The chapter that becomes of one, and what is said of it.
fn preprocessed(renderer: &str, content: &str) -> (String, String) {
    let output = interlock(&["mdbook"], &input(renderer, &json!({}), &[chapter(content, &[])]));
    assert!(output.status.success(), "{output:?}");
    let book: Value = serde_json::from_slice(&output.stdout).unwrap();
    let content = book["items"][0]["Chapter"]["content"].as_str().unwrap().to_owned();
    (content, stderr(&output).to_owned())
}

#[test]
fn chapters_become_what_is_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mdbook");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 5);
    let mut wrong = Vec::new();
    for case in cases {
        let content = fs::read_to_string(case.join("chapter.md")).unwrap();
        let (html, problems) = preprocessed("html", &content);
        // Lines may end as they do on Windows.
        let (windows, _) = preprocessed("html", &content.replace('\n', "\r\n"));
        assert_eq!(windows.replace('\r', ""), html, "{}", case.display());
        let files = [
            ("html.md", html),
            ("problems.txt", problems.clone()),
            ("test.md", preprocessed("test", &content).0),
            ("other.md", preprocessed("epub", &content).0),
        ];
        for (name, text) in files {
            let path = case.join(name);
            if env::var_os("UPDATE_CHAPTERS").is_some() {
                fs::write(&path, &text).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if text != expected {
                wrong.push(format!("{}:\n{text}\nexpected:\n{expected}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn code_is_read_by_the_rules_of_the_edition_of_the_book() {
    // `gen` became a keyword in 2024.
    let own = [chapter("```rust,interlock\nfn main() {\n    let gen = 1;\n    println!(\"{gen}\");\n}\n```\n", &[])];
    let output = interlock(&["mdbook"], &input("html", &json!({ "rust": { "edition": "2021" } }), &own));
    assert_eq!(stderr(&output), "");
    assert!(stdout(&output).contains("<interlock-lab model-edition=\\\"2021\\\" "), "{}", stdout(&output));
    let output = interlock(&["mdbook"], &input("html", &json!({ "rust": { "edition": "2024" } }), &own));
    assert!(stderr(&output).contains("the program cannot be explored"), "{}", stderr(&output));
    assert!(stdout(&output).contains("```rust\\n"), "{}", stdout(&output));
}

#[test]
fn labs_speak_the_language_of_the_book() {
    let lab = |info: &str| [chapter(&format!("```rust,interlock program=missing-move{info}\n```\n"), &[])];
    for (language, info, expected) in [
        (json!("de-AT"), "", "program=\"missing-move\" lang=\"de\">"),
        (json!("de"), " lang=en", "program=\"missing-move\" lang=\"en\">"),
        (json!("fr"), "", "program=\"missing-move\">"),
        (Value::Null, "", "program=\"missing-move\">"),
    ] {
        let config = json!({ "book": { "language": language } });
        let output = interlock(&["mdbook"], &input("html", &config, &lab(info)));
        let book: Value = serde_json::from_slice(&output.stdout).unwrap();
        let content = book["items"][0]["Chapter"]["content"].as_str().unwrap();
        assert!(content.contains(expected), "{language}{info}: {content}");
    }
}

#[test]
fn every_renderer_is_supported() {
    for renderer in ["html", "epub", "markdown"] {
        let output = interlock(&["mdbook", "supports", renderer], "");
        assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (Some(0), "", ""), "{renderer}");
    }
}

#[test]
fn all_else_of_a_book_stays() {
    let lab = "```rust,interlock program=missing-move\n```\n";
    let inner = chapter(lab, &[]);
    let draft = json!({ "Chapter": {
        "name": "Draft", "content": "", "number": null, "sub_items": [], "path": null, "source_path": null, "parent_names": ["Locks"],
    } });
    let items = [json!({ "PartTitle": "Part" }), chapter(lab, &[inner, draft.clone()]), json!("Separator")];
    let output = interlock(&["mdbook"], &input("html", &json!({ "book": { "title": "Locks" } }), &items));
    let book: Value = serde_json::from_slice(&output.stdout).unwrap();
    let content = book["items"][1]["Chapter"]["content"].as_str().unwrap();
    assert!(content.starts_with("<!--interlock--><interlock-lab program=\"missing-move\" "), "{content}");
    let inner = chapter(content, &[]);
    assert_eq!(book["items"], json!([{ "PartTitle": "Part" }, chapter(content, &[inner, draft]), "Separator"]));
}

#[test]
fn a_strict_book_is_not_built_with_a_fence_that_is_wrong() {
    let strict = json!({ "preprocessor": { "interlock": { "strict": true } } });
    let wrong = [chapter("```rust,interlock program=x\n```\n", &[])];
    let output = interlock(&["mdbook"], &input("html", &strict, &wrong));
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
    assert!(
        stderr(&output)
            .contains("src/locks.md:1 (chapter Locks): the lab is left as plain code: there is no program x"),
        "{}",
        stderr(&output)
    );
    assert!(stderr(&output).contains("strict = true"), "{}", stderr(&output));

    let output = interlock(&["mdbook"], &input("html", &strict, &[chapter("# Locks\n", &[])]));
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
    let unclear = json!({ "preprocessor": { "interlock": { "strict": "very" } } });
    let output = interlock(&["mdbook"], &input("html", &unclear, &[]));
    assert!(stderr(&output).contains("strict in [preprocessor.interlock] of book.toml is true or false"), "{output:?}");
}

#[test]
fn what_is_no_book_is_said() {
    let old = json!([{ "root": "", "config": {}, "renderer": "html", "mdbook_version": "0.4.52" }, { "sections": [] }])
        .to_string();
    for (input, part) in [
        ("", "this is no book as mdBook writes it"),
        ("{}", "this is no book as mdBook writes it"),
        (old.as_str(), "mdBook 0.4.52 wrote a book that this cannot read, which is for mdBook 0.5."),
    ] {
        let output = interlock(&["mdbook"], input);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""), "{input}");
        assert!(stderr(&output).contains(part), "{input}: {}", stderr(&output));
    }
}

/// A new folder with a book and a site.
fn book(name: &str, toml: &str) -> (PathBuf, PathBuf) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("books").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let (book, site) = (folder.join("book"), folder.join("site"));
    for (file, text) in [
        ("interlock.js", "export {};"),
        ("interlock.js.br", "compressed"),
        ("v1/embed/index.html", "<!doctype html>"),
        ("assets/1a/lab.js", "lab 1"),
    ] {
        fs::create_dir_all(site.join(file).parent().unwrap()).unwrap();
        fs::write(site.join(file), text).unwrap();
    }
    fs::create_dir_all(book.join("src")).unwrap();
    fs::write(book.join("book.toml"), toml).unwrap();
    (book, site)
}

fn install(book: &Path, options: &[&str]) -> (Option<i32>, String) {
    let output = interlock(&[&["mdbook", "install", book.to_str().unwrap()], options].concat(), "");
    (output.status.code(), format!("{}{}", stdout(&output), stderr(&output)))
}

/// All files of a folder with their text.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_site_becomes_part_of_a_book() {
    let (book, site) = book("with-site", "[book]\nsrc = \"src\" # here\n");
    let site_option = ["--site", site.to_str().unwrap()];
    let (code, told) = install(&book, &site_option);
    assert_eq!(code, Some(0), "{told}");
    for part in ["3 files of the site", "interlock-book.js: loads the labs from interlock/", "[preprocessor.interlock]"]
    {
        assert!(told.contains(part), "{told}");
    }
    assert_eq!(
        names(&book),
        [
            "book.toml",
            "interlock-book.js",
            "src/interlock/assets/1a/lab.js",
            "src/interlock/interlock.js",
            "src/interlock/v1/embed/index.html"
        ]
    );

    let before = files(&book);
    for options in [&site_option[..], &[]] {
        assert_eq!(
            install(&book, options),
            (Some(0), "Everything is there already: nothing was changed.\n".to_owned())
        );
        assert_eq!(files(&book), before);
    }

    fs::remove_dir_all(site.join("assets/1a")).unwrap();
    fs::create_dir_all(site.join("assets/2b")).unwrap();
    fs::write(site.join("assets/2b/lab.js"), "lab 2").unwrap();
    let (code, told) = install(&book, &site_option);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("1 files of the site, 1 of an earlier version removed"), "{told}");
    assert!(!book.join("src/interlock/assets/1a").exists());
    assert!(book.join("src/interlock/assets/2b/lab.js").exists());
}

#[test]
fn a_site_may_be_elsewhere() {
    let (book, _) = book("with-address", "");
    let (code, told) = install(&book, &["--address", "https://example.org/interlock"]);
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(names(&book), ["book.toml", "interlock-book.js"]);
    let script = fs::read_to_string(book.join("interlock-book.js")).unwrap();
    assert!(script.contains("new URL(\"https://example.org/interlock/\""), "{script}");
}

#[test]
fn what_cannot_be_installed_is_said_and_changes_nothing() {
    let cases: &[(&str, &str, &[&str], &str)] = &[
        ("bad-toml", "[book\n", &["--address", "/x/"], "book.toml: TOML parse error at line 1, column 6"),
        ("no-html", "[output.epub]\n", &["--address", "/x/"], "add [output.html] first"),
        ("nowhere", "", &[], "where is the site?"),
        ("bad-address", "", &["--address", "example.org"], "--address \"example.org\": it is the address"),
        ("no-site", "", &["--site", "no/such/folder"], "cannot read the folder no/such/folder"),
        ("not-the-site", "", &["--site", env!("CARGO_MANIFEST_DIR")], "is not the site, which has interlock.js"),
        ("both", "", &["--site", "a", "--address", "/b/"], "cannot be used with"),
        ("bad-name", "", &["--site", "a", "--into", "../b"], "one name of letters"),
    ];
    for (name, toml, options, part) in cases {
        let (book, _) = book(name, toml);
        let (code, told) = install(&book, options);
        assert_eq!(code, Some(2), "{name}: {told}");
        assert!(told.contains(part), "{name}: {told}");
        assert_eq!(files(&book), [("book.toml".to_owned(), (*toml).to_owned())], "{name}");
    }
    let (code, told) = install(Path::new("no/such/book"), &["--address", "/x/"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("cannot read no/such/book/book.toml") && told.contains("mdbook init"), "{told}");
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let (first, _) = book("other-script", "");
    fs::write(first.join("interlock-book.js"), "alert(1);").unwrap();
    let (code, told) = install(&first, &["--address", "/x/"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("was not written by this"), "{told}");

    let (second, site) = book("chapter-there", "");
    fs::create_dir_all(second.join("src/interlock")).unwrap();
    fs::write(second.join("src/interlock/index.md"), "# A chapter\n").unwrap();
    let before = files(&second);
    let options = ["--site", site.to_str().unwrap()];
    let (code, told) = install(&second, &options);
    assert_eq!(code, Some(2));
    assert!(told.contains("has index.md") && told.contains("--into NAME"), "{told}");
    assert_eq!(files(&second), before);
    let (code, told) = install(&second, &[&options[..], &["--into", "labs"]].concat());
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("loads the labs from labs/"), "{told}");
}
