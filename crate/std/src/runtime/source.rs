//! What a run knows of the program's source.

use ::std::collections::{BTreeMap, HashMap};

use interlock_trace::event::Site;
use interlock_trace::summary::Source;
use interlock_trace::{ParamValue, Position};

/// The name that the source gives to what is created at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectName {
    /// Line, from 1.
    pub line: u32,
    /// Column of the call's first character, from 1.
    pub column: u32,
    /// The binding, field or static that holds it.
    pub name: &'static str,
}

/// The program of a run.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its name in the catalogue.
    pub program: String,
    /// The values of its parameters.
    pub params: BTreeMap<String, ParamValue>,
    /// The names of what it creates.
    pub names: &'static [ObjectName],
    /// How the paths of its source positions end, e.g. `counter_mutex.rs`.
    pub file: &'static str,
    /// From a column of the text that was compiled to the column of the text that is shown.
    pub unmap: fn(line: u32, column: u32) -> u32,
}

/// The same, as the analysis asks for it.
pub(super) struct SubjectSource<'a> {
    subject: &'a Subject,
    names: HashMap<Position, &'static str>,
}

impl<'a> SubjectSource<'a> {
    pub(super) fn new(subject: &'a Subject) -> Self {
        let place = |name: &ObjectName| (Position { line: name.line, column: name.column }, name.name);
        Self { subject, names: subject.names.iter().map(place).collect() }
    }
}

impl Source for SubjectSource<'_> {
    fn position(&self, site: Site) -> Option<Position> {
        let location = site.location();
        let (line, column) = (location.line(), location.column());
        let ours = location.file().ends_with(self.subject.file);
        ours.then(|| Position { line, column: (self.subject.unmap)(line, column) })
    }

    fn name_at(&self, position: Position) -> Option<&str> {
        self.names.get(&position).copied()
    }
}
