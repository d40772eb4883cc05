//! Names and heads. Each program in `items/` is loaded over the small library beside it, and says itself what has to come
//! of it, at the end of a line:
//!
//! - `//~ error[E0425]: ..`: what is said of something in this line, and nothing else is said;
//! - `//= ..` at an item: what its head is lowered to, where that is of interest;
//! - `//= ..` at each statement of a function called `main..`: what the type of the `let`, the path, or the method or
//!   field of `(x as T)` stands for.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use interlock_lang::check::probe::{self, AssocPick, Autoderef};
use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use interlock_lang::items::bounds::verify_bounds;
use interlock_lang::items::library::Library;
use interlock_lang::items::load::load_over;
use interlock_lang::items::resolve::{PathRes, Scope};
use interlock_lang::items::{BodyOwner, Container, FnBody, FnId, Generics, Items, Settings};
use interlock_lang::parse::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{FileId, Span};
use interlock_lang::tree::{self, ExprKind, Literal, Stmt};
use interlock_lang::types::display::Show;
use interlock_lang::types::env::Env;
use interlock_lang::types::infer::Table;
use interlock_lang::types::solve::{NoClosures, Solver};
use interlock_lang::types::{Args, IntTy, Mutability, Predicate, TraitRef, Ty, VarKind};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/items")
}

/// The small library.
fn library() -> Library {
    let root = folder().join("library");
    let mut texts = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the library is there") {
            let path = entry.expect("the library is there").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("it was found there").display().to_string();
                texts.push((name, fs::read_to_string(&path).expect("a text can be read")));
            }
        }
    }
    texts.sort();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
    Library::new(&texts).unwrap_or_else(|errors| panic!("in the small library: {errors:#?}"))
}

/// What is said in each line.
type Lines = BTreeMap<u32, Vec<String>>;

fn expected(text: &str, mark: &str) -> Lines {
    let mut lines = Lines::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some((_, rest)) = line.split_once(mark) {
            lines.entry(number).or_default().extend(rest.split(" //~ ").map(|it| it.trim().to_owned()));
        }
    }
    lines
}

fn said(errors: &[Diagnostic]) -> Lines {
    let mut lines = Lines::new();
    for error in errors {
        let line = match error.kind {
            DiagnosticKind::Unsupported => format!("not supported: {}", error.message),
            DiagnosticKind::Syntax | DiagnosticKind::Error("") => format!("error: {}", error.message),
            DiagnosticKind::Error(code) => format!("error[{code}]: {}", error.message),
        };
        lines.entry(error.span.line).or_default().push(line);
    }
    lines
}

