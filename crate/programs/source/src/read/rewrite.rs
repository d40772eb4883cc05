//! The copy of a program that the engine compiles: each parameter is a function that reads the value of this run.
//!
//! - `const THREADS: usize = 4;` becomes `fn THREADS() -> usize { … }` and each use of it a call;
//! - an inline `"{THREADS}"` gets a named argument;
//! - where only constants may stand, `Mutex::new` and relatives become `new_const`, their twin in the facade;
//! - `map(Mutex::new)` becomes `map(|value| Mutex::new(value))`, because only a call tells where it stands;
//! - the last line gets the prelude, the cells that hold the values, and a public entry.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Expr, ExprCall, ExprClosure, ExprConst, ExprPath, ExprRepeat, File, GenericArgument, Item, ItemConst, ItemFn,
    ItemStatic, Macro, Pat, PatIdent, Path, ReturnType, TypeArray, Variant,
};

use super::edits::{Edit, apply};
use super::formats;
use super::macros;
use super::names::{is_shared_type, makes_object};
use super::params::{Param, Values};
use super::place::Broken;
use crate::shifts::Shift;

/// What is appended to the copy has these names: the entry, and the array of cells with one `u64` a parameter, which is
/// an integer's bits as `i64`, a float's as `f64`, 0 or 1, or the index of a choice.
pub const ENTRY: &str = "__interlock_main";
/// See [`ENTRY`].
pub const CELLS: &str = "__INTERLOCK_CELLS";

/// The text for the engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// It has as many lines as the original.
    pub text: String,
    /// The way back to the original's columns.
    pub shifts: Vec<Shift>,
}

/// The engine calls `main` with nothing and does nothing with what it returns.
pub(crate) fn check_main(file: &File) -> Result<(), Broken> {
    let main = file.items.iter().find_map(|item| match item {
        Item::Fn(item) if item.sig.ident == "main" => Some(item),
        _ => None,
    });
    let Some(main) = main else { return Err(Broken::at(file.span(), "a program has a `fn main()`")) };
    let plain = main.sig.inputs.is_empty() && main.sig.asyncness.is_none();
    match (&main.sig.output, plain) {
        (ReturnType::Default, true) => Ok(()),
        _ => Err(Broken::at(main.sig.span(), "`main` takes nothing, returns nothing and is not async")),
    }
}

pub(crate) fn copy(text: &str, file: &File, params: &[Param]) -> Result<Copy, Broken> {
    let mut constants = Constants { params, in_const: false, edits: Vec::new(), broken: None };
    constants.visit_file(file);
    if let Some(broken) = constants.broken {
        return Err(broken);
    }
    let tokens: TokenStream =
        text.parse().map_err(|error: proc_macro2::LexError| Broken::at(error.span(), error.to_string()))?;
    let mut uses = Uses { params, edits: constants.edits };
    uses.walk(tokens);
    let (mut text, shifts) = apply(text, uses.edits);
    let ended = text.ends_with('\n');
    text.truncate(text.trim_end_matches('\n').len());
    // Behind a line comment nothing can be appended.
    let last = text.lines().last().unwrap_or_default();
    if last.contains("//") {
        return Err(Broken { line: text.lines().count(), column: 1, rule: "the last line may have no comment".into() });
    }
    text.push_str(&appendix(params));
    if ended {
        text.push('\n');
    }
    Ok(Copy { text, shifts })
}

fn appendix(params: &[Param]) -> String {
    let cell = |param: &Param| {
        let bits = match &param.values {
            Values::Integer { default, .. } => default.cast_unsigned(),
            Values::Float { default, .. } => default.to_bits(),
            Values::Bool { default } => u64::from(*default),
            Values::Choice { options, default } => {
                options.iter().position(|option| option == default).unwrap_or(0) as u64
            }
        };
        format!("::core::sync::atomic::AtomicU64::new({bits})")
    };
    let cells: Vec<String> = params.iter().map(cell).collect();
    let mut text = String::from(" #[allow(unused_imports)] use crate::prelude::*;");
    let _ = write!(
        text,
        " pub(crate) static {CELLS}: [::core::sync::atomic::AtomicU64; {}] = [{}]; pub(crate) fn {ENTRY}() {{ main() }}",
        cells.len(),
        cells.join(", ")
    );
    text
}

