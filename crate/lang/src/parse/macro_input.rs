//! What stands between the delimiters of the macros of std, as syn reads it.

use syn::buffer::Cursor;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;

/// One argument of a formatting macro.
pub(super) struct FormatInput {
    pub(super) name: Option<syn::Ident>,
    pub(super) expr: syn::Expr,
}

impl Parse for FormatInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let is_named = input.peek(syn::Ident)
            && input.peek2(syn::Token![=])
            && !input.peek2(syn::Token![==])
            && !input.peek2(syn::Token![=>]);
        let name = if is_named {
            let name = input.parse()?;
            input.parse::<syn::Token![=]>()?;
            Some(name)
        } else {
            None
        };
        Ok(Self { name, expr: input.parse()? })
    }
}

/// What stands between the delimiters of a formatting macro.
pub(super) struct Inputs(pub(super) Vec<FormatInput>);

impl Parse for Inputs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self(Punctuated::<FormatInput, syn::Token![,]>::parse_terminated(input)?.into_iter().collect()))
    }
}

/// `x, pattern if guard` of `matches!`.
pub(super) struct MatchesInput {
    pub(super) value: syn::Expr,
    pub(super) pat: syn::Pat,
    pub(super) guard: Option<syn::Expr>,
}

impl Parse for MatchesInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = input.parse::<Option<syn::Token![if]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Option<syn::Token![,]>>()?;
        Ok(Self { value, pat, guard })
    }
}

/// `a, b` or `a; n` of `vec!`.
pub(super) enum VecInput {
    List(Vec<syn::Expr>),
    Repeat(Box<[syn::Expr; 2]>),
}

impl Parse for VecInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Self::List(Vec::new()));
        }
        let first = input.parse()?;
        if input.parse::<Option<syn::Token![;]>>()?.is_some() {
            return Ok(Self::Repeat(Box::new([first, input.parse()?])));
        }
        let mut list = vec![first];
        while input.parse::<Option<syn::Token![,]>>()?.is_some() && !input.is_empty() {
            list.push(input.parse()?);
        }
        Ok(Self::List(list))
    }
}

/// Expressions of `dbg!`, each with its tokens.
pub(super) struct DbgInput(pub(super) Vec<(syn::Expr, proc_macro2::TokenStream)>);

impl Parse for DbgInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut list = Vec::new();
        while !input.is_empty() {
            let begin = input.cursor();
            let expr = input.parse()?;
            list.push((expr, tokens_between(begin, input.cursor())));
            if !input.is_empty() {
                input.parse::<syn::Token![,]>()?;
            }
        }
        Ok(Self(list))
    }
}

fn tokens_between(mut begin: Cursor<'_>, end: Cursor<'_>) -> proc_macro2::TokenStream {
    let mut trees = Vec::new();
    while begin != end {
        let Some((tree, rest)) = begin.token_tree() else { break };
        trees.push(tree);
        begin = rest;
    }
    trees.into_iter().collect()
}

/// `pub static NAME: T = init;` of `thread_local!`.
pub(super) struct ThreadLocal {
    pub(super) attrs: Vec<syn::Attribute>,
    pub(super) visibility: syn::Visibility,
    pub(super) keyword: syn::Token![static],
    pub(super) name: syn::Ident,
    pub(super) ty: syn::Type,
    pub(super) value: syn::Expr,
}

/// All that one `thread_local!` declares.
pub(super) struct ThreadLocals(pub(super) Vec<ThreadLocal>);

impl Parse for ThreadLocals {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut list = Vec::new();
        while !input.is_empty() {
            let attrs = input.call(syn::Attribute::parse_outer)?;
            let visibility = input.parse()?;
            let keyword = input.parse()?;
            let name = input.parse()?;
            input.parse::<syn::Token![:]>()?;
            let ty = input.parse()?;
            input.parse::<syn::Token![=]>()?;
            let value = input.parse()?;
            list.push(ThreadLocal { attrs, visibility, keyword, name, ty, value });
            if !input.is_empty() {
                input.parse::<syn::Token![;]>()?;
            }
        }
        Ok(Self(list))
    }
}
