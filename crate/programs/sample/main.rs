//! A little calculator: the sample that the program `source-stats` counts when it is given no folder.

mod lexer;
mod parser;
mod report;

fn main() {
    let line = "1 + 2 * 3"; // Not a web address, unlike "https://example.org".
    println!("{}", report::sentence(line, parser::value(&lexer::tokens(line))));
}