/// The function that a parameter becomes.
fn function(index: usize, param: &Param) -> String {
    let load = format!("{CELLS}[{index}].load(::core::sync::atomic::Ordering::Relaxed)");
    let name = &param.name;
    match &param.values {
        Values::Integer { .. } => format!("fn {name}() -> {} {{ {load} as i64 as {} }}", param.ty, param.ty),
        Values::Float { .. } => format!("fn {name}() -> {} {{ f64::from_bits({load}) as {} }}", param.ty, param.ty),
        Values::Bool { .. } => format!("fn {name}() -> bool {{ {load} != 0 }}"),
        Values::Choice { options, .. } => format!("fn {name}() -> &'static str {{ {options:?}[{load} as usize] }}"),
    }
}

/// Replaces the uses of parameters, token by token, because macros may hold some.
struct Uses<'a> {
    params: &'a [Param],
    edits: Vec<Edit>,
}

impl Uses<'_> {
    fn walk(&mut self, stream: TokenStream) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(name) if is_param(self.params, &name.to_string()) => {
                    let before = index.checked_sub(1).map(|index| &tokens[index]);
                    let after = tokens.get(index + 1);
                    if !is_definition(before) && !is_argument_name(after, tokens.get(index + 2)) {
                        self.edits.push(Edit::insert_after(name.span(), "()"));
                    }
                }
                TokenTree::Group(group) => {
                    if let Some(name) = macro_name(&tokens[..index])
                        && let Some(captured) = formats::captured(&name, &group.stream())
                    {
                        let mut separator = if captured.trailing_comma { " " } else { ", " };
                        for name in captured.names.iter().filter(|name| is_param(self.params, name)) {
                            let text = format!("{separator}{name} = {name}()");
                            self.edits.push(Edit::insert_before(group.span_close(), text));
                            separator = ", ";
                        }
                    }
                    if group.delimiter() != Delimiter::None {
                        self.walk(group.stream());
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_param(params: &[Param], name: &str) -> bool {
    params.iter().any(|param| param.name == name)
}

fn is_definition(before: Option<&TokenTree>) -> bool {
    matches!(before, Some(TokenTree::Ident(word)) if word == "const")
}

/// `NAME = value` in a macro's arguments, but not `NAME == value`.
fn is_argument_name(after: Option<&TokenTree>, next: Option<&TokenTree>) -> bool {
    let equals = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(sign)) if sign.as_char() == '=');
    let single = matches!(after, Some(TokenTree::Punct(sign)) if sign.spacing() == Spacing::Alone || !equals(next));
    equals(after) && single
}

/// The name of the macro whose arguments come next.
fn macro_name(before: &[TokenTree]) -> Option<String> {
    match before {
        [.., TokenTree::Ident(name), TokenTree::Punct(bang)] if bang.as_char() == '!' => Some(name.to_string()),
        _ => None,
    }
}

/// Whether one of the functions that make shared objects has no parameters.
fn takes_nothing(path: &Path) -> bool {
    let words: Vec<String> = path.segments.iter().rev().take(2).map(|segment| segment.ident.to_string()).collect();
    words[0] == "channel" || words.get(1).is_some_and(|ty| ["Condvar", "Once", "OnceLock"].contains(&ty.as_str()))
}

/// Looks after the places where only constants may stand, and turns the parameters' consts into functions.
struct Constants<'a> {
    params: &'a [Param],
    in_const: bool,
    edits: Vec<Edit>,
    broken: Option<Broken>,
}

impl Constants<'_> {
    fn constant(&mut self, is: bool, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_const, is);
        visit(self);
        self.in_const = outer;
    }

    fn refuse(&mut self, span: Span, name: &str, place: &str) {
        let rule = format!(
            "{name} is a parameter and has no value yet when the program is compiled: it cannot stand in {place}"
        );
        self.broken.get_or_insert_with(|| Broken::at(span, rule));
    }

    fn param(&self, path: &Path) -> Option<String> {
        let name = path.segments.last()?.ident.to_string();
        self.params.iter().any(|param| param.name == name).then_some(name)
    }
}

impl Visit<'_> for Constants<'_> {
    fn visit_item_const(&mut self, item: &ItemConst) {
        match self.params.iter().position(|param| item.ident == param.name.as_str()) {
            Some(index) => {
                let text = function(index, &self.params[index]);
                self.edits.push(Edit::replace(item.const_token.span(), item.semi_token.span(), text));
            }
            None => self.constant(true, |finder| visit::visit_item_const(finder, item)),
        }
    }

