//! Bodies: from trees to typed trees. [`expr`] says which rule checks which form of expression; [`context`] holds what is
//! known meanwhile; [`finish`] is the end of a body. The rules are those of rustc's `rustc_hir_typeck`.

mod assign;
mod blame;
mod block;
mod call;
pub mod captures;
mod cast;
mod closure;
mod coerce;
mod context;
mod control;
mod cover;
mod errors;
pub mod exhaustive;
mod expr;
mod finish;
mod format;
mod judge;
mod literal;
mod macros;
mod method;
mod operator;
mod path;
mod pattern;
mod pattern_const;
mod pattern_path;
mod place;
pub mod probe;
pub mod typed;

use std::collections::HashMap;
use std::rc::Rc;

use crate::check::closure::ClosureTable;
use crate::check::context::{Checker, Expectation, Frame};
use crate::check::typed::{Body, Expr, Param};
use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::items::{BodyOwner, FnBody, Function, Generics, OpaqueId};
use crate::session::Session;
use crate::source::{Edition, Span};
use crate::tree;
use crate::types::env::Env;
use crate::types::infer::Table;
use crate::types::solve::Solver;
use crate::types::{Args, Predicate, Projection, TraitRef, Ty};

/// Checks a body and all closures in it (which it hands to [`Session::finish_closure`]).
///
/// # Errors
///
/// Everything that was found wrong.
pub fn check(session: &Session, owner: BodyOwner) -> Result<Rc<Body>, Vec<Diagnostic>> {
    let items = &session.items;
    let (generics, span) = match owner {
        BodyOwner::Fn(id) => (&items.functions[id.0 as usize].generics, items.functions[id.0 as usize].span),
        BodyOwner::Const(id) => (&items.constants[id.0 as usize].generics, items.constants[id.0 as usize].span),
        BodyOwner::Static(id) => (&items.no_generics, items.statics[id.0 as usize].span),
        BodyOwner::Closure(_) => {
            let message = "a closure is checked with the body around it";
            return Err(vec![Diagnostic::error("", message, Span::default())]);
        }
    };
    let env = Env::of(session, generics);
    let table = Table::default();
    let closures = ClosureTable::default();
    let solver = Solver::new(session, &table, &env, &closures);
    let checker = Checker {
        session,
        items,
        owner,
        table: &table,
        solver: &solver,
        closures: &closures,
        scope: Scope::of(items, owner),
        identity: identity(generics),
        edition: if span.is_user() { items.edition } else { Edition::E2024 },
        locals: Vec::new(),
        names: Vec::new(),
        breakables: Vec::new(),
        labels: 0,
        failed: Vec::new(),
        open_types: Vec::new(),
        parents: HashMap::new(),
        unknown: Vec::new(),
        scoped: Vec::new(),
        frame: Frame { output: Ty::unit(), closure: None, can_return: false },
        diverges: false,
        diverging: Vec::new(),
        errors: Vec::new(),
        deferred: Vec::new(),
        open_closures: Vec::new(),
        finished: Vec::new(),
        integers: Vec::new(),
        statics: Vec::new(),
        closure_pointers: Vec::new(),
        repeats: Vec::new(),
        ranges: Vec::new(),
        calls: HashMap::new(),
        written_args: Vec::new(),
        late: Vec::new(),
        closure_cause: None,
        trying: false,
        depth: 0,
    };
    checker.check_body(span)
}

/// The parameters of an item as arguments.
fn identity(generics: &Generics) -> Args {
    generics.params.iter().enumerate().map(|(index, param)| Ty::Param(index as u32, param.name.clone())).collect()
}

