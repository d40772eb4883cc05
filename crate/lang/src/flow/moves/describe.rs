//! Places in the words of the source, as rustc's borrow checker names them.

use crate::flow::build::Context;
use crate::flow::draft::{CaptureInfo, Draft, LocalKind};
use crate::flow::types::{place_ty, step_ty};
use crate::flow::{Callee, Local, Place, Step, TerminatorKind};
use crate::types::Ty;
use crate::types::display::Show;

/// Names places and types of one graph.
pub struct Describe<'a> {
    /// The item around.
    pub context: &'a Context<'a>,
    /// The graph.
    pub draft: &'a Draft,
}

/// By what a reference came to be that the source does not name.
pub enum Overloaded {
    /// `Deref::deref` of this type.
    Deref(Ty),
    /// `Index::index` of this type.
    Index(Ty),
}

impl Describe<'_> {
    /// The type in rustc's words.
    pub fn ty(&self, ty: &Ty) -> String {
        let session = self.context.session;
        Show::new(&session.items, &|id| session.closure(id).map(|closure| closure.head), ty).to_string()
    }

    /// The type of a place.
    pub fn place_ty(&self, place: &Place) -> Ty {
        place_ty(&self.draft.locals, place)
    }

    /// The captured place that a place begins with, in the body of a closure, and how many steps lead to it.
    pub fn captured(&self, place: &Place) -> Option<(&CaptureInfo, usize)> {
        let LocalKind::ClosureSelf(captures) = self.kind(place.local) else { return None };
        let field = usize::from(matches!(place.path.first(), Some(Step::Deref)));
        let Some(Step::Field(index, _)) = place.path.get(field) else { return None };
        let capture = captures.get(*index as usize)?;
        Some((capture, (field + 1 + usize::from(capture.by_ref)).min(place.path.len())))
    }

    /// What a local is.
    pub fn kind(&self, local: Local) -> &LocalKind {
        &self.draft.kinds[local.0 as usize]
    }

    /// The place's name without quotes; none if it is a temporary or a part of one.
    pub fn place(&self, place: &Place) -> Option<String> {
        let (mut text, mut done) = match self.kind(place.local) {
            LocalKind::Variable { name, .. } => (name.to_string(), 0),
            LocalKind::GuardRef(name) => (name.to_string(), 1),
            LocalKind::StaticRef(id) => (self.context.session.items.statics[id.0 as usize].name.to_string(), 1),
            LocalKind::ClosureSelf(_) => {
                let (capture, steps) = self.captured(place)?;
                (capture.name.to_string(), steps)
            }
            LocalKind::Temporary => return None,
        };
        done = done.min(place.path.len());
        let mut ty = place.path[..done]
            .iter()
            .fold(self.draft.locals[place.local.0 as usize].ty.clone(), |ty, step| step_ty(&ty, step));
        let plain = |step: &Step| !matches!(step, Step::Deref | Step::Variant(_));
        let last = place.path.iter().rposition(plain).unwrap_or(0);
        let mut variant = 0;
        for (index, step) in place.path.iter().enumerate().skip(done) {
            match step {
                // What is behind is named as if it were reached without.
                Step::Deref if index < last => {}
                Step::Deref => text = format!("*{text}"),
                Step::Field(field, _) => text = format!("{text}.{}", self.field_name(&ty, variant, *field)),
                Step::Variant(number) => variant = *number,
                Step::Index(_) => text.push_str("[_]"),
                Step::ConstantIndex { .. } | Step::Subslice { .. } => text.push_str("[..]"),
            }
            if !matches!(step, Step::Variant(_)) {
                variant = 0;
            }
            ty = step_ty(&ty, step);
        }
        Some(text)
    }

    /// As [`Self::place`], in quotes, or `value`.
    pub fn quoted(&self, place: &Place) -> String {
        self.place(place).map_or_else(|| "value".to_owned(), |name| format!("`{name}`"))
    }

    fn field_name(&self, ty: &Ty, variant: u32, field: u32) -> String {
        if let Ty::Adt(adt, _) = ty {
            let variants = &self.context.session.items.adts[adt.0 as usize].variants;
            let named = variants.get(variant as usize).and_then(|variant| variant.fields.get(field as usize));
            if let Some(named) = named {
                return named.name.to_string();
            }
        }
        field.to_string()
    }

    /// Which overloaded operator gave the reference in a temporary, if one did.
    pub fn overloaded(&self, local: Local) -> Option<Overloaded> {
        let items = &self.context.session.items;
        self.draft.blocks.iter().find_map(|block| {
            let TerminatorKind::Call { callee: Callee::Function(function, args), destination, .. } =
                &block.terminator.kind
            else {
                return None;
            };
            if destination.local != local || !destination.path.is_empty() {
                return None;
            }
            let crate::items::Container::Trait(of) = items.functions[function.0 as usize].container else {
                return None;
            };
            let ty = args.first()?.clone();
            match items.traits[of.0 as usize].lang.as_deref()? {
                "deref" | "deref_mut" => Some(Overloaded::Deref(ty)),
                "index" | "index_mut" => Some(Overloaded::Index(ty)),
                _ => None,
            }
        })
    }

    /// The name of a type's head: "an `Rc`".
    pub fn article_and_head(&self, ty: &Ty) -> String {
        let name = match ty {
            Ty::Adt(adt, _) => self.context.session.items.adts[adt.0 as usize].name.to_string(),
            _ => self.ty(ty),
        };
        // rustc has "an" for these two alone.
        let article = if matches!(&*name, "Rc" | "Arc") { "an" } else { "dereference of" };
        if article == "an" { format!("an `{name}`") } else { format!("{article} `{}`", self.ty(ty)) }
    }
}
