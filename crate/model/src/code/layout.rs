//! How values lie in words of 64 bits: a scalar takes one word (128-bit integers two), references one, references to
//! unsized values two, fields follow each other. In an enum, words that may hold a pointer and words that never do lie
//! apart, so that of every word of every type it is known whether it may hold one; words that a variant does not use are
//! zero.

use std::collections::HashMap;
use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::AdtId;
use interlock_lang::session::Session;
use interlock_lang::source::Span;
use interlock_lang::types::instance::normalize_concrete;
use interlock_lang::types::{FloatTy, IntTy, Ty};

/// A type of the program, in the table of [`Layouts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub u32);

/// How a value of a type lies in words.
#[derive(Debug)]
pub struct Layout {
    /// The type, without parameters.
    pub ty: Ty,
    /// How many words it takes; of an unsized type, what lies before its last part.
    pub size: u32,
    /// Of each word, whether it may hold a pointer.
    pub pointers: Box<[bool]>,
    /// What is in the words.
    pub shape: Shape,
    /// A word that is never zero in a valid value.
    pub nonzero: Option<u32>,
}

/// What is in the words of a type.
#[derive(Debug)]
pub enum Shape {
    /// One number.
    Scalar(Scalar),
    /// A reference or pointer to a sized value.
    Thin,
    /// A reference or pointer to an unsized value: the address and then the length, vtable, or stretch of a text.
    Fat,
    /// The number of a function.
    Function,
    /// A struct, tuple or closure.
    Fields(Box<[Field]>),
    /// Elements.
    Array(TypeId, u64),
    /// An enum.
    Enum(Tag, Box<[Box<[Field]>]>),
    /// `[T]`
    Slice(TypeId),
    /// `str`
    Str,
    /// `dyn Trait`
    Dyn,
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its first word.
    pub offset: u32,
    /// Its type.
    pub ty: TypeId,
}

/// How an enum tells which variant it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// There is one variant at most.
    None,
    /// The first word is the index of the variant.
    Word,
    /// This word is zero in the variant `empty` and not in the other one, of the two that there are.
    Niche {
        /// The word.
        word: u32,
        /// The variant without content.
        empty: u32,
    },
}

/// What a word holds that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum Scalar {
    Bool,
    Char,
    Int(IntTy),
    F32,
    F64,
}

/// The layouts of all types that a program uses.
#[derive(Debug, Default)]
pub struct Layouts {
    by_type: HashMap<Ty, TypeId>,
    layouts: Vec<Rc<Layout>>,
}

/// A type may contain another this deep.
const DEPTH: u32 = 200;

impl Layouts {
    /// The layout of a type by its number.
    #[must_use]
    pub fn get(&self, id: TypeId) -> &Rc<Layout> {
        &self.layouts[id.0 as usize]
    }

    /// The layout of a type, if the number is one.
    #[must_use]
    pub fn known(&self, id: TypeId) -> Option<&Layout> {
        self.layouts.get(id.0 as usize).map(|layout| &**layout)
    }

    /// How many words a value takes, if the number is one of a type.
    #[must_use]
    pub fn known_size(&self, id: TypeId) -> Option<u32> {
        self.known(id).map(|layout| layout.size)
    }

    /// How many words a value takes.
    #[must_use]
    pub fn size(&self, id: TypeId) -> u32 {
        self.get(id).size
    }

    /// Whether values of the type have a size of their own.
    #[must_use]
    pub fn is_sized(&self, id: TypeId) -> bool {
        self.unsized_tail(id).is_none()
    }

    /// The slice, text or trait object at the end of an unsized type.
    #[must_use]
    pub fn unsized_tail(&self, id: TypeId) -> Option<TypeId> {
        match &self.get(id).shape {
            Shape::Slice(_) | Shape::Str | Shape::Dyn => Some(id),
            Shape::Fields(fields) => fields.last().and_then(|field| self.unsized_tail(field.ty)),
            _ => None,
        }
    }

