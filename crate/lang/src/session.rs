//! One program with the std texts: the items, and what was found out about bodies so far. Everything that is computed
//! from a body is computed once, when it is first needed.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::check::{self, typed};
use crate::diagnostic::Diagnostic;
use crate::flow::Flow;
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
    /// What was found out about concrete types.
    pub(crate) memo: Memo,
}

impl Session {
    /// A session over these items.
    #[must_use]
    pub fn new(items: Items) -> Self {
        Self { items, ..Self::default() }
    }

    /// Takes a number for a closure that is being checked.
    pub fn new_closure(&self) -> ClosureId {
        let mut closures = self.closures.borrow_mut();
        closures.push(None);
        ClosureId(closures.len() as u32 - 1)
    }

    /// Keeps a closure whose body has been checked.
    pub fn finish_closure(&self, id: ClosureId, closure: typed::Closure) {
        self.closures.borrow_mut()[id.0 as usize] = Some(Rc::new(closure));
    }

    /// A closure; none while the body around it is being checked.
    pub fn closure(&self, id: ClosureId) -> Option<Rc<typed::Closure>> {
        self.closures.borrow()[id.0 as usize].clone()
    }

    /// The typed tree of a function, const or static.
    ///
    /// # Errors
    ///
    /// What was found wrong with it.
    pub fn body(&self, owner: BodyOwner) -> Result<Rc<typed::Body>, Vec<Diagnostic>> {
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
