//! What a program calls the things that it shares: the binding, field or static that holds them.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Expr, ExprAssign, ExprCall, ExprMethodCall, ExprPath, FieldValue, File, ItemConst, ItemStatic, Local, Macro,
    Member, Pat, Path, UseName, UsePath, UseRename,
};

use super::macros;

/// The name of what is created at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Line, from 1.
    pub line: usize,
    /// Column of the function's first character, from 1.
    pub column: usize,
    /// The name.
    pub name: String,
}

pub(crate) struct Facts {
    pub(crate) names: Vec<Name>,
    pub(crate) has_statics: bool,
    words: BTreeSet<String>,
}

impl Facts {
    /// Whether a path of the text has that word.
    pub(crate) fn uses(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

pub(crate) fn read(file: &File) -> Facts {
    let mut finder =
        Finder { holder: None, facts: Facts { names: Vec::new(), has_statics: false, words: BTreeSet::new() } };
    finder.visit_file(file);
    finder.facts
}

struct Finder {
    /// What holds the value of the expression that is being visited.
    holder: Option<String>,
    facts: Facts,
}

impl Finder {
    fn held_by(&mut self, holder: Option<String>, visit: impl FnOnce(&mut Self)) {
        let outer = match holder {
            Some(holder) => self.holder.replace(holder),
            None => self.holder.clone(),
        };
        visit(self);
        self.holder = outer;
    }

    fn bind(&mut self, pat: &Pat, value: &Expr) {
        match (pat, value) {
            (Pat::Tuple(pats), Expr::Tuple(values)) if pats.elems.len() == values.elems.len() => {
                for (pat, value) in pats.elems.iter().zip(&values.elems) {
                    self.bind(pat, value);
                }
            }
            _ => self.held_by(bound_name(pat), |finder| finder.visit_expr(value)),
        }
    }
}

/// The first name that a pattern binds.
fn bound_name(pat: &Pat) -> Option<String> {
    match pat {
        Pat::Ident(pat) => Some(pat.ident.to_string()),
        Pat::Type(pat) => bound_name(&pat.pat),
        Pat::Tuple(pat) => pat.elems.iter().find_map(bound_name),
        _ => None,
    }
}

/// The last name of a place such as `x`, `self.x`, `x[0].y` or `*x`.
fn place_name(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Path(ExprPath { path, .. }) => path.segments.last().map(|segment| segment.ident.to_string()),
        Expr::Field(field) => Some(match &field.member {
            Member::Named(name) => name.to_string(),
            Member::Unnamed(index) => format!("{}.{}", place_name(&field.base)?, index.index),
        }),
        Expr::Index(index) => place_name(&index.expr),
        Expr::Unary(unary) => place_name(&unary.expr),
        Expr::MethodCall(call) => place_name(&call.receiver),
        _ => None,
    }
}

/// Whether a function makes something that views show.
pub(crate) fn makes_object(path: &Path) -> bool {
    let mut segments = path.segments.iter().rev();
    let Some(function) = segments.next() else { return false };
    if function.ident == "channel" || function.ident == "sync_channel" {
        return true;
    }
    function.ident == "new" && segments.next().is_some_and(|ty| is_shared_type(&ty.ident))
}

/// Whether a type is one of those that are shared between threads.
pub(crate) fn is_shared_type(name: &Ident) -> bool {
    const TYPES: [&str; 8] = ["Mutex", "RwLock", "Condvar", "Barrier", "Once", "OnceLock", "LazyLock", "Arc"];
    let name = name.to_string();
    TYPES.contains(&name.as_str()) || name.starts_with("Atomic")
}

/// Containers' methods that take over what they are given.
const KEEPS: [&str; 5] = ["push", "push_back", "push_front", "insert", "extend"];

impl Visit<'_> for Finder {
    fn visit_local(&mut self, local: &Local) {
        if let Some(init) = &local.init {
            self.bind(&local.pat, &init.expr);
            if let Some((_, diverge)) = &init.diverge {
                self.visit_expr(diverge);
            }
        }
    }

    fn visit_item_static(&mut self, item: &ItemStatic) {
        self.facts.has_statics = true;
        self.held_by(Some(item.ident.to_string()), |finder| visit::visit_item_static(finder, item));
    }

    fn visit_item_const(&mut self, item: &ItemConst) {
        self.held_by(Some(item.ident.to_string()), |finder| visit::visit_item_const(finder, item));
    }

    fn visit_field_value(&mut self, field: &FieldValue) {
        let name = match &field.member {
            Member::Named(name) => Some(name.to_string()),
            Member::Unnamed(_) => None,
        };
        self.held_by(name, |finder| visit::visit_field_value(finder, field));
    }

    fn visit_expr_assign(&mut self, assign: &ExprAssign) {
        self.visit_expr(&assign.left);
        self.held_by(place_name(&assign.left), |finder| finder.visit_expr(&assign.right));
    }

    fn visit_expr_method_call(&mut self, call: &ExprMethodCall) {
        self.visit_expr(&call.receiver);
        let keeps = KEEPS.iter().any(|name| call.method == name);
        let holder = keeps.then(|| place_name(&call.receiver)).flatten();
        self.held_by(holder, |finder| call.args.iter().for_each(|argument| finder.visit_expr(argument)));
    }

