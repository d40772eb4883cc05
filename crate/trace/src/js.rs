//! Columns on their way between Rust and the page, where each is one typed array: a million events cross as a few copies
//! of memory instead of as text.

use js_sys::{Array, Float64Array, Int32Array, JsString, Object, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::columns::{Events, Trace, Values};
use crate::timeline::{Arrows, Lanes, Owners, Spans, Timeline};

fn set(object: &Object, name: &str, value: &JsValue) {
    // A plain object takes any property.
    let _ = Reflect::set(object, &JsString::from(name), value);
}

/// Turns columns into an object of typed arrays.
macro_rules! columns_to_js {
    ($type:ident: $($column:ident $array:ident,)*) => {
        impl $type {
            /// The columns as typed arrays, under their names.
            #[must_use]
            pub fn to_js(&self) -> Object {
                let object = Object::new();
                $(set(&object, stringify!($column), &$array::from(self.$column.as_slice()));)*
                object
            }
        }
    };
}

columns_to_js!(Events:
    thread Uint32Array, kind Uint8Array, object Int32Array, position Int32Array, sequence Uint32Array,
    detail Uint32Array, time_us Float64Array, order Uint32Array,
);
columns_to_js!(Values: event Uint32Array, text Uint32Array,);
columns_to_js!(Lanes: thread Uint32Array, depth Uint8Array, first_span Uint32Array,);
columns_to_js!(Spans: lane Uint32Array, state Uint8Array, object Int32Array, begin Uint32Array, end Int32Array,);
columns_to_js!(Arrows: kind Uint8Array, from Uint32Array, to Uint32Array, object Int32Array,);
columns_to_js!(Owners: object Uint32Array, thread Uint32Array, since Uint32Array, until Int32Array, inferred Uint8Array,);

impl Trace {
    /// Takes the columns out of the trace, as an object with `events` and `values`.
    pub fn columns_to_js(&mut self) -> Object {
        let object = Object::new();
        set(&object, "events", &std::mem::take(&mut self.events).to_js());
        set(&object, "values", &self.values.to_js());
        (self.values.event, self.values.text) = Default::default();
        object
    }
}

impl Events {
    /// The columns from an object of typed arrays.
    ///
    /// # Errors
    ///
    /// Which column is missing or of another type.
    pub fn from_js(object: &JsValue) -> Result<Self, String> {
        Ok(Self {
            thread: column::<Uint32Array>(object, "thread")?.to_vec(),
            kind: column::<Uint8Array>(object, "kind")?.to_vec(),
            object: column::<Int32Array>(object, "object")?.to_vec(),
            position: column::<Int32Array>(object, "position")?.to_vec(),
            sequence: column::<Uint32Array>(object, "sequence")?.to_vec(),
            detail: column::<Uint32Array>(object, "detail")?.to_vec(),
            time_us: column::<Float64Array>(object, "time_us")?.to_vec(),
            order: column::<Uint32Array>(object, "order")?.to_vec(),
        })
    }
}

fn column<T: JsCast>(object: &JsValue, name: &str) -> Result<T, String> {
    let column = Reflect::get(object, &JsString::from(name)).unwrap_or_default();
    column
        .dyn_into()
        .map_err(|found| format!("the column {name} is {}", found.js_typeof().as_string().unwrap_or_default()))
}

impl Timeline {
    /// The timeline as the page reads it.
    #[must_use]
    pub fn to_js(&self) -> Object {
        let names = |names: &[&str]| names.iter().map(|&name| JsValue::from(name)).collect::<Array>();
        let object = Object::new();
        set(&object, "states", &names(&self.states));
        set(&object, "arrow_kinds", &names(&self.arrow_kinds));
        for (name, column) in [
            ("step", &self.step),
            ("at", &self.at),
            ("first_event", &self.first_event),
            ("object_first", &self.object_first),
            ("object_events", &self.object_events),
        ] {
            set(&object, name, &Uint32Array::from(column.as_slice()));
        }
        set(&object, "earliest_us", &Float64Array::from(self.earliest_us.as_slice()));
        set(&object, "latest_us", &Float64Array::from(self.latest_us.as_slice()));
        set(&object, "lanes", &self.lanes.to_js());
        set(&object, "spans", &self.spans.to_js());
        set(&object, "arrows", &self.arrows.to_js());
        set(&object, "owners", &self.owners.to_js());
        set(&object, "end_us", &self.end_us.into());
        set(&object, "contradictions", &self.contradictions.into());
        object
    }
}
