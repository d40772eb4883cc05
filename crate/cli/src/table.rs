//! Tables of text, aligned.

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// More rows than this are counted instead of shown.
const MOST: usize = 50;

/// Rows below a header, two spaces between columns, indented by two. Nothing trails.
pub(crate) fn table(header: &[(&str, Align)], rows: &[Vec<String>]) -> String {
    let (rows, more) = rows.split_at(rows.len().min(MOST));
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].as_str()).chain([header[column].0]);
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let mut text = String::new();
    let names: Vec<String> = header.iter().map(|(name, _)| (*name).to_owned()).collect();
    for row in [&names].into_iter().chain(rows) {
        let mut line = String::from(" ");
        for ((cell, (_, align)), width) in row.iter().zip(header).zip(&widths) {
            let padding = " ".repeat(width - cell.chars().count());
            line.push(' ');
            match align {
                Align::Left => line.extend([cell, padding.as_str(), " "]),
                Align::Right => line.extend([padding.as_str(), cell, " "]),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if !more.is_empty() {
        text.push_str(&format!("  … and {} more\n", more.len()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned() {
        let rows = [["ä", "1"], ["long", "1000"]].map(|row| row.map(str::to_owned).to_vec());
        let text = table(&[("name", Align::Left), ("times", Align::Right)], &rows);
        assert_eq!(text, "  name  times\n  ä         1\n  long   1000\n");
    }

    #[test]
    fn a_long_table_ends_early() {
        let text = table(&[("n", Align::Left)], &vec![vec![String::from("1")]; MOST + 2]);
        assert_eq!(text.lines().count(), MOST + 2);
        assert!(text.ends_with("\n  1\n  … and 2 more\n"), "{text}");
    }
}
