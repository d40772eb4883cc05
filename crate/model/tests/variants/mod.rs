//! A program of the laboratory with each combination of what can be chosen in it: most are there to show a mistake that the
//! values in the text avoid.

use crate::corpus::program::Program;

/// The program with all combinations of its options, its own included.
pub fn of(program: &Program) -> Vec<Program> {
    let mut all = vec![program.clone()];
    let lines: Vec<&str> = program.text.lines().collect();
    for pair in lines.windows(2) {
        let (Some(options), Some((head, own))) = (options(pair[0]), pair[1].split_once(" = ")) else { continue };
        let name = head.strip_prefix("const ").and_then(|head| head.split(':').next()).unwrap_or(head);
        let mut more = Vec::new();
        for option in options.iter().filter(|option| own != format!("{option};")) {
            let line = format!("{head} = {option};");
            more.extend(all.iter().map(|program| Program {
                name: format!("{} {name}={option}", program.name),
                text: program.text.replacen(pair[1], &line, 1),
                ..program.clone()
            }));
        }
        all.extend(more);
    }
    all
}

/// The values that a doc comment lists at its end, as they are written in Rust: `(on | off)`, `("a" | "b")`.
fn options(comment: &str) -> Option<Vec<String>> {
    let (_, list) = comment.strip_prefix("///")?.strip_suffix(')')?.rsplit_once('(')?;
    let options = list.split(" | ").map(|option| match option {
        "on" => "true".to_owned(),
        "off" => "false".to_owned(),
        other => other.to_owned(),
    });
    list.contains(" | ").then(|| options.collect())
}
