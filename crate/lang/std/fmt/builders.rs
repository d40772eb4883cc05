//! `debug_struct` and its relatives: the shapes of `{:?}` and `{:#?}`.

use crate::fmt::{Debug, Formatter, Result, Write};

/// Indents what is written through it.
struct Indented<'a> {
    sink: &'a mut dyn Write,
    at_line_start: bool,
}

impl Write for Indented<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        for line in text.split_inclusive('\n') {
            if self.at_line_start {
                self.sink.write_str("    ")?;
            }
            self.at_line_start = line.ends_with('\n');
            self.sink.write_str(line)?;
        }
        Ok(())
    }
}

/// Writes `name`, `separator` and the value on an indented line of its own, ended by a comma.
fn write_line(f: &mut Formatter<'_>, name: &str, separator: &str, value: &dyn Debug) -> Result {
    let mut indented = Indented { sink: &mut *f.sink, at_line_start: true };
    indented.write_str(name)?;
    indented.write_str(separator)?;
    // A formatter of its own: what the value leaves in it is forgotten.
    let mut inner = Formatter::new(&mut indented);
    inner.take_look(f);
    value.fmt(&mut inner)?;
    inner.write_str(",\n")
}

pub struct DebugStruct<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

impl<'a, 'b> DebugStruct<'a, 'b> {
    pub(crate) fn new(f: &'a mut Formatter<'b>, name: &str) -> DebugStruct<'a, 'b> {
        let result = f.write_str(name);
        DebugStruct { f, result, has_fields: false }
    }

    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }

    fn write_field(&mut self, name: &str, value: &dyn Debug) -> Result {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(" {\n")?;
            }
            write_line(self.f, name, ": ", value)
        } else {
            self.f.write_str(if self.has_fields { ", " } else { " { " })?;
            self.f.write_str(name)?;
            self.f.write_str(": ")?;
            value.fmt(self.f)
        }
    }

    pub fn finish(&mut self) -> Result {
        if self.has_fields && self.result.is_ok() {
            self.result = self.f.write_str(if self.f.alternate() { "}" } else { " }" });
        }
        self.result
    }

    pub fn finish_non_exhaustive(&mut self) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str(if !self.has_fields {
                " { .. }"
            } else if self.f.alternate() {
                "    ..\n}"
            } else {
                ", .. }"
            });
        }
        self.result
    }
}

pub struct DebugTuple<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    is_unnamed: bool,
}

impl<'a, 'b> DebugTuple<'a, 'b> {
    pub(crate) fn new(f: &'a mut Formatter<'b>, name: &str) -> DebugTuple<'a, 'b> {
        let result = f.write_str(name);
        DebugTuple { f, result, fields: 0, is_unnamed: name.is_empty() }
    }

    pub fn field(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }

    fn write_field(&mut self, value: &dyn Debug) -> Result {
        if self.f.alternate() {
            if self.fields == 0 {
                self.f.write_str("(\n")?;
            }
            write_line(self.f, "", "", value)
        } else {
            self.f.write_str(if self.fields == 0 { "(" } else { ", " })?;
            value.fmt(self.f)
        }
    }

    pub fn finish(&mut self) -> Result {
        if self.fields > 0 && self.result.is_ok() {
            // A tuple of one keeps its comma.
            let is_single = self.fields == 1 && self.is_unnamed && !self.f.alternate();
            self.result = self.f.write_str(if is_single { ",)" } else { ")" });
        }
        self.result
    }

    pub fn finish_non_exhaustive(&mut self) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str(if self.fields == 0 {
                "(..)"
            } else if self.f.alternate() {
                "    ..\n)"
            } else {
                ", ..)"
            });
        }
        self.result
    }
}

/// Writes an element of a list or set.
fn write_entry(f: &mut Formatter<'_>, has_entries: bool, value: &dyn Debug) -> Result {
    if f.alternate() {
        if !has_entries {
            f.write_str("\n")?;
        }
        write_line(f, "", "", value)
    } else {
        if has_entries {
            f.write_str(", ")?;
        }
        value.fmt(f)
    }
}

pub struct DebugList<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugList<'a, 'b> {
    pub(crate) fn new(f: &'a mut Formatter<'b>) -> DebugList<'a, 'b> {
        let result = f.write_str("[");
        DebugList { f, result, has_entries: false }
    }

    pub fn entry(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = write_entry(self.f, self.has_entries, value);
        }
        self.has_entries = true;
        self
    }

    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for value in entries {
            self.entry(&value);
        }
        self
    }

    pub fn finish(&mut self) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str("]");
        }
        self.result
    }
}

pub struct DebugSet<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugSet<'a, 'b> {
    pub(crate) fn new(f: &'a mut Formatter<'b>) -> DebugSet<'a, 'b> {
        let result = f.write_str("{");
        DebugSet { f, result, has_entries: false }
    }

    pub fn entry(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = write_entry(self.f, self.has_entries, value);
        }
        self.has_entries = true;
        self
    }

    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for value in entries {
            self.entry(&value);
        }
        self
    }

    pub fn finish(&mut self) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str("}");
        }
        self.result
    }
}

pub struct DebugMap<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugMap<'a, 'b> {
    pub(crate) fn new(f: &'a mut Formatter<'b>) -> DebugMap<'a, 'b> {
        let result = f.write_str("{");
        DebugMap { f, result, has_entries: false }
    }

    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_entry(key, value);
        }
        self.has_entries = true;
        self
    }

    fn write_entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> Result {
        if self.f.alternate() {
            if !self.has_entries {
                self.f.write_str("\n")?;
            }
            let mut indented = Indented { sink: &mut *self.f.sink, at_line_start: true };
            let mut inner = Formatter::new(&mut indented);
            inner.take_look(self.f);
            key.fmt(&mut inner)?;
            inner.write_str(": ")?;
            value.fmt(&mut inner)?;
            inner.write_str(",\n")
        } else {
            if self.has_entries {
                self.f.write_str(", ")?;
            }
            key.fmt(self.f)?;
            self.f.write_str(": ")?;
            value.fmt(self.f)
        }
    }

    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {
        for (key, value) in entries {
            self.entry(&key, &value);
        }
        self
    }

    pub fn finish(&mut self) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str("}");
        }
        self.result
    }
}
