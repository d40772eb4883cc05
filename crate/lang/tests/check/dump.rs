//! Typed trees as text: each function on some lines, every adjustment as it is in the tree.

use interlock_lang::check::typed::{Block, Body, Expr, ExprKind, MatchSource, Pat, PatKind, Stmt, Value};
use interlock_lang::items::{BodyOwner, Container};
use interlock_lang::session::Session;
use interlock_lang::types::env::Env;
use interlock_lang::types::infer::Table;
use interlock_lang::types::solve::{NoClosures, Solver};
use std::fmt::Write;
use std::rc::Rc;

struct Dump<'a> {
    session: &'a Session,
    solver: &'a Solver<'a>,
    body: &'a Body,
    text: String,
}

/// The trees of these bodies.
pub fn dump(session: &Session, bodies: &[Rc<Body>]) -> String {
    let (env, table) = (Env::default(), Table::default());
    let solver = Solver::new(session, &table, &env, &NoClosures);
    let mut text = String::new();
    for body in bodies {
        let BodyOwner::Fn(id) = body.owner else { continue };
        let name = &session.items.functions[id.0 as usize].name;
        let mut dump = Dump { session, solver: &solver, body, text: String::new() };
        dump.expr(&body.value, 0);
        writeln!(text, "{name}: {}\n", dump.text).expect("a string takes everything");
    }
    text
}

