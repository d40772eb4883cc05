//! Compiles a program: from main on, every body that is called, with the arguments that it is called with.

use std::collections::HashMap;
use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::flow::{self, Flow};
use interlock_lang::items::{BodyOwner, Container, Def, FnBody, FnId, Instance, StaticId};
use interlock_lang::session::Session;
use interlock_lang::source::Span;
use interlock_lang::types::env::Env;
use interlock_lang::types::facts;
use interlock_lang::types::instance::vtable_functions;
use interlock_lang::types::{Args, DynTy, Ty};

use super::function::FunctionMaker;
use super::instruction::Instruction;
use super::layout::TypeId;
use super::program::{BodyInfo, Function, Initial, NativeCall, Program, StaticInfo, Vtable};
use super::{glue, names, shim};
use crate::vm::memory::{CONSTANTS, GLOBAL, GLOBAL_HEADER, address};

/// Why something could not be compiled.
#[derive(Debug)]
pub struct Failure(pub Vec<Diagnostic>);

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self(diagnostics)
    }
}

/// What a function of the code is made from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Body {
    /// A function, closure, const or static.
    Owner(Instance),
    /// A constant expression whose address is taken: the flow's address, and its index in there.
    Promoted(usize, u32, Args),
    /// Drops what its parameter points to.
    Glue(Ty),
    /// Calls a function that has no code of its own, or whose call is resolved where it is made: what function pointers
    /// and vtables lead to.
    Thunk(FnId, Args),
    /// The same for a function that takes `self` by value: in a vtable it is given a pointer to it.
    Unboxed(FnId, Args),
    /// Calls a closure that takes itself by reference, given by value.
    Once(FnId, Args),
    /// `FnOnce::call_once` of a `Box`: the function, what is in the box, and the tuple of arguments.
    Boxed(FnId, Ty, Ty),
    /// A closure without captures as a function pointer.
    ClosurePointer(Ty),
    /// `Clone::clone` of a type that the language itself clones.
    Clone(Ty),
    /// `catch` with its arguments: the result's type and the closure's.
    Catch(Ty, Ty),
}

/// What a program is compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Millions of small states.
    Explore,
    /// To be looked at: variables keep their values for as long as the source names them.
    Show,
}

