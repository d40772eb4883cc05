//! From a typed tree to a graph, in the order in which rustc evaluates: every temporary and variable has a place and a scope,
//! and all that a scope holds is dropped where it is left. Drops are not elaborated yet: what is dropped may have been moved.

mod block;
mod call;
mod capture;
mod condition;
mod extend;
mod into;
mod matching;
mod pattern;
mod place;
mod promote;
mod rvalue;
mod scope;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::check::typed::{self, Expr, LocalId, Param, Pat, PatKind};
use crate::diagnostic::Diagnostic;
use crate::flow::draft::{Draft, LocalKind};
use crate::flow::{AggregateKind, Flow, Local, Operand, Place, Rvalue, TerminatorKind, Variable};
use crate::items::{AdtId, BodyOwner, ClosureId, FnId, Generics};

use crate::session::Session;
use crate::source::{Edition, Span};
use crate::types::env::Env;
use crate::types::{Args, Mutability, Ty, facts};

use place::Captured;
use scope::{DropKind, ScopeId, Scopes};

/// What a builder needs to know of the item whose body it builds.
pub struct Context<'a> {
    /// All items and bodies.
    pub session: &'a Session,
    /// What may be assumed of the item's parameters.
    pub env: Env,
    copies: RefCell<HashMap<Ty, bool>>,
    drops: RefCell<HashMap<Ty, bool>>,
}

impl<'a> Context<'a> {
    /// The context of bodies of items with these parameters.
    pub fn new(session: &'a Session, generics: &Generics) -> Self {
        let env = Env::of(session, generics);
        Self { session, env, copies: RefCell::default(), drops: RefCell::default() }
    }

    /// Whether values of the type are copied where they are used.
    pub fn is_copy(&self, ty: &Ty) -> bool {
        if let Some(known) = self.copies.borrow().get(ty) {
            return *known;
        }
        let answer = facts::is_copy(self.session, &self.env, ty);
        self.copies.borrow_mut().insert(ty.clone(), answer);
        answer
    }

    /// Whether dropping a value of the type may do anything.
    pub fn needs_drop(&self, ty: &Ty) -> bool {
        if let Some(known) = self.drops.borrow().get(ty) {
            return *known;
        }
        let answer = facts::needs_drop(self.session, &self.env, ty);
        self.drops.borrow_mut().insert(ty.clone(), answer);
        answer
    }

    /// Whether it is `Box<T>`.
    pub fn is_box(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(adt, _) if self.session.items.is_lang_adt(*adt, "owned_box"))
    }
}

/// A body that is being lowered.
pub struct Builder<'a> {
    context: &'a Context<'a>,
    draft: Draft,
    scopes: Scopes,
    /// Where temporaries end that nothing extends.
    temp_scope: ScopeId,
    /// Variables of the typed tree, the closures in it included.
    locals: &'a [typed::Local],
    /// Where the variables are that this body binds.
    variables: HashMap<LocalId, Local>,
    /// What the guard that is being lowered sees instead: references.
    guarded: HashMap<LocalId, Local>,
    /// Expressions whose temporaries outlive their statement; none: for ever (in consts and statics).
    extended: HashMap<*const Expr, Option<ScopeId>>,
    /// What the closure that this is the body of has captured.
    captured: Vec<Captured>,
    problems: Vec<Diagnostic>,
}

/// The graph of a function's, const's or static's body with its drops not elaborated.
pub fn body(context: &Context, body: &typed::Body) -> Result<Draft, Vec<Diagnostic>> {
    let mut builder = Builder::new(context, &body.locals, body.output.clone(), body.value.span);
    let is_function = matches!(body.owner, BodyOwner::Fn(_));
    if !is_function {
        builder.promote_static_tail(&body.value);
    }
    builder.parameters_and_value(&body.params, &body.value, body.span);
    builder.finish()
}

/// The graph of a closure's body.
pub fn closure(
    context: &Context,
    id: ClosureId,
    closure: &typed::Closure,
    locals: &[typed::Local],
) -> Result<Draft, Vec<Diagnostic>> {
    let generics = crate::flow::generics_of(context.session, closure.owner);
    let identity = generics.params.iter().zip(0..).map(|(param, index)| Ty::Param(index, param.name.clone())).collect();
    let mut builder = Builder::new(context, locals, closure.output.clone(), closure.head);
    builder.closure_self(Ty::Closure(id, identity), closure);
    builder.parameters_and_value(&closure.params, &closure.body, closure.span);
    builder.finish()
}