    /// The number of a type without parameters, with its layout made.
    ///
    /// # Errors
    ///
    /// The type has no layout: it is not concrete, or too large.
    pub fn of(&mut self, session: &Session, ty: &Ty, span: Span) -> Result<TypeId, Diagnostic> {
        Maker { layouts: self, session, span }.of(ty, 0)
    }
}

/// Makes layouts, the inner ones first.
struct Maker<'a> {
    layouts: &'a mut Layouts,
    session: &'a Session,
    span: Span,
}

/// The words of a value that have been given out so far.
#[derive(Default)]
struct Words {
    pointers: Vec<bool>,
    nonzero: Option<u32>,
}

impl Maker<'_> {
    fn of(&mut self, ty: &Ty, depth: u32) -> Result<TypeId, Diagnostic> {
        if let Some(&known) = self.layouts.by_type.get(ty) {
            return Ok(known);
        }
        if depth > DEPTH {
            return Err(Diagnostic::unsupported("a type nested this deeply", self.span));
        }
        let normal = normalize_concrete(self.session, ty)?;
        if let Some(&known) = self.layouts.by_type.get(&normal) {
            self.layouts.by_type.insert(ty.clone(), known);
            return Ok(known);
        }
        let layout = self.make(&normal, depth)?;
        // A type may have been reached through itself (behind a pointer): then it has its number already.
        let id = match self.layouts.by_type.get(&normal) {
            Some(&id) => id,
            None => {
                let id = TypeId(self.layouts.layouts.len() as u32);
                self.layouts.by_type.insert(normal.clone(), id);
                self.layouts.layouts.push(Rc::new(layout));
                id
            }
        };
        if *ty != normal {
            self.layouts.by_type.insert(ty.clone(), id);
        }
        Ok(id)
    }

    fn make(&mut self, ty: &Ty, depth: u32) -> Result<Layout, Diagnostic> {
        let scalar = |kind| Ok(number(ty.clone(), 1, Shape::Scalar(kind)));
        match ty {
            Ty::Bool => scalar(Scalar::Bool),
            Ty::Char => scalar(Scalar::Char),
            Ty::Int(int) => {
                let words = if int.bits() == 128 { 2 } else { 1 };
                Ok(number(ty.clone(), words, Shape::Scalar(Scalar::Int(*int))))
            }
            Ty::Float(FloatTy::F32) => scalar(Scalar::F32),
            Ty::Float(FloatTy::F64) => scalar(Scalar::F64),
            Ty::FnPtr(_) => Ok(Layout { nonzero: Some(0), ..number(ty.clone(), 1, Shape::Function) }),
            Ty::Never | Ty::FnDef(..) => Ok(number(ty.clone(), 0, Shape::Fields(Box::new([])))),
            Ty::Str => Ok(number(ty.clone(), 0, Shape::Str)),
            Ty::Dyn(_) => Ok(number(ty.clone(), 0, Shape::Dyn)),
            Ty::Slice(item) => {
                let item = self.of(item, depth + 1)?;
                Ok(number(ty.clone(), 0, Shape::Slice(item)))
            }
            Ty::Ref(_, inner) => self.pointer(ty, inner, true),
            Ty::RawPtr(_, inner) => self.pointer(ty, inner, false),
            Ty::Tuple(items) => self.fields(ty, items.iter().cloned(), depth),
            Ty::Array(item, length) => self.array(ty, item, length, depth),
            Ty::Closure(id, args) => {
                let closure = self.session.closure(*id).ok_or_else(|| self.unknown(ty))?;
                let captured: Vec<Ty> = closure.captures.iter().map(|capture| capture.field_ty().subst(args)).collect();
                self.fields(ty, captured.into_iter(), depth)
            }
            Ty::Adt(id, args) => self.adt(ty, *id, args, depth),
            Ty::Param(..) | Ty::Projection(_) | Ty::Opaque(..) | Ty::Var(_) | Ty::Const(_) | Ty::Error => {
                Err(self.unknown(ty))
            }
        }
    }

    fn unknown(&self, ty: &Ty) -> Diagnostic {
        Diagnostic::unsupported(format!("a value of the type {ty:?}"), self.span)
    }

    /// Pointers do not look into what they point to, except for whether it is sized: so types may contain pointers to
    /// themselves.
    fn pointer(&mut self, ty: &Ty, inner: &Ty, nonzero: bool) -> Result<Layout, Diagnostic> {
        let inner = normalize_concrete(self.session, inner)?;
        let end = self.unsized_end(&inner, 0)?;
        let is_text = matches!(end, Some(Ty::Str));
        let (pointers, shape): (Box<[bool]>, _) =
            if end.is_some() { (Box::new([!is_text, false]), Shape::Fat) } else { (Box::new([true]), Shape::Thin) };
        let size = pointers.len() as u32;
        Ok(Layout { ty: ty.clone(), size, pointers, shape, nonzero: (nonzero && !is_text).then_some(0) })
    }

    /// The slice, text or trait object at the end of a type, if it has one, without making layouts.
    fn unsized_end(&mut self, ty: &Ty, depth: u32) -> Result<Option<Ty>, Diagnostic> {
        if depth > DEPTH {
            return Err(Diagnostic::unsupported("a type nested this deeply", self.span));
        }
        match ty {
            Ty::Str | Ty::Slice(_) | Ty::Dyn(_) => Ok(Some(ty.clone())),
            Ty::Tuple(items) => items.last().map_or(Ok(None), |last| self.unsized_end(last, depth + 1)),
            Ty::Adt(id, args) => {
                let adt = &self.session.items.adts[id.0 as usize];
                if adt.is_enum {
                    return Ok(None);
                }
                match adt.variants[0].fields.last() {
                    // Only a parameter (or what is written unsized) can be unsized; pointers and numbers never are.
                    Some(last) => {
                        let last = normalize_concrete(self.session, &last.ty.subst(args))?;
                        self.unsized_end(&last, depth + 1)
                    }
                    None => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    fn array(&mut self, ty: &Ty, item: &Ty, length: &Ty, depth: u32) -> Result<Layout, Diagnostic> {
        let Ty::Const(count) = normalize_concrete(self.session, length)? else { return Err(self.unknown(ty)) };
        let item_id = self.of(item, depth + 1)?;
        let item = self.layouts.get(item_id).clone();
        let words = count.checked_mul(u128::from(item.size)).filter(|&words| words <= MAX_WORDS);
        let Some(words) = words else {
            return Err(Diagnostic::unsupported("an array of more than 32768 words", self.span));
        };
        let mut pointers = Vec::with_capacity(words as usize);
        for _ in 0..if item.size == 0 { 0 } else { count } {
            pointers.extend_from_slice(&item.pointers);
        }
        let nonzero = if count > 0 { item.nonzero } else { None };
        let shape = Shape::Array(item_id, count as u64);
        Ok(Layout { ty: ty.clone(), size: words as u32, pointers: pointers.into(), shape, nonzero })
    }

    fn fields(&mut self, ty: &Ty, types: impl Iterator<Item = Ty>, depth: u32) -> Result<Layout, Diagnostic> {
        let mut words = Words::default();
        let fields = self.in_order(types, &mut words, depth)?;
        Ok(words.layout(ty, Shape::Fields(fields)))
    }

    fn in_order(
        &mut self,
        types: impl Iterator<Item = Ty>,
        words: &mut Words,
        depth: u32,
    ) -> Result<Box<[Field]>, Diagnostic> {
        types
            .map(|ty| {
                let id = self.of(&ty, depth + 1)?;
                let layout = self.layouts.get(id);
                let offset = words.pointers.len() as u32;
                if u128::from(offset) + u128::from(layout.size) > MAX_WORDS {
                    return Err(Diagnostic::unsupported("a value of more than 32768 words", self.span));
                }
                words.nonzero = words.nonzero.or(layout.nonzero.map(|word| word + offset));
                words.pointers.extend_from_slice(&layout.pointers);
                Ok(Field { offset, ty: id })
            })
            .collect()
    }

    fn adt(&mut self, ty: &Ty, id: AdtId, args: &[Ty], depth: u32) -> Result<Layout, Diagnostic> {
        let session = self.session;
        let adt = &session.items.adts[id.0 as usize];
        let field_types = |variant: usize| adt.variants[variant].fields.iter().map(|field| field.ty.subst(args));
        if !adt.is_enum {
            let mut layout = self.fields(ty, field_types(0), depth)?;
            // What these own is never null, though their pointers are raw.
            if matches!(adt.lang.as_deref(), Some("owned_box" | "Rc" | "Arc")) && layout.pointers.first() == Some(&true)
            {
                layout.nonzero = Some(0);
            }
            // What is inside of a cell may change through a shared reference while somebody matches on what is around.
            if matches!(adt.lang.as_deref(), Some("unsafe_cell" | "maybe_uninit" | "manually_drop")) {
                layout.nonzero = None;
            }
            return Ok(layout);
        }
        if adt.variants.len() < 2 {
            let mut words = Words::default();
            let mut variants = Vec::new();
            for variant in 0..adt.variants.len() {
                variants.push(self.in_order(field_types(variant), &mut words, depth)?);
            }
            return Ok(words.layout(ty, Shape::Enum(Tag::None, variants.into())));
        }
        if let Some(layout) = self.with_niche(ty, &field_types, adt.variants.len(), depth)? {
            return Ok(layout);
        }
        let mut words = Words { pointers: vec![false], nonzero: None };
        let mut variants = Vec::new();
        for variant in 0..adt.variants.len() {
            let mut used = vec![true];
            let mut fields = Vec::new();
            for field in field_types(variant) {
                let id = self.of(&field, depth + 1)?;
                let offset = words.overlay(&mut used, &self.layouts.get(id).pointers);
                fields.push(Field { offset, ty: id });
            }
            variants.push(fields.into());
        }
        if words.pointers.len() as u128 > MAX_WORDS {
            return Err(Diagnostic::unsupported("a value of more than 32768 words", self.span));
        }
        Ok(words.layout(ty, Shape::Enum(Tag::Word, variants.into())))
    }

    /// Two variants, one without content and one with a word that is never zero, need no tag.
    fn with_niche<I: Iterator<Item = Ty>>(
        &mut self,
        ty: &Ty,
        field_types: &impl Fn(usize) -> I,
        count: usize,
        depth: u32,
    ) -> Result<Option<Layout>, Diagnostic> {
        if count != 2 {
            return Ok(None);
        }
        for (empty, full) in [(0, 1), (1, 0)] {
            if field_types(empty).next().is_some() {
                continue;
            }
            let mut words = Words::default();
            let fields = self.in_order(field_types(full), &mut words, depth)?;
            let Some(word) = words.nonzero.take() else { continue };
            let none: Box<[Field]> = Box::new([]);
            let variants: Box<[_]> = if empty == 0 { [none, fields].into() } else { [fields, none].into() };
            let tag = Tag::Niche { word, empty: empty as u32 };
            return Ok(Some(words.layout(ty, Shape::Enum(tag, variants))));
        }
        Ok(None)
    }
}

/// A value takes this many words at most.
const MAX_WORDS: u128 = 1 << 15;

fn number(ty: Ty, size: u32, shape: Shape) -> Layout {
    Layout { ty, size, pointers: vec![false; size as usize].into(), shape, nonzero: None }
}

impl Words {
    fn layout(self, ty: &Ty, shape: Shape) -> Layout {
        let size = self.pointers.len() as u32;
        Layout { ty: ty.clone(), size, pointers: self.pointers.into(), shape, nonzero: self.nonzero }
    }

    /// The first offset at which words of these kinds fit over what other variants have put there.
    fn overlay(&mut self, used: &mut Vec<bool>, kinds: &[bool]) -> u32 {
        let mut offset = 0;
        while !kinds.iter().enumerate().all(|(word, &kind)| {
            !used.get(offset + word).is_some_and(|&used| used)
                && self.pointers.get(offset + word).is_none_or(|&known| known == kind)
        }) {
            offset += 1;
        }
        for (word, &kind) in kinds.iter().enumerate() {
            if offset + word == self.pointers.len() {
                self.pointers.push(kind);
            }
            if used.len() <= offset + word {
                used.resize(offset + word + 1, false);
            }
            used[offset + word] = true;
        }
        offset as u32
    }
}
