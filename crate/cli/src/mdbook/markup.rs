//! What stands in a chapter in place of a fence.

use std::ops::Range;

use super::lab::Lab;

/// The element, on one line.
///
/// The comment before it makes the line, and no other, a block of HTML in any place where a fence can stand: such a block
/// ends with the line that ends its comment, where any other would go on to the next empty line. Line breaks of the program are
/// written as `&#10;`, so that nothing of it is indented, quoted or read as Markdown. mdBook shows the code as any other of
/// its blocks, hidden lines included; `noplayground` keeps it from having a second Run, which would ask a foreign server.
pub(crate) fn element(lab: &Lab) -> String {
    let mut html = String::from("<!--interlock--><interlock-lab");
    for (name, value) in &lab.attributes {
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() {
            html.extend(["=\"", &escaped(value), "\""]);
        }
    }
    html.push_str("><pre><code class=\"language-rust noplayground");
    // What has a meaning for mdBook's own Run and editor would bring them back.
    for word in
        lab.words.iter().filter(|word| !["editable", "mdbook-runnable", "noplayground"].contains(&word.as_str()))
    {
        html.extend([" ", &escaped(word)]);
    }
    html.extend(["\">", &escaped(&lab.block), "</code></pre></interlock-lab>"]);
    html
}

/// Text as HTML on one line, for content and quoted attributes.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("&#10;"),
            '\r' => {}
            _ => html.push(character),
        }
    }
    html
}

/// The same fence with another info string. `block` takes the place of its code, if it is given.
pub(crate) fn fence(content: &str, range: &Range<usize>, info: &str, block: Option<&str>) -> String {
    let old = &content[range.clone()];
    let (opening, rest) = old.split_at(old.find('\n').unwrap_or(old.len()));
    let mark = opening.trim_start().chars().next().unwrap_or('`');
    let longest = |text: &str| text.split(|character| character != mark).map(str::len).max().unwrap_or(0);
    let Some(block) = block else {
        let marks: String = opening.trim_start().chars().take_while(|character| *character == mark).collect();
        return format!("{marks}{info}{rest}");
    };
    let marks = mark.to_string().repeat(longest(opening).max(longest(block) + 1).max(3));
    let margin = margin(content, range.start);
    let mut new = format!("{marks}{info}\n");
    for line in block.lines() {
        new.push_str(format!("{margin}{line}").trim_end());
        new.push('\n');
    }
    new.extend([&margin, &*marks]);
    if old.ends_with('\n') {
        new.push('\n');
    }
    new
}

/// What the lines behind the first begin with, so that they are in the same lists and quotes as the fence at `start`.
fn margin(content: &str, start: usize) -> String {
    let line = content[..start].rfind('\n').map_or(0, |end| end + 1);
    content[line..start]
        .chars()
        .map(|character| if ['>', '\t'].contains(&character) { character } else { ' ' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_program_is_markup() {
        assert_eq!(
            escaped("a < b && c > \"d\"\r\n\n--> "),
            "a &lt; b &amp;&amp; c &gt; &quot;d&quot;&#10;&#10;--&gt; "
        );
    }

    #[test]
    fn a_block_that_has_fences_of_its_own_gets_longer_ones() {
        let content = "> - ```rust,interlock\n>   ```\n";
        let range = 4..content.len() - 1;
        assert_eq!(fence(content, &range, "rust", None), "```rust\n>   ```");
        assert_eq!(
            fence(content, &range, "rust", Some("//! ```\n\nfn main() {}\n")),
            "````rust\n>   //! ```\n>\n>   fn main() {}\n>   ````"
        );
    }
}
