//! Attributes: which are without effect on a run, which change meaning and are kept, and which are refused.

use super::literal::is_integer;
use super::reader::Reader;
use super::ty::macro_name;
use crate::source::Span;
use crate::tree::{Attribute, Path};

/// What the attributes of one item say.
#[derive(Default)]
pub(super) struct Attributes {
    /// Text of its doc comments, line by line.
    pub(super) docs: Vec<String>,
    /// What `#[derive(..)]` names.
    pub(super) derives: Vec<Path>,
    /// Those that are kept.
    pub(super) kept: Vec<Attribute>,
    /// `#[default]`, of a variant.
    pub(super) is_default: bool,
}

/// What an attribute stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// An item, also one in a trait or `impl`.
    Item,
    /// A variant of an enum.
    Variant,
    /// Any other: a field, a parameter, a statement, an expression, an arm.
    Other,
}

/// Attributes that change what the compiler says or how it optimises, and nothing else.
const INERT: [&str; 21] = [
    "allow",
    "warn",
    "deny",
    "forbid",
    "expect",
    "doc",
    "must_use",
    "inline",
    "cold",
    "deprecated",
    "non_exhaustive",
    "track_caller",
    "rustfmt::skip",
    "automatically_derived",
    "recursion_limit",
    "type_length_limit",
    "crate_name",
    "crate_type",
    "diagnostic::on_unimplemented",
    "diagnostic::do_not_recommend",
    "optimize",
];

impl Reader {
    /// Attributes at anything but an item or a variant: they must be without effect.
    pub(super) fn inert(&mut self, attrs: &[syn::Attribute]) {
        self.attributes(attrs, Place::Other);
    }

    /// Reads the attributes of one place.
    pub(super) fn attributes(&mut self, attrs: &[syn::Attribute], place: Place) -> Attributes {
        let mut result = Attributes::default();
        for attr in attrs {
            self.attribute(attr, place, &mut result);
        }
        result
    }

    fn attribute(&mut self, attr: &syn::Attribute, place: Place, result: &mut Attributes) {
        let name = macro_name(attr.path());
        let span = self.attribute_span(attr);
        match name.as_str() {
            "doc" => result.docs.extend(doc_lines(attr)),
            "derive" if place == Place::Item => self.derives(attr, &mut result.derives, span),
            "default" if place == Place::Variant => result.is_default = true,
            "cfg" if cfg_holds(attr).is_none() => self.refuse("conditional compilation with `cfg`", span),
            "cfg" => {}
            "repr" if place == Place::Item => self.repr(attr, result, span),
            "track_caller" if place == Place::Item => result.kept.push(kept(attr, &name)),
            _ if self.is_library() => result.kept.push(kept(attr, &name)),
            _ if INERT.contains(&name.as_str()) || name.starts_with("clippy::") => {}
            _ => self.refuse(format!("the attribute `{name}`"), span),
        }
    }

    /// Where an attribute stands, its `#` included.
    pub(super) fn attribute_span(&self, attr: &syn::Attribute) -> Span {
        self.between(attr.pound_token.span, attr.bracket_token.span.close())
    }

    fn derives(&mut self, attr: &syn::Attribute, derives: &mut Vec<Path>, span: Span) {
        let list = attr.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
        match list {
            Ok(list) => derives.extend(list.iter().map(|path| self.path(None, path))),
            Err(error) => self.syn_error(&error, span),
        }
    }

    /// Without pointers, layouts are seen by the sizes of types alone.
    fn repr(&mut self, attr: &syn::Attribute, result: &mut Attributes, span: Span) {
        let text = arguments(attr);
        for part in text.split(',') {
            let align = part.strip_prefix("align(").and_then(|rest| rest.strip_suffix(')')?.parse::<u64>().ok());
            let is_align = align.is_some_and(|align| align.is_power_of_two() && align <= 1 << 29);
            if is_integer(part) || part == "C" || is_align {
                result.kept.push(Attribute { name: "repr".into(), value: Some(part.into()) });
            } else if !matches!(part, "transparent" | "Rust") {
                self.refuse(format!("`repr({text})`"), span);
            }
        }
    }

    /// `#![..]` at the beginning of a text or module.
    pub(super) fn inner_attributes(&mut self, attrs: &[syn::Attribute]) {
        for attr in attrs {
            let name = macro_name(attr.path());
            if !self.is_library() && !INERT.contains(&name.as_str()) && !name.starts_with("clippy::") {
                let span = self.attribute_span(attr);
                self.refuse(format!("the attribute `{name}`"), span);
            }
        }
    }
}

/// Whether what these attributes stand at is left out of the program: of a build with debug assertions that is no test.
pub(super) fn is_removed(attrs: &[syn::Attribute]) -> bool {
    attrs
        .iter()
        .any(|attr| attr.path().is_ident("test") || attr.path().is_ident("cfg") && cfg_holds(attr) == Some(false))
}

/// What is known of a condition of `cfg`.
fn cfg_holds(attr: &syn::Attribute) -> Option<bool> {
    match arguments(attr).as_str() {
        "test" | "not(debug_assertions)" => Some(false),
        "not(test)" | "debug_assertions" => Some(true),
        _ => None,
    }
}

/// What stands between the parentheses of an attribute, without blanks.
fn arguments(attr: &syn::Attribute) -> String {
    attr.meta.require_list().map(|list| list.tokens.to_string().replace(' ', "")).unwrap_or_default()
}

/// An attribute with its literal, as the tree keeps it.
fn kept(attr: &syn::Attribute, name: &str) -> Attribute {
    let value = match &attr.meta {
        syn::Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value().into()),
            _ => None,
        },
        _ => None,
    };
    Attribute { name: name.into(), value }
}

/// The lines of one doc comment, each without the space behind `///`; those of a block without the stars before them.
fn doc_lines(attr: &syn::Attribute) -> Vec<String> {
    let text = kept(attr, "doc").value.unwrap_or_default();
    let starred = text.lines().skip(1).all(|line| line.trim_start().starts_with('*'));
    let line = |(at, line): (usize, &str)| {
        let line = if at > 0 && starred { line.trim_start().trim_start_matches('*') } else { line };
        line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned()
    };
    text.lines().enumerate().map(line).collect()
}