/// Compiles one program.
pub struct Compiler<'s> {
    /// The program's items and bodies.
    pub session: &'s Session,
    /// What for.
    pub purpose: Purpose,
    /// What has been made so far.
    pub program: Program,
    functions: HashMap<Body, u32>,
    queue: Vec<(u32, Body, Span)>,
    body_infos: HashMap<Body, u32>,
    natives: HashMap<NativeCall, u32>,
    vtables: HashMap<(TypeId, Rc<DynTy>), u32>,
    statics: HashMap<StaticId, u32>,
    promoted: HashMap<Body, u32>,
    promoted_flows: HashMap<(usize, u32), Rc<Flow>>,
    intrinsics: HashMap<Rc<str>, FnId>,
    synthetic: HashMap<Body, Rc<Flow>>,
    needs_drop: HashMap<TypeId, bool>,
    /// Where in the learner's program the code that is being compiled was asked for.
    pub wanted_at: Span,
    /// What is wrong so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'s> Compiler<'s> {
    /// Compiles everything that `main` reaches.
    ///
    /// # Errors
    ///
    /// Everything that is not supported, at its place in the learner's program.
    pub fn compile(
        session: &'s Session,
        main: FnId,
        purpose: Purpose,
        counts_observed: bool,
    ) -> Result<Program, Vec<Diagnostic>> {
        let mut intrinsics = HashMap::new();
        for (index, function) in session.items.functions.iter().enumerate() {
            if let FnBody::Intrinsic(name) = &function.body {
                intrinsics.entry(name.clone()).or_insert(FnId(index as u32));
            }
        }
        let mut compiler = Self {
            session,
            purpose,
            program: Program { counts_observed, ..Program::default() },
            functions: HashMap::new(),
            queue: Vec::new(),
            body_infos: HashMap::new(),
            natives: HashMap::new(),
            vtables: HashMap::new(),
            statics: HashMap::new(),
            promoted: HashMap::new(),
            promoted_flows: HashMap::new(),
            intrinsics,
            synthetic: HashMap::new(),
            needs_drop: HashMap::new(),
            wanted_at: session.items.functions[main.0 as usize].span,
            diagnostics: Vec::new(),
        };
        compiler.program.global = vec![false; GLOBAL_HEADER as usize];
        compiler.program.code.push(Instruction::ThreadEnd);
        compiler.program.code.push(Instruction::Halt);
        compiler.program.code.push(Instruction::Terminate);
        compiler.program.site_at = vec![super::assembler::NO_SITE; 3];
        let entry = compiler.entry(main);
        compiler.finish_queue();
        names::name_types(&mut compiler);
        let observes = compiler.program.counts_observed != counts_observed;
        let diagnostics = std::mem::take(&mut compiler.diagnostics);
        match entry {
            _ if !diagnostics.is_empty() => Err(diagnostics),
            Err(Failure(diagnostics)) => Err(diagnostics),
            // The texts ask before it is known: ask again, now that it is.
            Ok(_) if observes && !counts_observed => Self::compile(session, main, purpose, true),
            Ok(entry) => {
                let mut program = compiler.program;
                program.entry = entry;
                program.by_entry = program
                    .functions
                    .iter()
                    .enumerate()
                    .map(|(number, function)| (function.entry, number as u32))
                    .collect();
                program.by_entry.sort_unstable();
                Ok(program)
            }
        }
    }

    /// The function that runs `main` and ends the process.
    fn entry(&mut self, main: FnId) -> Result<u32, Failure> {
        let number = self.new_function();
        FunctionMaker::entry(self, number, main)?;
        Ok(number)
    }

    fn new_function(&mut self) -> u32 {
        self.program.functions.push(Function::default());
        self.program.functions.len() as u32 - 1
    }

    fn finish_queue(&mut self) {
        while let Some((number, body, wanted_at)) = self.queue.pop() {
            self.wanted_at = wanted_at;
            if let Err(Failure(diagnostics)) = FunctionMaker::compile(self, number, &body) {
                self.report(diagnostics);
            }
        }
    }

    /// Keeps what is wrong. What is wrong in a text of the library is reported at the place that needed it.
    fn report(&mut self, diagnostics: Vec<Diagnostic>) {
        for mut diagnostic in diagnostics {
            if !diagnostic.span.is_user() {
                let inner = diagnostic.span;
                diagnostic = diagnostic
                    .note(format!("in the library, file {} at {}:{}", inner.file.0, inner.line, inner.column));
                diagnostic.span = self.wanted_at;
            }
            if !self.diagnostics.contains(&diagnostic) {
                self.diagnostics.push(diagnostic);
            }
        }
    }

    /// The number of the function made from a body, which is compiled later if it is new.
    pub fn function(&mut self, body: &Body) -> u32 {
        if let Some(&known) = self.functions.get(body) {
            return known;
        }
        let number = self.new_function();
        self.functions.insert(body.clone(), number);
        self.queue.push((number, body.clone(), self.wanted_at));
        number
    }

    /// The graph of a body and the arguments for its parameters.
    ///
    /// # Errors
    ///
    /// The body is not right, or not supported.
    pub fn flow(&mut self, body: &Body) -> Result<(Rc<Flow>, Args), Failure> {
        let none: Args = Rc::from([]);
        match body {
            Body::Owner(instance) => Ok((flow::build(self.session, instance.owner)?, instance.args.clone())),
            Body::Promoted(flow, index, args) => match self.promoted_flows.get(&(*flow, *index)) {
                Some(flow) => Ok((flow.clone(), args.clone())),
                None => Err(Diagnostic::unsupported("a constant that is nowhere", self.wanted_at).into()),
            },
            other => {
                if let Some(known) = self.synthetic.get(other) {
                    return Ok((known.clone(), none));
                }
                let made = Rc::new(match other {
                    Body::Glue(ty) => glue::drop_glue(self, ty)?,
                    other => shim::flow(self, other)?,
                });
                self.synthetic.insert(other.clone(), made.clone());
                Ok((made, none))
            }
        }
    }

    /// What views know of a body.
    pub fn body_info(&mut self, body: &Body, flow: &Flow, args: &Args) -> u32 {
        if let Some(&known) = self.body_infos.get(body) {
            return known;
        }
        let (name, track_caller) = self.name(body);
        let variables = flow
            .variables
            .iter()
            .filter(|variable| variable.span.is_user())
            .filter_map(|variable| {
                let ty = self.layout(&variable.ty.subst(args), variable.span).ok()?;
                Some(super::program::VariableInfo { name: variable.name.clone(), ty, span: variable.span })
            })
            .collect();
        let number = self.program.bodies.len() as u32;
        self.program.bodies.push(BodyInfo { name, span: flow.span, track_caller, variables });
        self.body_infos.insert(body.clone(), number);
        number
    }

    /// The name of a body, and whether it tracks its caller.
    fn name(&self, body: &Body) -> (Rc<str>, bool) {
        let items = &self.session.items;
        match body {
            Body::Owner(Instance { owner: BodyOwner::Fn(id), .. }) => {
                let function = &items.functions[id.0 as usize];
                (self.function_name(*id), function.track_caller)
            }
            Body::Owner(Instance { owner: BodyOwner::Closure(id), .. }) => {
                let around = self.session.closure(*id).map(|closure| closure.owner);
                let name = match around {
                    Some(BodyOwner::Fn(id)) => self.function_name(id),
                    Some(BodyOwner::Static(id)) => items.statics[id.0 as usize].name.clone(),
                    Some(BodyOwner::Const(id)) => items.constants[id.0 as usize].name.clone(),
                    _ => Rc::from("a constant"),
                };
                (Rc::from(format!("closure in {name}")), false)
            }
            Body::Owner(Instance { owner: BodyOwner::Const(id), .. }) => {
                (items.constants[id.0 as usize].name.clone(), false)
            }
            Body::Owner(Instance { owner: BodyOwner::Static(id), .. }) => {
                (items.statics[id.0 as usize].name.clone(), false)
            }
            Body::Promoted(..) => (Rc::from("a constant"), false),
            Body::Glue(_) => (Rc::from("drop"), false),
            // What stands between a caller and a function is not seen.
            _ => (Rc::from("call"), true),
        }
    }

    /// `Type::name` for methods, else the name.
    fn function_name(&self, id: FnId) -> Rc<str> {
        let items = &self.session.items;
        let function = &items.functions[id.0 as usize];
        let around = match function.container {
            Container::Impl(id) => match &items.impls[id.0 as usize].self_ty {
                Ty::Adt(adt, _) => Some(items.adts[adt.0 as usize].name.clone()),
                _ => None,
            },
            Container::Trait(id) => Some(items.traits[id.0 as usize].name.clone()),
            Container::Module => None,
        };
        match around {
            Some(around) => Rc::from(format!("{around}::{}", function.name)),
            None => function.name.clone(),
        }
    }

    /// The layout of a type without parameters.
    ///
    /// # Errors
    ///
    /// It has none.
    pub fn layout(&mut self, ty: &Ty, span: Span) -> Result<TypeId, Failure> {
        Ok(self.program.layouts.of(self.session, ty, span)?)
    }

    /// What a pointer of that type points to, if it is one and that has a layout.
    pub fn pointee(&mut self, ty: TypeId) -> Option<TypeId> {
        let inner = match &self.program.layouts.get(ty).ty {
            Ty::Ref(_, inner) | Ty::RawPtr(_, inner) => (**inner).clone(),
            Ty::Adt(_, args) => args.first()?.clone(),
            _ => return None,
        };
        self.layout(&inner, self.wanted_at).ok()
    }

    /// The number of a native operation with what it works on.
    pub fn native(&mut self, call: NativeCall) -> u32 {
        let natives = &mut self.program.natives;
        *self.natives.entry(call).or_insert_with(|| {
            natives.push(call);
            natives.len() as u32 - 1
        })
    }

    /// The function that the library text declares for an intrinsic.
    ///
    /// # Errors
    ///
    /// There is none: an error of the texts.
    pub fn intrinsic(&self, name: &str) -> Result<FnId, Failure> {
        let found = self.intrinsics.get(name).copied();
        found.ok_or_else(|| self.internal(&format!("the intrinsic `{name}` is not declared")))
    }

    /// Whether the program asks how many owners an `Arc` has, as far as an earlier attempt found out.
    #[must_use]
    pub fn counts_observed_before(&self) -> bool {
        self.program.counts_observed
    }

    /// A function of a trait that the engine itself calls.
    ///
    /// # Errors
    ///
    /// The texts have none of that name.
    pub fn lang_method(&self, name: &str, method: &str) -> Result<FnId, Failure> {
        let items = &self.session.items;
        let found = match items.lang.get(name) {
            Some(Def::Trait(id)) => items.traits[id.0 as usize].functions.get(method).copied(),
            _ => None,
        };
        found.ok_or_else(|| self.internal(&format!("the library has no `{method}`")))
    }

    /// A function that the engine itself calls.
    ///
    /// # Errors
    ///
    /// The texts have none of that name.
    pub fn lang_fn(&self, name: &str) -> Result<FnId, Failure> {
        match self.session.items.lang.get(name) {
            Some(Def::Fn(id)) => Ok(*id),
            _ => Err(self.internal(&format!("the library has no function `{name}`"))),
        }
    }

    /// An error of the engine, at the place in the program that led to it.
    pub fn internal(&self, what: &str) -> Failure {
        Diagnostic::unsupported(format!("(engine) {what}"), self.wanted_at).into()
    }

    /// The vtable of a type for `dyn Trait`.
    ///
    /// # Errors
    ///
    /// A function in it is not supported.
    pub fn vtable(&mut self, ty: TypeId, dyn_ty: &Rc<DynTy>) -> Result<u32, Failure> {
        let key = (ty, dyn_ty.clone());
        if let Some(&known) = self.vtables.get(&key) {
            return Ok(known);
        }
        let number = self.program.vtables.len() as u32;
        self.vtables.insert(key, number);
        self.program.vtables.push(Vtable { ty, drop: None, functions: Vec::new() });
        let self_ty = self.program.layouts.get(ty).ty.clone();
        let drop = self.needs_drop(ty)?.then(|| self.function(&Body::Glue(self_ty.clone())));
        let mut functions = Vec::new();
        for (function, args) in vtable_functions(self.session, dyn_ty, &self_ty) {
            let takes_self_by_value =
                matches!(self.session.items.functions[function.0 as usize].sig.inputs.first(), Some(Ty::Param(0, _)));
            let body = match takes_self_by_value {
                true => Body::Unboxed(function, args),
                false => Body::Thunk(function, args),
            };
            functions.push(self.indirect(&body)?);
        }
        self.program.vtables[number as usize] = Vtable { ty, drop, functions };
        Ok(number)
    }

    /// The function that a pointer to this body leads to.
    ///
    /// # Errors
    ///
    /// The call cannot be resolved.
    pub fn indirect(&mut self, body: &Body) -> Result<u32, Failure> {
        use interlock_lang::types::instance::{Resolved, instance};
        // A thunk around a function that has code of its own is that function.
        if let Body::Thunk(id, args) = body
            && let Resolved::Function(instance) = instance(self.session, *id, args)?
        {
            let has_code = match instance.owner {
                BodyOwner::Fn(id) => {
                    matches!(self.session.items.functions[id.0 as usize].body, FnBody::Tree(_))
                }
                _ => true,
            };
            if has_code {
                return Ok(self.function(&Body::Owner(instance)));
            }
        }
        Ok(self.function(body))
    }

    /// The first word of a static, which is evaluated before the program starts.
    ///
    /// # Errors
    ///
    /// Its type has no layout.
    pub fn static_address(&mut self, id: StaticId) -> Result<u64, Failure> {
        if let Some(&offset) = self.statics.get(&id) {
            return Ok(address(GLOBAL, offset));
        }
        let item = &self.session.items.statics[id.0 as usize];
        let ty = self.layout(&item.ty, item.span)?;
        let offset = self.program.global.len() as u32;
        self.statics.insert(id, offset);
        let layout = self.program.layouts.get(ty).clone();
        self.program.global.extend_from_slice(&layout.pointers);
        self.program.statics.push(StaticInfo { name: item.name.clone(), ty, offset });
        let body = Body::Owner(Instance { owner: BodyOwner::Static(id), args: Rc::from([]) });
        self.compile_initial(&body, address(GLOBAL, offset), layout.size)?;
        Ok(address(GLOBAL, offset))
    }

    /// The block of a promoted constant.
    ///
    /// # Errors
    ///
    /// Its type has no layout.
    pub fn promoted_address(&mut self, around: &Rc<Flow>, index: u32, args: &Args) -> Result<u64, Failure> {
        let identity = Rc::as_ptr(around) as usize;
        let body = Body::Promoted(identity, index, args.clone());
        if let Some(&block) = self.promoted.get(&body) {
            return Ok(address(CONSTANTS + block, 0));
        }
        let flow = around.promoted[index as usize].clone();
        let ty = self.layout(&flow.locals[0].ty.subst(args), flow.span)?;
        // The flow is kept, so that its address stays its own.
        self.promoted_flows.insert((identity, index), flow);
        let words = self.program.layouts.size(ty);
        let block = self.constant(vec![0; words as usize].into());
        self.promoted.insert(body.clone(), block);
        self.compile_initial(&body, address(CONSTANTS + block, 0), words)?;
        Ok(address(CONSTANTS + block, 0))
    }

    /// Compiles what gives an initial value, and after it what that needs: others' values are computed before.
    fn compile_initial(&mut self, body: &Body, address: u64, words: u32) -> Result<(), Failure> {
        if words == 0 {
            return Ok(());
        }
        let function = self.new_function();
        self.functions.insert(body.clone(), function);
        let wanted_at = self.wanted_at;
        let made = FunctionMaker::compile(self, function, body);
        self.wanted_at = wanted_at;
        made?;
        self.program.initial.push(Initial { function, address, words });
        Ok(())
    }

    /// A constant block with these words.
    pub fn constant(&mut self, words: Box<[u64]>) -> u32 {
        self.program.constants.push(words);
        self.program.constants.len() as u32 - 1
    }

    /// Whether dropping a value of the type does anything.
    ///
    /// # Errors
    ///
    /// A part of it has no layout.
    pub fn needs_drop(&mut self, ty: TypeId) -> Result<bool, Failure> {
        if let Some(&known) = self.needs_drop.get(&ty) {
            return Ok(known);
        }
        let needs = facts::needs_drop(self.session, &Env::default(), &self.program.layouts.get(ty).ty);
        self.needs_drop.insert(ty, needs);
        Ok(needs)
    }
}
