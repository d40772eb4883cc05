//! One program with the std texts: the items, and what was found out about bodies so far. Everything that is computed
//! from a body is computed once, when it is first needed; from a body of the std texts, once a thread.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::check::{self, typed};
use crate::diagnostic::Diagnostic;
use crate::flow::Flow;
use crate::items::library::Library;
use crate::items::{BodyOwner, ClosureId, Items};
use crate::types::instance::Memo;

/// A body that was checked, or what is wrong with it.
type Checked = Result<Rc<typed::Body>, Vec<Diagnostic>>;

/// A program that is being compiled.
#[derive(Debug, Default)]
pub struct Session {
    /// All items.
    pub items: Items,
    closures: RefCell<Vec<Option<Rc<typed::Closure>>>>,
    bodies: RefCell<HashMap<BodyOwner, Checked>>,
    flows: RefCell<HashMap<BodyOwner, Rc<Flow>>>,
    /// The std texts by themselves: their bodies mean the same in every program.
    library: Option<Rc<Session>>,
    /// The number of the first closure.
    first_closure: u32,
    /// What was found out about concrete types.
    pub(crate) memo: Memo,
}

/// Closures of the std texts have numbers from here on: a program and its library count by themselves.
const LIBRARY_CLOSURES: u32 = 1 << 31;

thread_local! {
    static LIBRARY: OnceCell<Rc<Session>> = const { OnceCell::new() };
}

impl Session {
    /// A session over these items, all of which are its own.
    #[must_use]
    pub fn new(items: Items) -> Self {
        Self { items, ..Self::default() }
    }

    /// A session over the items of a program and of the std texts of this thread.
    ///
    /// # Errors
    ///
    /// Something is wrong with the std texts.
    pub fn with_library(items: Items) -> Result<Self, Vec<Diagnostic>> {
        let library = Library::of_this_thread()?;
        let library = LIBRARY.with(|session| {
            let made = || Self { first_closure: LIBRARY_CLOSURES, ..Self::new(library.items.clone()) };
            Rc::clone(session.get_or_init(|| Rc::new(made())))
        });
        Ok(Self { library: Some(library), ..Self::new(items) })
    }

    /// The session that a body belongs to: the library's, if it stands in the std texts.
    #[must_use]
    pub fn of(&self, owner: BodyOwner) -> &Self {
        let Some(library) = &self.library else { return self };
        let items = &library.items;
        let is_library = match owner {
            BodyOwner::Fn(id) => (id.0 as usize) < items.functions.len(),
            BodyOwner::Const(id) => (id.0 as usize) < items.constants.len(),
            BodyOwner::Static(id) => (id.0 as usize) < items.statics.len(),
            BodyOwner::Closure(id) => id.0 >= library.first_closure,
        };
        if is_library { library } else { self }
    }

    /// Takes a number for a closure that is being checked.
    pub fn new_closure(&self) -> ClosureId {
        let mut closures = self.closures.borrow_mut();
        closures.push(None);
        ClosureId(self.first_closure + closures.len() as u32 - 1)
    }

    /// Keeps a closure whose body has been checked.
    pub fn finish_closure(&self, id: ClosureId, closure: typed::Closure) {
        self.closures.borrow_mut()[(id.0 - self.first_closure) as usize] = Some(Rc::new(closure));
    }

    /// A closure; none while the body around it is being checked.
    pub fn closure(&self, id: ClosureId) -> Option<Rc<typed::Closure>> {
        let home = self.of(BodyOwner::Closure(id));
        home.closures.borrow()[(id.0 - home.first_closure) as usize].clone()
    }

    /// The typed tree of a function, const or static.
    ///
    /// # Errors
    ///
    /// What was found wrong with it.
    pub fn body(&self, owner: BodyOwner) -> Result<Rc<typed::Body>, Vec<Diagnostic>> {
        let home = self.of(owner);
        if !std::ptr::eq(home, self) {
            return home.body(owner);
        }
        if let Some(known) = self.bodies.borrow().get(&owner) {
            return known.clone();
        }
        // A body that needs to know itself, by the opaque type that it returns, finds nothing.
        self.bodies.borrow_mut().insert(owner, Err(Vec::new()));
        let body = check::check(self, owner);
        self.bodies.borrow_mut().insert(owner, body.clone());
        body
    }

    /// The graph of a body, if it has been made.
    pub fn known_flow(&self, owner: BodyOwner) -> Option<Rc<Flow>> {
        self.flows.borrow().get(&owner).cloned()
    }

    /// Keeps the graph of a body.
    pub fn keep_flow(&self, owner: BodyOwner, flow: Rc<Flow>) {
        self.flows.borrow_mut().insert(owner, flow);
    }
}
