//! Items that the engine itself knows, looked up by the name that `#[lang = ".."]` gives them in the std texts. A name that
//! is not there is a fault of these texts, and is reported like one of a program instead of ending everything.

use crate::diagnostic::Diagnostic;
use crate::items::{AdtId, Def, FnId, Items, TraitId};
use crate::source::Span;

impl Items {
    /// A trait of the library.
    ///
    /// # Errors
    ///
    /// The std texts have none of that name.
    pub fn lang_trait(&self, name: &str) -> Result<TraitId, Diagnostic> {
        match self.lang.get(name) {
            Some(Def::Trait(id)) => Ok(*id),
            _ => Err(missing("trait", name)),
        }
    }

    /// A struct or enum of the library.
    ///
    /// # Errors
    ///
    /// The std texts have none of that name.
    pub fn lang_adt(&self, name: &str) -> Result<AdtId, Diagnostic> {
        match self.lang.get(name) {
            Some(Def::Adt(id)) => Ok(*id),
            _ => Err(missing("type", name)),
        }
    }

    /// A function or method of the library.
    ///
    /// # Errors
    ///
    /// The std texts have none of that name.
    pub fn lang_fn(&self, name: &str) -> Result<FnId, Diagnostic> {
        match self.lang.get(name) {
            Some(Def::Fn(id)) => Ok(*id),
            _ => Err(missing("function", name)),
        }
    }

    /// Whether this is the trait of that lang name.
    #[must_use]
    pub fn is_lang_trait(&self, id: TraitId, name: &str) -> bool {
        self.traits[id.0 as usize].lang.as_deref() == Some(name)
    }

    /// Whether this is the struct or enum of that lang name.
    #[must_use]
    pub fn is_lang_adt(&self, id: AdtId, name: &str) -> bool {
        self.adts[id.0 as usize].lang.as_deref() == Some(name)
    }
}

fn missing(what: &str, name: &str) -> Diagnostic {
    Diagnostic::error("", format!("the library has no {what} marked #[lang = \"{name}\"]"), Span::default())
}
