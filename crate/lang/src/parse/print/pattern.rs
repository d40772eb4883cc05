//! Patterns as rustc prints them.

use super::Printed;
use super::layout::{INDENT, Layout};

const OTHER: &str = "a pattern of this form";

impl Layout {
    pub(super) fn pattern(&mut self, pat: &syn::Pat) -> Printed {
        match pat {
            syn::Pat::Wild(_) => self.word("_"),
            syn::Pat::Rest(_) => self.word(".."),
            syn::Pat::Lit(pat) => self.literal(&pat.lit),
            syn::Pat::Path(pat) => self.path(pat.qself.as_ref(), &pat.path, true)?,
            syn::Pat::Ident(pat) => {
                if pat.by_ref.is_some() {
                    self.word("ref ");
                }
                if pat.mutability.is_some() {
                    self.word("mut ");
                }
                self.word(pat.ident.to_string());
                if let Some((_, sub)) = &pat.subpat {
                    self.space();
                    self.word_space("@");
                    self.pattern(sub)?;
                }
            }
            syn::Pat::TupleStruct(pat) => {
                self.path(pat.qself.as_ref(), &pat.path, true)?;
                self.word("(");
                self.separated(false, &pat.elems, Self::pattern)?;
                self.word(")");
            }
            syn::Pat::Tuple(pat) => {
                self.word("(");
                self.separated(false, &pat.elems, Self::pattern)?;
                self.word(if pat.elems.len() == 1 { ",)" } else { ")" });
            }
            syn::Pat::Slice(pat) => {
                self.word("[");
                self.separated(false, &pat.elems, Self::pattern)?;
                self.word("]");
            }
            syn::Pat::Paren(pat) => {
                self.word("(");
                self.pattern(&pat.pat)?;
                self.word(")");
            }
            syn::Pat::Reference(pat) => {
                self.word(if pat.mutability.is_some() { "&mut " } else { "&" });
                self.pattern(&pat.pat)?;
            }
            syn::Pat::Or(pat) => {
                self.inconsistent(0);
                for (at, case) in pat.cases.iter().enumerate() {
                    if at > 0 {
                        self.space();
                        self.word_space("|");
                    }
                    self.pattern(case)?;
                }
                self.end();
            }
            syn::Pat::Range(pat) => {
                if let Some(start) = &pat.start {
                    self.expr(start)?;
                }
                self.word(limits(&pat.limits));
                if let Some(end) = &pat.end {
                    self.expr(end)?;
                }
            }
            syn::Pat::Struct(pat) => self.struct_pattern(pat)?,
            _ => return Err(OTHER),
        }
        Ok(())
    }

    fn struct_pattern(&mut self, pat: &syn::PatStruct) -> Printed {
        self.path(pat.qself.as_ref(), &pat.path, true)?;
        self.word(" {");
        let is_empty = pat.fields.is_empty() && pat.rest.is_none();
        if !is_empty {
            self.space();
        }
        self.separated(true, &pat.fields, |layout, field| {
            layout.consistent(INDENT);
            if field.colon_token.is_some() {
                layout.member(&field.member);
                layout.word(": ");
            }
            layout.pattern(&field.pat)?;
            layout.end();
            Ok(())
        })?;
        if pat.rest.is_some() {
            if !pat.fields.is_empty() {
                self.word_space(",");
            }
            self.word("..");
        }
        if !is_empty {
            self.space();
        }
        self.word("}");
        Ok(())
    }

    pub(super) fn member(&mut self, member: &syn::Member) {
        match member {
            syn::Member::Named(ident) => self.word(ident.to_string()),
            syn::Member::Unnamed(index) => self.word(index.index.to_string()),
        }
    }
}

/// `..` or `..=`.
pub(super) fn limits(limits: &syn::RangeLimits) -> &'static str {
    match limits {
        syn::RangeLimits::HalfOpen(_) => "..",
        syn::RangeLimits::Closed(_) => "..=",
    }
}
