//! A tree in few words: its `Debug` text without places, without what is absent, and with names and paths as they are
//! written.

/// A node of a `Debug` text.
enum Node {
    /// A number, a text, a name without anything behind it.
    Plain(String),
    List(Vec<Node>),
    Tuple(String, Vec<Node>),
    Struct(String, Vec<(String, Node)>),
}

/// The tree in few words.
pub fn dump(tree: &impl std::fmt::Debug) -> String {
    let text = format!("{tree:?}");
    let mut rest = text.as_str();
    let node = read(&mut rest);
    assert!(rest.is_empty(), "not read to its end: {rest}");
    words(&node).unwrap_or_default()
}

fn read(rest: &mut &str) -> Node {
    match rest.chars().next() {
        Some('[') => Node::List(elements(rest, ']')),
        Some('(') => Node::Tuple(String::new(), elements(rest, ')')),
        Some(quote @ ('"' | '\'')) => {
            let mut escaped = false;
            let end = rest[1..].find(|c| {
                let ends = c == quote && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            Node::Plain(take(rest, end.expect("a text ends") + 2).to_owned())
        }
        _ => {
            let end = rest.find([' ', '(', ')', ',', ']', '}']).unwrap_or(rest.len());
            let name = take(rest, end).to_owned();
            if rest.starts_with('(') {
                Node::Tuple(name, elements(rest, ')'))
            } else if rest.starts_with(" {") {
                take(rest, 1);
                Node::Struct(name, fields(rest))
            } else {
                Node::Plain(name)
            }
        }
    }
}

fn take<'a>(rest: &mut &'a str, length: usize) -> &'a str {
    let (taken, left) = rest.split_at(length);
    *rest = left;
    taken
}

fn elements(rest: &mut &str, close: char) -> Vec<Node> {
    take(rest, 1);
    let mut list = Vec::new();
    while !rest.starts_with(close) {
        list.push(read(rest));
        *rest = rest.strip_prefix(", ").unwrap_or(rest);
    }
    take(rest, 1);
    list
}

fn fields(rest: &mut &str) -> Vec<(String, Node)> {
    take(rest, 2);
    let mut list = Vec::new();
    while !rest.starts_with('}') {
        let colon = rest.find(": ").expect("a field has a value");
        let name = take(rest, colon).to_owned();
        take(rest, 2);
        list.push((name, read(rest)));
        *rest = rest.strip_prefix(", ").or(rest.strip_prefix(' ')).unwrap_or(rest);
    }
    take(rest, 1);
    list
}

/// None for what is absent or a place.
fn words(node: &Node) -> Option<String> {
    match node {
        Node::Plain(text) if matches!(text.as_str(), "None" | "false" | "Private") => None,
        Node::Plain(text) => Some(text.clone()),
        Node::List(list) if list.is_empty() => None,
        Node::List(list) => Some(format!("[{}]", joined(list, ", "))),
        Node::Tuple(name, list) if matches!(name.as_str(), "Some" | "Path" | "Literal") && list.len() == 1 => {
            words(&list[0])
        }
        Node::Tuple(name, list) => {
            let list: Vec<String> = list
                .iter()
                .filter(|node| !is_span(node))
                .map(|node| words(node).unwrap_or_else(|| "-".into()))
                .collect();
            Some(format!("{name}({})", list.join(" ")))
        }
        Node::Struct(name, fields) => structure(name, fields),
    }
}

fn is_span(node: &Node) -> bool {
    matches!(node, Node::Struct(name, _) if name == "Span")
}

fn joined(list: &[Node], separator: &str) -> String {
    list.iter().map(|node| words(node).unwrap_or_else(|| "-".into())).collect::<Vec<_>>().join(separator)
}

fn structure(name: &str, fields: &[(String, Node)]) -> Option<String> {
    let field = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, node)| node);
    let is_absent = |wanted: &str| field(wanted).is_none_or(|node| words(node).is_none());
    match (name, field("name"), field("segments")) {
        ("Span", _, _) => return None,
        ("Ident", Some(Node::Plain(text)), _) => return Some(text.trim_matches('"').to_owned()),
        ("Segment", Some(name), _) if is_absent("args") => return words(name),
        ("Path", _, Some(Node::List(segments))) if is_absent("qself") => {
            let global = if is_absent("global") { "" } else { "::" };
            return Some(format!("{global}{}", joined(segments, "::")));
        }
        _ => {}
    }
    let mut parts = Vec::new();
    for (field, node) in fields {
        match words(node) {
            None => {}
            Some(value) if value == "true" => parts.push(field.clone()),
            // What has a kind is that.
            Some(value) if field == "kind" => parts.push(value),
            // A single space fills almost always.
            Some(value) if field == "fill" && value == "' '" => {}
            Some(value) => parts.push(format!("{field}={value}")),
        }
    }
    match (name, parts.as_slice()) {
        ("Expr" | "Type" | "Pat", [only]) => Some(only.clone()),
        ("Generics", []) => None,
        (_, []) => Some(name.to_owned()),
        _ => Some(format!("{name}{{{}}}", parts.join(" "))),
    }
}