impl Checker<'_> {
    fn check_body(mut self, span: Span) -> Result<Rc<Body>, Vec<Diagnostic>> {
        let items = self.items;
        let mut opaques = Vec::new();
        let (params, value, output, end) = match self.owner {
            BodyOwner::Fn(id) => {
                let function = &items.functions[id.0 as usize];
                let FnBody::Tree(tree) = &function.body else { return Err(no_body(span)) };
                let Some(block) = &self.items.body_of(tree) else { return Err(no_body(span)) };
                let end = Span { line: block.span.end_line, column: block.span.end_column.max(2) - 1, ..block.span };
                let (params, value, output) = self.check_function(function, tree, block, &mut opaques);
                (params, value, output, end)
            }
            BodyOwner::Const(id) => {
                let constant = &items.constants[id.0 as usize];
                let ty = self.normalize(&constant.ty, span);
                let value = match (&constant.given, &constant.value) {
                    (Some(given), _) => {
                        let value = self.check_given(given, span, &ty);
                        self.coerce_or_report(value, &ty)
                    }
                    (None, Some(value)) => self.check_coerced(value, &ty),
                    (None, None) => return Err(no_body(span)),
                };
                (Vec::new(), value, ty, span)
            }
            BodyOwner::Static(id) => {
                let item = &items.statics[id.0 as usize];
                let ty = self.normalize(&item.ty, span);
                let value = if item.thread_local {
                    self.check_thread_local(&item.value, &ty, span)
                } else {
                    self.check_coerced(&item.value, &ty)
                };
                (Vec::new(), value, ty, span)
            }
            BodyOwner::Closure(_) => return Err(no_body(span)),
        };
        self.finish_body(params, value, output, opaques, end)
    }

    fn check_function(
        &mut self,
        function: &Function,
        tree: &tree::Function,
        block: &tree::Block,
        opaques: &mut Vec<(OpaqueId, Ty)>,
    ) -> (Vec<Param>, Expr, Ty) {
        let sig = self.normalize_sig(&function.sig, function.span);
        let declared = tree.output.as_ref().map_or(function.span, |ty| ty.span);
        let output = self.open_opaques(&sig.output, opaques, declared);
        self.frame = Frame { output: output.clone(), closure: None, can_return: true };
        let mut params = Vec::with_capacity(tree.params.len());
        for (param, ty) in tree.params.iter().zip(&sig.inputs) {
            let pat = self.check_pat_top(&param.pat, ty);
            params.push(Param { pat, ty: ty.clone() });
        }
        let value = self.check_block_expr(block, None, block.span, &Expectation::Has(output.clone()));
        let value = match value.kind {
            // The mismatch is the tail's, or that of the block's missing value.
            typed::ExprKind::Block(ref inner) if inner.tail.is_none() && value.ty == Ty::unit() => {
                self.coerce_function_end(value, &output, function, tree)
            }
            _ => self.coerce_or_report(value, &output),
        };
        (params, value, output)
    }

    /// A body that ends without a value.
    fn coerce_function_end(&mut self, value: Expr, output: &Ty, function: &Function, tree: &tree::Function) -> Expr {
        match self.coerce(value, output) {
            Ok(value) => value,
            Err((value, _)) => {
                let shown = self.show(output);
                let declared = tree.output.as_ref().map_or(function.span, |ty| ty.span);
                self.errors.push(
                    Diagnostic::error("E0308", "mismatched types", declared)
                        .label(declared, format!("expected `{shown}`, found `()`"))
                        .label(function.span, "implicitly returns `()` as its body has no tail or `return` expression"),
                );
                Expr { ty: Ty::Error, ..value }
            }
        }
    }

    /// Within its function, an `impl Trait` of the return type is a type to be inferred that has the bounds.
    fn open_opaques(&mut self, output: &Ty, opaques: &mut Vec<(OpaqueId, Ty)>, span: Span) -> Ty {
        let items = self.items;
        let BodyOwner::Fn(owner) = self.owner else { return output.clone() };
        let table = self.table;
        let mut known: HashMap<OpaqueId, Ty> = HashMap::new();
        let open = |ty: &Ty, known: &mut HashMap<OpaqueId, Ty>| {
            ty.map(&mut |part| match part {
                Ty::Opaque(id, _) if items.opaques[id.0 as usize].function == owner => {
                    let var = known.entry(*id).or_insert_with(|| table.fresh(crate::types::VarKind::General));
                    Some(var.clone())
                }
                _ => None,
            })
        };
        let output = open(output, &mut known);
        let mut done: Vec<OpaqueId> = Vec::new();
        while let Some(id) = known.keys().copied().find(|id| !done.contains(id)) {
            done.push(id);
            for bound in &items.opaques[id.0 as usize].bounds {
                let bound = match bound {
                    Predicate::Trait(trait_ref) => {
                        let args = trait_ref.args.iter().map(|ty| open(ty, &mut known)).collect();
                        Predicate::Trait(TraitRef { id: trait_ref.id, args })
                    }
                    Predicate::Projects(projection, ty) => {
                        let args = projection.trait_ref.args.iter().map(|ty| open(ty, &mut known)).collect();
                        let trait_ref = TraitRef { id: projection.trait_ref.id, args };
                        let projection = Projection { trait_ref, assoc: projection.assoc };
                        Predicate::Projects(projection, open(ty, &mut known))
                    }
                    Predicate::Static(ty) => Predicate::Static(open(ty, &mut known)),
                };
                self.register(bound, span);
            }
        }
        opaques.extend(known);
        output
    }

    /// A value that was given for a parameter of the program.
    fn check_given(&mut self, given: &tree::Literal, span: Span, ty: &Ty) -> Expr {
        let value = self.check_literal(given, span, &Expectation::Has(ty.clone()));
        // A negative value is given as two's complement: it is no literal of the text.
        self.integers.clear();
        value
    }

    /// A static of `thread_local!`: `LocalKey::new(|| value)`.
    fn check_thread_local(&mut self, value: &Rc<tree::Expr>, ty: &Ty, span: Span) -> Expr {
        let key = match self.items.lang_fn("local_key_new") {
            Ok(key) => key,
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        let closure = tree::Closure {
            is_move: false,
            params: Vec::new(),
            output: None,
            body: (**value).clone(),
            head: value.span,
        };
        let closure = tree::Expr { kind: tree::ExprKind::Closure(Rc::new(closure)), span: value.span };
        let items = self.items;
        let declared = &items.functions[key.0 as usize];
        let args = self.fresh_args(&declared.generics);
        let sig = self.normalize_sig(&declared.sig.subst(&args), span);
        self.hint_same(ty, &sig.output);
        self.demand(&declared.generics, &args, span, crate::types::solve::Cause::Bound);
        let called = call::Called::Function(key);
        let expected = Expectation::Has(ty.clone());
        let values = self.check_arguments(called, &sig.inputs, &sig.output, &[closure], span, &expected);
        context::node(typed::ExprKind::Call { function: key, args, values, at: span }, sig.output, span)
    }

    fn finish_body(
        mut self,
        mut params: Vec<Param>,
        mut value: Expr,
        output: Ty,
        opaques: Vec<(OpaqueId, Ty)>,
        span: Span,
    ) -> Result<Rc<Body>, Vec<Diagnostic>> {
        self.settle();
        self.write_locals();
        for param in &mut params {
            param.ty = self.written(&param.ty, param.pat.span);
            self.write_pat(&mut param.pat);
            self.cover_binding(&param.pat, exhaustive::Binding::Argument);
        }
        self.write_expr(&mut value);
        let output = self.written(&output, span);
        let mut written = Vec::with_capacity(opaques.len());
        for (id, ty) in opaques {
            let ty = self.written(&ty, span);
            written.push((id, ty));
        }
        self.judge_returned(&value, &output);
        self.judge();
        if self.table.met_too_large() {
            self.errors.push(Diagnostic::unsupported("a type with so many parts", value.span));
        }
        if self.errors.is_empty() {
            self.errors.append(&mut self.late);
        }
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        Ok(Rc::new(Body {
            owner: self.owner,
            params,
            locals: self.locals,
            value,
            output,
            closures: self.finished,
            opaques: written,
            span,
        }))
    }
}

fn no_body(span: Span) -> Vec<Diagnostic> {
    vec![Diagnostic::error("", "there is no body to check", span)]
}