#[track_caller]
fn compare(program: &Path, expected: &Lines, found: &Lines) {
    let lines: Vec<u32> = expected.keys().chain(found.keys()).copied().collect();
    let mut wrong: Vec<String> = Vec::new();
    for line in lines {
        let (wanted, got) = (expected.get(&line), found.get(&line));
        if wanted != got {
            wrong.push(format!("{}:{line}\n  expected {wanted:?}\n     found {got:?}", program.display()));
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every program says what comes of it.
#[test]
fn programs() {
    let library = library();
    let mut programs: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the programs are there")
        .map(|entry| entry.expect("the programs are there").path())
        .filter(|path| path.is_file())
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    for program in &programs {
        let text = fs::read_to_string(program).expect("a program can be read");
        let tree = parse(FileId::USER, &text, Default::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
        match load_over(&library, &tree, &Settings::default()) {
            Err(errors) => compare(program, &expected(&text, "//~ "), &said(&errors)),
            Ok(items) => {
                let session = Session::new(items);
                let errors = verify_bounds(&session, Span::is_user);
                if !errors.is_empty() {
                    compare(program, &expected(&text, "//~ "), &said(&errors));
                    continue;
                }
                let mut wanted = expected(&text, "//= ");
                wanted.append(&mut expected(&text, "//~ "));
                let mut found = heads(&session.items);
                found.retain(|line, _| wanted.contains_key(line));

                found.append(&mut statements(&session));
                compare(program, &wanted, &found);
            }
        }
    }
}

struct Dump<'a>(&'a Items);

impl Dump<'_> {
    fn show<T: ?Sized>(&self, what: &T) -> String
    where
        for<'s> Show<'s, T>: std::fmt::Display,
    {
        Show::new(self.0, &|_| None, what).to_string()
    }

    fn trait_ref(&self, of: &TraitRef) -> String {
        format!("{}{}", self.0.traits[of.id.0 as usize].name, self.list(&of.args[1..].into()))
    }

    fn bound(&self, bound: &Predicate) -> String {
        match bound {
            Predicate::Trait(of) => format!("{}: {}", self.show(of.self_ty()), self.trait_ref(of)),
            Predicate::Projects(projection, ty) => format!("{} == {}", self.show(projection), self.show(ty)),
            Predicate::Static(ty) => format!("{}: 'static", self.show(ty)),
        }
    }

    fn list(&self, args: &Args) -> String {
        let list: Vec<String> = args.iter().map(|arg| self.show(arg)).collect();
        if list.is_empty() { String::new() } else { format!("<{}>", list.join(", ")) }
    }

    fn generics(&self, generics: &Generics) -> (String, String) {
        let params: Vec<String> = generics
            .params
            .iter()
            .map(|param| {
                let constant = param.constant.as_ref().map_or(String::new(), |ty| format!(": {}", self.show(ty)));
                let default = param.default.as_ref().map_or(String::new(), |ty| format!(" = {}", self.show(ty)));
                let maybe_unsized = if param.maybe_unsized { ": ?Sized" } else { "" };
                format!("{}{constant}{maybe_unsized}{default}", param.name)
            })
            .collect();
        let bounds: Vec<String> = generics.predicates.iter().map(|it| self.bound(it)).collect();
        let params = if params.is_empty() { String::new() } else { format!("<{}>", params.join(", ")) };
        let bounds = if bounds.is_empty() { String::new() } else { format!(" where {}", bounds.join(", ")) };
        (params, bounds)
    }

    fn function(&self, id: FnId) -> String {
        let function = &self.0.functions[id.0 as usize];
        let (params, bounds) = self.generics(&function.generics);
        let inputs: Vec<String> = function.sig.inputs.iter().map(|ty| self.show(ty)).collect();
        let mut text = format!("fn{params}({}) -> {}{bounds}", inputs.join(", "), self.show(&function.sig.output));
        for opaque in self.0.opaques.iter().filter(|opaque| opaque.function == id) {
            let bounds: Vec<String> = opaque.bounds.iter().map(|it| self.bound(it)).collect();
            text += &format!(" opaque {}", bounds.join(", "));
        }
        text
    }

    /// A function with the arguments of what is around it: `Vec<u8>::push`, `<u8 as Clone>::clone`.
    fn member(&self, id: FnId, args: &Args) -> String {
        let function = &self.0.functions[id.0 as usize];
        match function.container {
            Container::Module => function.name.to_string(),
            Container::Impl(of) => {
                format!("{}::{}", self.show(&self.0.impls[of.0 as usize].self_ty.subst(args)), function.name)
            }
            Container::Trait(of) => {
                let trait_ref = TraitRef { id: of, args: args.clone() };
                format!("<{} as {}>::{}", self.show(&args[0]), self.trait_ref(&trait_ref), function.name)
            }
        }
    }

    fn steps(&self, steps: &[Autoderef]) -> String {
        let step = |step: &Autoderef| {
            let how = if step.overloaded { "deref" } else { "*" };
            format!(", {how} {}", self.show(&step.ty))
        };
        steps.iter().map(step).collect()
    }

    fn path(&self, path: &PathRes) -> String {
        let items = self.0;
        let variant = |adt: interlock_lang::items::AdtId, variant: u32, args: &Args| {
            let adt = &items.adts[adt.0 as usize];
            format!("{}{}::{}", adt.name, self.list(args), adt.variants[variant as usize].name)
        };
        match path {
            PathRes::Fn(id, args) => format!("fn {}{}", items.functions[id.0 as usize].name, self.list(args)),
            PathRes::Const(id, args) => format!("const {}{}", items.constants[id.0 as usize].name, self.list(args)),
            PathRes::Static(id) => format!("static {}", items.statics[id.0 as usize].name),
            PathRes::ConstParam(ty) => format!("const parameter {}", self.show(ty)),
            PathRes::Constructor { adt, variant: index, args, .. } => {
                format!("constructor {}", variant(*adt, *index, args))
            }
            PathRes::Unit { adt, variant: index, args } => format!("value {}", variant(*adt, *index, args)),
            PathRes::Assoc { ty, segment } => format!("{} of {}", segment.name.name, self.show(ty)),
        }
    }
}

/// Heads of the program's items, by their lines.
fn heads(items: &Items) -> Lines {
    let dump = Dump(items);
    let mut lines = Lines::new();
    let mut add = |span: Span, text: String| {
        if span.is_user() {
            lines.entry(span.line).or_default().push(text);
        }
    };
    for (index, function) in (0..).zip(&items.functions) {
        if !matches!(function.body, FnBody::Constructor(..)) {
            add(function.span, dump.function(FnId(index)));
        }
    }
    for adt in &items.adts {
        let (params, bounds) = dump.generics(&adt.generics);
        let variants: Vec<String> = adt
            .variants
            .iter()
            .map(|variant| {
                let fields: Vec<String> =
                    variant.fields.iter().map(|it| format!("{}: {}", it.name, dump.show(&it.ty))).collect();
                format!("{} = {} {{ {} }}", variant.name, variant.discriminant, fields.join(", "))
            })
            .collect();
        let drop = if adt.drop.is_some() { " with drop" } else { "" };
        add(adt.span, format!("{params} {}{bounds}{drop}", variants.join(" | ")).trim().to_owned());
    }
    for of in &items.traits {
        let (params, bounds) = dump.generics(&of.generics);
        let above: Vec<String> = of.supertraits.iter().map(|it| dump.bound(it)).collect();
        add(of.span, format!("trait{params}{bounds} above {}", above.join(", ")).trim().to_owned());
    }
    for of in items.impls.iter().filter(|it| !it.derived) {
        let (params, bounds) = dump.generics(&of.generics);
        let of_trait = of.trait_ref.as_ref().map_or(String::new(), |it| format!("{} for ", dump.trait_ref(it)));
        let mut types: Vec<String> = of.types.values().map(|ty| dump.show(ty)).collect();
        types.sort();
        let types = if types.is_empty() { String::new() } else { format!(" with {}", types.join(", ")) };
        add(of.span, format!("impl{params} {of_trait}{}{bounds}{types}", dump.show(&of.self_ty)));
    }
    for constant in &items.constants {
        add(constant.span, format!("const {}", dump.show(&constant.ty)));
    }
    for of in &items.statics {
        add(of.span, format!("static {}", dump.show(&of.ty)));
    }
    lines
}

/// What the statements of all functions called `main..` stand for, by their lines.
fn statements(session: &Session) -> Lines {
    let items = &session.items;
    let mut lines = Lines::new();
    for (index, function) in (0..).zip(&items.functions) {
        if !function.span.is_user() || !function.name.starts_with("main") {
            continue;
        }
        let FnBody::Tree(tree) = &function.body else { continue };
        let body = tree.body.as_ref().expect("it has a body");
        let scope = Scope::of(items, BodyOwner::Fn(FnId(index)));
        let scope = scope.in_block(body.span).unwrap_or(scope);
        let (table, env) = (Table::default(), Env::of(session, &function.generics));
        let meaning = Meaning { scope: &scope, solver: &Solver::new(session, &table, &env, &NoClosures) };
        for stmt in &body.stmts {
            let (span, result) = match stmt {
                Stmt::Let { ty: Some(ty), span, .. } => (*span, meaning.ty(ty).map(|ty| Dump(items).show(&ty))),
                Stmt::Semi(expr) => (expr.span, meaning.expr(expr)),
                _ => continue,
            };
            match result {
                Ok(text) => lines.entry(span.line).or_default().push(text),
                Err(error) => lines.append(&mut said(&[error])),
            }
        }
    }
    lines
}

/// What a statement stands for.
struct Meaning<'m, 'a> {
    scope: &'m Scope<'a>,
    solver: &'m Solver<'a>,
}

impl Meaning<'_, '_> {
    fn ty(&self, ty: &tree::Type) -> Result<Ty, Diagnostic> {
        self.scope.ty(ty, &mut |kind, _| self.solver.table.fresh(kind))
    }

    fn expr(&self, expr: &tree::Expr) -> Result<String, Diagnostic> {
        let dump = Dump(self.scope.items);
        let mut infer = |kind: VarKind, _: Span| self.solver.table.fresh(kind);
        match &expr.kind {
            ExprKind::Path(path) => match self.scope.value_path(path, &mut infer)? {
                PathRes::Assoc { ty, segment } => {
                    let pick = probe::assoc_item(self.solver, self.scope, &ty, &segment.name)?;
                    Ok(match pick {
                        AssocPick::Fn(id, args) => dump.member(id, &args),
                        AssocPick::Const(id, args) => dump.path(&PathRes::Const(id, args)),
                        AssocPick::Variant(variant, args) => format!("variant {variant}{}", dump.list(&args)),
                    })
                }
                found => Ok(dump.path(&found)),
            },
            ExprKind::Struct { path, .. } => {
                let (adt, variant, args) = self.scope.struct_path(path, &mut infer)?;
                let adt = &self.scope.items.adts[adt.0 as usize];
                Ok(format!("struct {}{}::{}", adt.name, dump.list(&args), adt.variants[variant as usize].name))
            }
            ExprKind::Repeat(_, count) => {
                self.scope.const_arg(count, &Ty::Int(IntTy::Usize), &mut infer).map(|count| dump.show(&count))
            }
            ExprKind::MethodCall { receiver, method, .. } => {
                let pick = probe::probe(self.solver, self.scope, &self.receiver(receiver)?, &method.name)?;
                let steps = dump.steps(&pick.steps);
                let autoref = match pick.autoref {
                    None => "",
                    Some(Mutability::Shared) => ", &",
                    Some(Mutability::Mut) => ", &mut",
                };
                let unsize = if pick.unsize { ", unsized" } else { "" };
                Ok(format!("{}{steps}{autoref}{unsize}", dump.member(pick.function, &pick.parent)))
            }
            ExprKind::Field(base, name) => {
                let pick = probe::field(self.solver, self.scope, &self.receiver(base)?, name)?;
                Ok(format!("field {}: {}{}", pick.index, dump.show(&pick.ty), dump.steps(&pick.steps)))
            }
            _ => panic!("a statement of a kind that is not looked at, in line {}", expr.span.line),
        }
    }

    /// The type of `(x as T)`, or of a literal.
    fn receiver(&self, expr: &tree::Expr) -> Result<Ty, Diagnostic> {
        match &expr.kind {
            ExprKind::Cast(_, ty) => self.ty(ty),
            ExprKind::Literal(Literal::Int(..)) => Ok(self.solver.table.fresh(VarKind::Int)),
            _ => panic!("a receiver of a kind that is not looked at, in line {}", expr.span.line),
        }
    }
}

/// A value given from outside takes the place of a const's.
#[test]
fn given_values() {
    let library = library();
    let text =
        "const N: u8 = 3; const S: i64 = 1; struct A([u8; N as usize]); fn main() { let x: [u8; (S + 4) as usize]; }";
    let tree = parse(FileId::USER, text, Default::default()).expect("it is a program");
    let load = |params: &[(&str, Literal)]| {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        load_over(&library, &tree, &Settings { params, ..Settings::default() })
    };
    let int = |value: i128| Literal::Int(value as u128, None);
    let length =
        |items: &Items| Dump(items).show(&items.adts.iter().next_back().expect("there is A").variants[0].fields[0].ty);
    assert_eq!(length(&load(&[]).expect("the text's own value")), "[u8; 3]");
    assert_eq!(length(&load(&[("N", int(7))]).expect("another value")), "[u8; 7]");
    let session = Session::new(load(&[("S", int(-2))]).expect("a negative value"));
    assert_eq!(statements(&session)[&1], ["[u8; 2]"]);
    for (params, message) in [
        (("N", int(256)), "the value that was given for `N` is none of its type"),
        (("N", Literal::Bool(true)), "the value that was given for `N` is none of its type"),
        (("M", int(1)), "no parameter `M`: a value can be given to a const at the top of the program"),
        (("main", int(1)), "no parameter `main`: a value can be given to a const at the top of the program"),
    ] {
        let errors = load(&[params]).expect_err("it does not fit");
        assert!(errors.iter().any(|error| error.message == message), "{errors:#?}");
    }
}