    fn visit_expr_call(&mut self, call: &ExprCall) {
        self.visit_expr(&call.func);
        call.args.iter().for_each(|argument| self.visit_expr(argument));
    }

    /// A function that is called, or one that is handed on as in `map(Mutex::new)`.
    fn visit_expr_path(&mut self, function: &ExprPath) {
        if let Some(name) = &self.holder
            && makes_object(&function.path)
        {
            let start = function.span().start();
            self.facts.names.push(Name { line: start.line, column: start.column + 1, name: name.clone() });
        }
        visit::visit_expr_path(self, function);
    }

    fn visit_macro(&mut self, mac: &Macro) {
        self.visit_path(&mac.path);
        if let Some(locals) = macros::locals(mac) {
            self.facts.has_statics = true;
            for local in locals {
                self.held_by(Some(local.name.to_string()), |finder| Visit::visit_expr(finder, &local.init));
            }
            return;
        }
        for expr in macros::expressions(mac) {
            Visit::visit_expr(self, &expr);
        }
    }

    fn visit_path(&mut self, path: &Path) {
        self.facts.words.extend(path.segments.iter().map(|segment| segment.ident.to_string()));
        visit::visit_path(self, path);
    }

    fn visit_use_path(&mut self, path: &UsePath) {
        self.facts.words.insert(path.ident.to_string());
        visit::visit_use_path(self, path);
    }

    fn visit_use_name(&mut self, name: &UseName) {
        self.facts.words.insert(name.ident.to_string());
    }

    fn visit_use_rename(&mut self, rename: &UseRename) {
        self.facts.words.insert(rename.ident.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> String {
        let facts = read(&syn::parse_file(text).unwrap());
        let show = |name: &Name| format!("{}:{} {}", name.line, name.column, name.name);
        facts.names.iter().map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn holders_give_names() {
        let table = [
            ("fn f() { let a = Arc::new(Mutex::new(0)); }", "1:18 a, 1:27 a"),
            ("fn f() { let mut a: Mutex<u8> = std::sync::Mutex::new(0); }", "1:33 a"),
            ("fn f() { let (a, b) = (Mutex::new(0), Condvar::new()); }", "1:24 a, 1:39 b"),
            ("fn f() { let (a, b) = mpsc::channel(); }", "1:23 a"),
            ("fn f() { let (a, _) = (sync_channel::<u8>(1), 0); }", "1:24 a"),
            ("fn f() { let forks: Vec<_> = (0..5).map(|_| Mutex::new(())).collect(); }", "1:45 forks"),
            ("fn f() { let forks: Vec<_> = (0..5).map(Mutex::new).collect(); }", "1:41 forks"),
            ("fn f() { let v = vec![Mutex::new(0), Mutex::new(1)]; }", "1:23 v, 1:38 v"),
            ("fn f() { let v = Arc::new(vec![AtomicU8::new(0); 3]); }", "1:18 v, 1:32 v"),
            (
                "fn f() { let s = Arc::new(Shared { buffer: Mutex::new(0), full: Condvar::new() }); }",
                "1:18 s, 1:44 buffer, 1:65 full",
            ),
            ("fn f() { let mut v = Vec::new(); for _ in 0..3 { v.push(Mutex::new(0)); } }", "1:57 v"),
            ("fn f() { self.door.lock = RwLock::new(0); }", "1:27 lock"),
            ("static TOTAL: AtomicU64 = AtomicU64::new(0);", "1:27 TOTAL"),
            ("static A: LazyLock<Mutex<u8>> = LazyLock::new(|| Mutex::new(0));", "1:33 A, 1:50 A"),
            (
                "thread_local! { static OWN: OnceLock<u8> = OnceLock::new(); static B: Once = const { Once::new() } }",
                "1:44 OWN, 1:86 B",
            ),
            ("fn f() { let a = { let b = Barrier::new(2); OnceLock::new() }; }", "1:28 b, 1:45 a"),
            ("fn f() { println!(\"{}\", Mutex::new(0)); let a = Vec::new(); }", ""),
            ("fn f() -> Mutex<u8> { Mutex::new(0) }", ""),
            ("fn f() {\n    let längs = (\"ä\", Mutex::new(0));\n}", "2:23 längs"),
        ];
        for (text, expected) in table {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn facts() {
        let table = [
            ("static A: u8 = 1;", "static"),
            ("fn f() { static A: u8 = 1; }", "static"),
            ("thread_local! { static A: u8 = 1; }", "static"),
            ("use std::{env, fs as files};", "fs"),
            ("fn f() { std::fs::read(\"x\"); }", "fs"),
            ("use rayon::prelude::*;", "rayon"),
            ("fn f() { let a = vec![rayon::join(a, b)]; }", "rayon"),
            ("const A: u8 = 1;", ""),
        ];
        for (text, expected) in table {
            let facts = read(&syn::parse_file(text).unwrap());
            let found = [("static", facts.has_statics), ("fs", facts.uses("fs")), ("rayon", facts.uses("rayon"))];
            let found: Vec<&str> = found.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
