//! Lines that mdBook hides: in a block of Rust, a line that begins with `#` and a space, or is a `#` alone, belongs to the
//! program and is not shown; `##` stands for a `#` that is shown.

/// The whole program that a block stands for.
pub(crate) fn program(block: &str) -> String {
    let mut program = String::with_capacity(block.len());
    for line in block.lines() {
        let text = line.trim_start();
        let indent = &line[..line.len() - text.len()];
        let shown = match text.strip_prefix('#') {
            Some(rest) if rest.is_empty() || rest.starts_with('#') => Some(rest),
            Some(rest) => rest.strip_prefix(' '),
            None => None,
        };
        match shown {
            Some(rest) => program.extend([indent, rest]),
            None => program.push_str(line),
        }
        program.push('\n');
    }
    program
}

/// The block with a `main` around it, hidden, if it has none: what rustdoc and mdBook make of it. Attributes of the whole
/// program stay at its top.
pub(crate) fn with_main(block: &str) -> String {
    if block.contains("fn main") {
        return block.to_owned();
    }
    let top = |line: &&str| line.trim().is_empty() || program(line).trim_start().starts_with("#![");
    let length = block.split_inclusive('\n').take_while(top).map(str::len).sum();
    let (attributes, body) = block.split_at(length);
    let end = if body.is_empty() || body.ends_with('\n') { "" } else { "\n" };
    format!("{attributes}# fn main() {{\n{body}{end}# }}\n")
}

/// The block in which nothing of a program is taken for a hidden line.
pub(crate) fn escaped(program: &str) -> String {
    let mut block = String::with_capacity(program.len());
    for line in program.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '\t']);
        let rest = text.strip_prefix('#');
        if rest.is_some_and(|rest| rest.trim().is_empty() || rest.starts_with([' ', '#'])) {
            block.push_str(&line[..line.len() - text.len()]);
            block.push('#');
            block.push_str(text);
        } else {
            block.push_str(line);
        }
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_lines_belong_to_the_program() {
        let block = "# use std::thread;\n#\n#[derive(Debug)]\n##[test]\n    # let a = 1;\n##\nlet b = 2; # 3\n#![allow(unused)]";
        let expected =
            "use std::thread;\n\n#[derive(Debug)]\n#[test]\n    let a = 1;\n#\nlet b = 2; # 3\n#![allow(unused)]\n";
        assert_eq!(program(block), expected);
    }

    #[test]
    fn what_has_no_main_gets_one() {
        let table = [
            ("let a = 1;\n", "# fn main() {\nlet a = 1;\n# }\n"),
            ("let a = 1;", "# fn main() {\nlet a = 1;\n# }\n"),
            ("#![allow(unused)]\n\nlet a = 1;\n", "#![allow(unused)]\n\n# fn main() {\nlet a = 1;\n# }\n"),
            ("# #![allow(unused)]\nlet a = 1;\n", "# #![allow(unused)]\n# fn main() {\nlet a = 1;\n# }\n"),
            ("# fn main() {\nlet a = 1;\n# }\n", "# fn main() {\nlet a = 1;\n# }\n"),
            ("", "# fn main() {\n# }\n"),
        ];
        for (block, expected) in table {
            assert_eq!(with_main(block), expected, "{block}");
        }
    }

    #[test]
    fn nothing_of_an_escaped_program_is_hidden() {
        for text in ["# a\n#\n  # b\n#[c]\n##\nfn main() {}\n", "#", "", "a\n"] {
            assert_eq!(program(&escaped(text)).trim_end(), text.trim_end());
        }
        assert_eq!(escaped("#[test]\nfn f() {}\n"), "#[test]\nfn f() {}\n");
    }
}