    fn visit_item_static(&mut self, item: &ItemStatic) {
        self.constant(true, |finder| visit::visit_item_static(finder, item));
    }

    fn visit_item_fn(&mut self, item: &ItemFn) {
        let is = item.sig.constness.is_some();
        self.constant(is, |finder| visit::visit_item_fn(finder, item));
    }

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        let is = item.sig.constness.is_some();
        self.constant(is, |finder| visit::visit_impl_item_fn(finder, item));
    }

    fn visit_impl_item_const(&mut self, item: &syn::ImplItemConst) {
        self.constant(true, |finder| visit::visit_impl_item_const(finder, item));
    }

    fn visit_expr_const(&mut self, block: &ExprConst) {
        self.constant(true, |finder| visit::visit_expr_const(finder, block));
    }

    fn visit_expr_closure(&mut self, closure: &ExprClosure) {
        self.constant(false, |finder| visit::visit_expr_closure(finder, closure));
    }

    fn visit_expr_repeat(&mut self, repeat: &ExprRepeat) {
        self.visit_expr(&repeat.expr);
        self.constant(true, |finder| finder.visit_expr(&repeat.len));
    }

    fn visit_type_array(&mut self, array: &TypeArray) {
        self.visit_type(&array.elem);
        self.constant(true, |finder| finder.visit_expr(&array.len));
    }

    fn visit_generic_argument(&mut self, argument: &GenericArgument) {
        self.constant(true, |finder| visit::visit_generic_argument(finder, argument));
    }

    fn visit_variant(&mut self, variant: &Variant) {
        self.constant(true, |finder| visit::visit_variant(finder, variant));
    }

    fn visit_pat(&mut self, pat: &Pat) {
        self.constant(true, |finder| visit::visit_pat(finder, pat));
    }

    fn visit_pat_ident(&mut self, pat: &PatIdent) {
        if self.params.iter().any(|param| pat.ident == param.name.as_str()) {
            self.refuse(pat.ident.span(), &pat.ident.to_string(), "a pattern");
        }
        visit::visit_pat_ident(self, pat);
    }

    fn visit_path(&mut self, path: &Path) {
        if self.in_const
            && let Some(name) = self.param(path)
        {
            self.refuse(path.span(), &name, "a const, a static, a pattern or an array's length");
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &ExprCall) {
        match &*call.func {
            Expr::Path(function) => {
                if self.in_const
                    && let [.., ty, name] = &*function.path.segments.iter().collect::<Vec<_>>()
                    && name.ident == "new"
                    && is_shared_type(&ty.ident)
                    && ty.ident != "Arc"
                {
                    self.edits.push(Edit::insert_after(name.ident.span(), "_const"));
                }
                visit::visit_expr_path(self, function);
            }
            function => self.visit_expr(function),
        }
        call.args.iter().for_each(|argument| self.visit_expr(argument));
    }

    /// Not the function of a call.
    fn visit_expr_path(&mut self, function: &ExprPath) {
        if !self.in_const && makes_object(&function.path) {
            let [closure, call] = if takes_nothing(&function.path) { ["|| ", "()"] } else { ["|value| ", "(value)"] };
            self.edits.push(Edit::insert_before(function.span(), closure));
            self.edits.push(Edit::insert_after(function.span(), call));
        }
        visit::visit_expr_path(self, function);
    }

    fn visit_macro(&mut self, mac: &Macro) {
        for local in macros::locals(mac).unwrap_or_default() {
            Visit::visit_expr(self, &local.init);
        }
        for expr in macros::expressions(mac) {
            Visit::visit_expr(self, &expr);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The copy without the appendix, which is one and the same line end.
    fn copied(text: &str) -> Result<String, String> {
        let file = syn::parse_file(text).unwrap();
        let params = super::super::params::read(&file).unwrap();
        let copy = copy(text, &file, &params).map_err(|broken| broken.to_string())?;
        assert_eq!(copy.text.lines().count(), text.lines().count(), "the copy has the same lines");
        syn::parse_file(&copy.text).unwrap_or_else(|error| panic!("{error}: {}", copy.text));
        Ok(copy.text.split(" #[allow(unused_imports)]").next().unwrap().to_owned())
    }

    const N: &str = "/// Threads. (1..=9)\nconst N: usize = 4;\n";

    #[test]
    fn uses_become_calls() {
        let table = [
            ("fn f() { g(N, N + 1); }", "fn f() { g(N(), N() + 1); }"),
            ("fn f() { for i in 0..N {} }", "fn f() { for i in 0..N() {} }"),
            ("fn f() { for i in 0..=N {} }", "fn f() { for i in 0..=N() {} }"),
            ("fn f() { super::N; crate::x::N.min(2); }", "fn f() { super::N(); crate::x::N().min(2); }"),
            ("fn f() { vec![0; N]; dbg!(N) }", "fn f() { vec![0; N()]; dbg!(N()) }"),
            ("fn f() { if N == 1 {} }", "fn f() { if N() == 1 {} }"),
            (r#"fn f() { println!("{N}"); }"#, r#"fn f() { println!("{N}", N = N()); }"#),
            (r#"fn f() { println!("{N} {}", N,); }"#, r#"fn f() { println!("{N} {}", N(), N = N()); }"#),
            (r#"fn f() { println!("{N}", N = 1); }"#, r#"fn f() { println!("{N}", N = 1); }"#),
            (r#"fn f() { println!("{:N$} {{N}}", 1); }"#, r#"fn f() { println!("{:N$} {{N}}", 1, N = N()); }"#),
            (
                r#"fn f() { thread::spawn(|| { assert!(true, "{N}"); }); }"#,
                r#"fn f() { thread::spawn(|| { assert!(true, "{N}", N = N()); }); }"#,
            ),
            ("static A: Mutex<u8> = Mutex::new(0);", "static A: Mutex<u8> = Mutex::new_const(0);"),
            (
                "static A: LazyLock<Mutex<usize>> = LazyLock::new(|| Mutex::new(N));",
                "static A: LazyLock<Mutex<usize>> = LazyLock::new_const(|| Mutex::new(N()));",
            ),
            (
                "const A: AtomicU8 = std::sync::atomic::AtomicU8::new(0);",
                "const A: AtomicU8 = std::sync::atomic::AtomicU8::new_const(0);",
            ),
            ("const fn f() -> Once { Once::new() }", "const fn f() -> Once { Once::new_const() }"),
            ("fn f() { v.map(std::sync::Mutex::new); }", "fn f() { v.map(|value| std::sync::Mutex::new(value)); }"),
            ("fn f() { v.map(Arc::new).map(Some); }", "fn f() { v.map(|value| Arc::new(value)).map(Some); }"),
            ("fn f() { v.resize_with(N, Condvar::new); }", "fn f() { v.resize_with(N(), || Condvar::new()); }"),
            ("fn f() { let a = Mutex::new(N); }", "fn f() { let a = Mutex::new(N()); }"),
            (
                "thread_local! { static A: OnceLock<u8> = const { OnceLock::new() } }",
                "thread_local! { static A: OnceLock<u8> = const { OnceLock::new_const() } }",
            ),
        ];
        let function = "/// Threads. (1..=9)\nfn N() -> usize { __INTERLOCK_CELLS[0].load(::core::sync::atomic::Ordering::Relaxed) as i64 as usize }\n";
        for (text, expected) in table {
            assert_eq!(copied(&format!("{N}{text}")).as_deref(), Ok(&*format!("{function}{expected}")), "{text}");
        }
    }

    #[test]
    fn a_parameter_is_no_constant() {
        let table = [
            "const M: usize = N * 2;",
            "static M: usize = N;",
            "fn f() { let a = [0; N]; }",
            "fn f(a: [u8; N]) {}",
            "fn f() { match 1 { N => {} _ => {} } }",
            "fn f() { match 1 { 0..=N => {} _ => {} } }",
            "fn f() { let N = 3; }",
            "fn f() { g::<{ N }>(); }",
            "const fn f() -> usize { N }",
            "enum E { A = N }",
        ];
        for text in table {
            let error = copied(&format!("{N}{text}")).unwrap_err();
            assert!(error.starts_with("3:") && error.contains("N is a parameter"), "{text}: {error}");
        }
    }

    #[test]
    fn main_is_plain() {
        let check = |text: &str| check_main(&syn::parse_file(text).unwrap()).is_ok();
        assert!(check("fn main() {}"));
        for text in ["fn f() {}", "fn main() -> Result<(), ()> { Ok(()) }", "async fn main() {}"] {
            assert!(!check(text), "{text}");
        }
    }

    #[test]
    fn nothing_can_follow_a_comment() {
        assert!(copied("fn f() {} // end\n").unwrap_err().contains("the last line"));
    }
}