impl Dump<'_> {
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn new_line(&mut self, depth: usize) {
        let _ = write!(self.text, "\n{}", "    ".repeat(depth));
    }

    fn local(&self, id: interlock_lang::check::typed::LocalId) -> String {
        self.body.locals[id.0 as usize].name.to_string()
    }

    /// `Trait::function` or `function`.
    fn function(&self, id: interlock_lang::items::FnId) -> String {
        let items = &self.session.items;
        let function = &items.functions[id.0 as usize];
        match function.container {
            Container::Trait(of) => format!("{}::{}", items.traits[of.0 as usize].name, function.name),
            Container::Impl(of) => {
                format!("{}::{}", self.solver.show(&items.impls[of.0 as usize].self_ty), function.name)
            }
            Container::Module => function.name.to_string(),
        }
    }

    fn list(&mut self, values: &[Expr], depth: usize) {
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.put(", ");
            }
            self.expr(value, depth);
        }
    }

    fn call(&mut self, name: &str, values: &[&Expr], depth: usize) {
        self.put(name);
        self.put("(");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.put(", ");
            }
            self.expr(value, depth);
        }
        self.put(")");
    }

    fn block(&mut self, block: &Block, depth: usize) {
        self.put("{");
        for stmt in &block.stmts {
            self.new_line(depth + 1);
            match stmt {
                Stmt::Let { pat, init, otherwise, .. } => {
                    self.put("let ");
                    self.pat(pat);
                    if let Some(init) = init {
                        self.put(" = ");
                        self.expr(init, depth + 1);
                    }
                    if let Some(otherwise) = otherwise {
                        self.put(" else ");
                        self.block(otherwise, depth + 1);
                    }
                }
                Stmt::Expr(value) => self.expr(value, depth + 1),
            }
            self.put(";");
        }
        if let Some(tail) = &block.tail {
            self.new_line(depth + 1);
            self.expr(tail, depth + 1);
        }
        self.new_line(depth);
        self.put("}");
    }

    fn expr(&mut self, expr: &Expr, depth: usize) {
        match &expr.kind {
            ExprKind::Literal(value) => self.put(&literal(value)),
            ExprKind::Local(id) => self.put(&self.local(*id)),
            ExprKind::Function(id, _) => self.put(&self.function(*id)),
            ExprKind::Field(base, index) => {
                self.expr(base, depth);
                self.put(&format!(".{index}"));
            }
            ExprKind::Index(base, index) => self.call("index", &[base, index], depth),
            ExprKind::Deref(inner) => self.call("deref", &[inner], depth),
            ExprKind::Borrow { mutable, two_phase, place } => {
                let name = match (mutable, two_phase) {
                    (false, _) => "ref",
                    (true, false) => "mut",
                    (true, true) => "mut2",
                };
                self.call(name, &[place], depth);
            }
            ExprKind::Cast(kind, inner) => {
                let name = format!("{kind:?}<{}>", self.solver.show(&expr.ty));
                self.call(&name, &[inner], depth);
            }
            ExprKind::Unary(op, inner) => self.call(&format!("{op:?}"), &[inner], depth),
            ExprKind::Binary(op, left, right) => self.call(&format!("{op:?}"), &[left, right], depth),
            ExprKind::AssignOp(op, left, right) => self.call(&format!("{op:?}="), &[left, right], depth),
            ExprKind::Assign(left, right) => self.call("assign", &[left, right], depth),
            ExprKind::Logical(and, left, right) => self.call(if *and { "and" } else { "or" }, &[left, right], depth),
            ExprKind::Tuple(values) => self.call("", &values.iter().collect::<Vec<_>>(), depth),
            ExprKind::Array(values) => self.call("array", &values.iter().collect::<Vec<_>>(), depth),
            ExprKind::Adt { fields, .. } => {
                let name = self.solver.show(&expr.ty);
                self.call(&name, &fields.iter().map(|(_, value)| value).collect::<Vec<_>>(), depth);
            }
            ExprKind::Call { function, values, .. } => {
                let name = self.function(*function);
                self.put(&name);
                self.put("(");
                self.list(values, depth);
                self.put(")");
            }
            ExprKind::CallPointer { callee, values } => {
                self.call("pointer", &[callee], depth);
                self.call("", &values.iter().collect::<Vec<_>>(), depth);
            }
            ExprKind::Block(block) => self.block(block, depth),
            ExprKind::If { condition, then, otherwise } => {
                self.call("if", &[condition], depth);
                self.put(" ");
                self.expr(then, depth);
                if let Some(otherwise) = otherwise {
                    self.put(" else ");
                    self.expr(otherwise, depth);
                }
            }
            ExprKind::Let(pat, value) => {
                self.put("let ");
                self.pat(pat);
                self.put(" = ");
                self.expr(value, depth);
            }
            ExprKind::Match { scrutinee, arms, source } => {
                let name = if *source == MatchSource::Match { "match".into() } else { format!("match[{source:?}]") };
                self.call(&name, &[scrutinee], depth);
                for arm in arms {
                    self.new_line(depth + 1);
                    self.pat(&arm.pat);
                    if let Some(guard) = &arm.guard {
                        self.call(" if", &[guard], depth + 1);
                    }
                    self.put(" => ");
                    self.expr(&arm.body, depth + 1);
                }
            }
            ExprKind::Loop(body, _) => {
                self.put("loop ");
                self.expr(body, depth);
            }
            ExprKind::Break(_, value) => self.call("break", &value.as_deref().into_iter().collect::<Vec<_>>(), depth),
            ExprKind::Continue(_) => self.put("continue"),
            ExprKind::Return(value) => self.call("return", &value.as_deref().into_iter().collect::<Vec<_>>(), depth),
            ExprKind::Closure(id, _) => {
                let closure = self.session.closure(*id).expect("the body is finished");
                self.put(&format!("{:?}|", closure.kind));
                for (index, param) in closure.params.iter().enumerate() {
                    if index > 0 {
                        self.put(", ");
                    }
                    self.pat(&param.pat);
                }
                self.put("| ");
                self.expr(&closure.body, depth);
            }
            other => self.put(&format!("{other:?}")),
        }
    }

    fn pats<'p>(&mut self, name: &str, pats: impl Iterator<Item = &'p Pat>) {
        self.put(name);
        self.put("(");
        for (index, pat) in pats.enumerate() {
            if index > 0 {
                self.put(", ");
            }
            self.pat(pat);
        }
        self.put(")");
    }

    fn pat(&mut self, pat: &Pat) {
        match &pat.kind {
            PatKind::Wild => self.put("_"),
            PatKind::Binding { local, by_ref, sub } => {
                let by = match by_ref {
                    None => "",
                    Some(false) => "ref ",
                    Some(true) => "ref mut ",
                };
                let name = self.local(*local);
                self.put(&format!("{by}{name}"));
                if let Some(sub) = sub {
                    self.put(" @ ");
                    self.pat(sub);
                }
            }
            PatKind::Variant { adt, variant, fields } => {
                let name = self.session.items.adts[adt.0 as usize].variants[*variant as usize].name.to_string();
                self.pats(&name, fields.iter().map(|(_, pat)| pat));
            }
            PatKind::Fields(fields) => self.pats("", fields.iter().map(|(_, pat)| pat)),
            PatKind::Deref(inner) => self.pats("deref", std::iter::once(&**inner)),
            PatKind::Value(value) => self.put(&literal(value)),
            PatKind::Range { start, end, inclusive } => {
                let end_of = |value: &Option<Value>| value.as_ref().map(literal).unwrap_or_default();
                let dots = if *inclusive { "..=" } else { ".." };
                self.put(&format!("{}{dots}{}", end_of(start), end_of(end)));
            }
            PatKind::Slice { prefix, rest, suffix } => {
                self.pats("slice", prefix.iter());
                if let Some(rest) = rest {
                    self.pats("..", rest.iter().map(|pat| &**pat));
                }
                self.pats("", suffix.iter());
            }
            PatKind::Or(pats) => self.pats("or", pats.iter()),
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Char(value) => format!("{value:?}"),
        Value::Int(value) => (*value as i128).to_string(),
        Value::Float(bits) => format!("{:?}", f64::from_bits(*bits)),
        Value::Str(text) => format!("{text:?}"),
        Value::Bytes(bytes) => format!("{bytes:?}"),
    }
}
