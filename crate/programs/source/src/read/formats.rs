//! Names that a format string takes from the scope around it, as in `println!("{THREADS}")`.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Lit, Token};

/// Which argument of a formatting macro of std is the format string.
fn position(name: &str) -> Option<usize> {
    match name {
        "print" | "println" | "eprint" | "eprintln" | "format" | "format_args" | "panic" | "todo" | "unimplemented"
        | "unreachable" => Some(0),
        "write" | "writeln" | "assert" | "debug_assert" => Some(1),
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => Some(2),
        _ => None,
    }
}

/// What a formatting macro takes from the scope, without what its named arguments give it.
pub(crate) struct Captured {
    pub(crate) names: BTreeSet<String>,
    pub(crate) trailing_comma: bool,
}

/// `None` if it is no formatting macro, or one without a format string.
pub(crate) fn captured(name: &str, tokens: &TokenStream) -> Option<Captured> {
    let position = position(name)?;
    let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens.clone()).ok()?;
    let Expr::Lit(ExprLit { lit: Lit::Str(format), .. }) = arguments.get(position)? else { return None };
    let mut names = in_format(&format.value());
    for argument in &arguments {
        if let Expr::Assign(named) = argument
            && let Expr::Path(path) = &*named.left
            && let Some(name) = path.path.get_ident()
        {
            names.remove(&name.to_string());
        }
    }
    Some(Captured { names, trailing_comma: arguments.trailing_punct() })
}

/// All names in `{name}`, `{name:?}`, `{:width$}` and `{:.precision$}`.
fn in_format(format: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, behind) = rest[at..].split_at(1);
        if behind.starts_with(brace) {
            rest = &behind[1..];
            continue;
        }
        let Some(placeholder) = behind.split('}').next().filter(|_| brace == "{") else {
            rest = behind;
            continue;
        };
        let (argument, options) = placeholder.split_once(':').unwrap_or((placeholder, ""));
        names.extend(Some(argument.trim()).filter(|name| is_name(name)).map(str::to_owned));
        for counted in options.split('$').rev().skip(1) {
            let start = counted.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
            names.extend(counted.get(start..).filter(|name| is_name(name)).map(str::to_owned));
        }
        rest = &behind[placeholder.len()..];
    }
    names
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_format_strings() {
        let table = [
            ("plain", ""),
            ("{A} and {b:?}", "A b"),
            ("{{A}} {} {0} {B}}}", "B"),
            ("{:WIDTH$} {x:>W$.P$} {:.*}", "P W WIDTH x"),
            ("{A:5}{A:#?}", "A"),
            ("unfinished {A", "A"),
        ];
        for (format, names) in table {
            assert_eq!(in_format(format).into_iter().collect::<Vec<_>>().join(" "), names, "{format}");
        }
    }

    #[test]
    fn the_format_string_is_found() {
        let table = [
            ("println", r#""{A}""#, Some("A")),
            ("println", r#""{A}", A = 5"#, Some("")),
            ("println", r#""{}", "{A}""#, Some("")),
            ("write", r#"out, "{A}""#, Some("A")),
            ("assert_eq", r#"a::<u8, u8>(1), [1, 2], "{A} {}", 3,"#, Some("A")),
            ("assert", "true", None),
            ("vec", r#""{A}""#, None),
        ];
        for (name, tokens, names) in table {
            let found = captured(name, &tokens.parse().unwrap());
            let found = found.map(|found| found.names.into_iter().collect::<Vec<_>>().join(" "));
            assert_eq!(found.as_deref(), names, "{name}!({tokens})");
        }
    }
}