/// The graph of the constructor of a tuple struct or variant.
pub fn constructor(context: &Context, function: FnId, adt: AdtId, variant: u32) -> Draft {
    let function = &context.session.items.functions[function.0 as usize];
    let mut draft = Draft::new(function.sig.output.clone(), function.span);
    let mut fields = Vec::new();
    for ty in &function.sig.inputs {
        let local = draft.new_local(ty.clone(), function.span, LocalKind::Temporary);
        fields.push(Operand::Move(local.into()));
    }
    draft.params = fields.len() as u32;
    let args = match &function.sig.output {
        Ty::Adt(_, args) => args.clone(),
        _ => Args::from([]),
    };
    draft.assign(Local(0), Rvalue::Aggregate(AggregateKind::Adt(adt, variant, args), fields), function.span);
    draft.terminate(TerminatorKind::Return, function.span);
    draft
}

impl<'a> Builder<'a> {
    fn new(context: &'a Context<'a>, locals: &'a [typed::Local], output: Ty, head: Span) -> Self {
        let mut scopes = Scopes::default();
        let temp_scope = scopes.root(head);
        Self {
            context,
            draft: Draft::new(output, head),
            scopes,
            temp_scope,
            locals,
            variables: HashMap::new(),
            guarded: HashMap::new(),
            extended: HashMap::new(),
            captured: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn finish(self) -> Result<Draft, Vec<Diagnostic>> {
        if self.problems.is_empty() { Ok(self.draft) } else { Err(self.problems) }
    }

    /// Parameters live around the value; `return` leaves both.
    fn parameters_and_value(&mut self, params: &[Param], value: &Expr, span: Span) {
        let result = Place::from(Local(0));
        self.in_breakable(None, None, result.clone(), span, |this| {
            let arguments = this.push_scope(span);
            for param in params {
                let local = this.draft.new_local(param.ty.clone(), param.pat.span, LocalKind::Temporary);
                this.draft.params += 1;
                this.bind_simple_parameter(&param.pat, local);
            }
            let first = this.draft.params as usize + 1 - params.len();
            if first == 2 {
                // The closure's own value.
                this.schedule(arguments, Local(1), DropKind::Value);
            }
            for (index, param) in params.iter().enumerate() {
                let local = Local((first + index) as u32);
                this.schedule(arguments, local, DropKind::Value);
                if simple_binding(&param.pat).is_none() {
                    this.declare_bindings(&param.pat);
                    let spot = place::Spot::from(Place::from(local));
                    this.bind_irrefutable(&param.pat, spot, arguments, param.pat.span);
                }
            }
            this.terminating(value.span, |this| this.into(result, value));
            this.pop_scope();
            Some(())
        });
        self.draft.terminate(TerminatorKind::Return, scope::end_of(span));
        self.build_unwinding(span);
    }

    /// A parameter that is a plain variable is that variable.
    fn bind_simple_parameter(&mut self, pat: &Pat, local: Local) {
        if let Some(variable) = simple_binding(pat) {
            let info = &self.locals[variable.0 as usize];
            self.draft.kinds[local.0 as usize] =
                LocalKind::Variable { name: info.name.clone(), mutable: info.mutable, param: true };
            self.draft.variables.push(Variable {
                name: info.name.clone(),
                place: local.into(),
                ty: info.ty.clone(),
                span: info.span,
            });
            self.variables.insert(variable, local);
        }
    }

    fn is_copy(&self, ty: &Ty) -> bool {
        self.context.is_copy(ty)
    }

    fn needs_drop(&self, ty: &Ty) -> bool {
        self.context.needs_drop(ty)
    }

    /// The edition by whose rules a text is read: library texts are of 2024.
    fn edition(&self, span: Span) -> Edition {
        if span.is_user() { self.context.session.items.edition } else { Edition::E2024 }
    }

    fn unsupported(&mut self, what: &str, span: Span) {
        self.problems.push(Diagnostic::unsupported(what, span));
    }

    /// A new temporary without a scope: it is moved out of at once or needs no drop.
    fn new_temp(&mut self, ty: Ty, span: Span) -> Local {
        self.draft.new_local(ty, span, LocalKind::Temporary)
    }

    /// What is in the place: copied if its type is, else moved.
    fn consume(&self, place: Place, ty: &Ty) -> Operand {
        if self.is_copy(ty) { Operand::Copy(place) } else { Operand::Move(place) }
    }
}

/// The variable of a pattern that is nothing but a binding by value.
fn simple_binding(pat: &Pat) -> Option<LocalId> {
    match &pat.kind {
        PatKind::Binding { local, by_ref: None, sub: None } => Some(*local),
        _ => None,
    }
}

/// `&T` or `&mut T`.
fn reference(mutable: bool, ty: Ty) -> Ty {
    Ty::reference(if mutable { Mutability::Mut } else { Mutability::Shared }, ty)
}

/// The finished promoted constants of a body.
type Promoted = Rc<Flow>;
