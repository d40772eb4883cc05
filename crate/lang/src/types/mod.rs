//! Types, as the checker reasons about them. Lifetimes are erased everywhere.

pub mod display;
pub mod env;
pub mod facts;
pub mod infer;
pub mod instance;
pub mod solve;

use std::rc::Rc;

use crate::items::{AdtId, AssocTypeId, ClosureId, FnId, OpaqueId, TraitId};

/// Arguments of an item, one for each of its flattened parameters (the parent's first). A const argument is
/// [`Ty::Const`] or a variable or parameter that stands for one.
pub type Args = Rc<[Ty]>;

/// A type, or a const argument.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// `bool`
    Bool,
    /// `char`
    Char,
    /// `i32`, …
    Int(IntTy),
    /// `f64`, `f32`
    Float(FloatTy),
    /// `str`
    Str,
    /// `!`
    Never,
    /// `(A, B)`
    Tuple(Args),
    /// `[T; n]`; the length is a const argument
    Array(Rc<Ty>, Rc<Ty>),
    /// `[T]`
    Slice(Rc<Ty>),
    /// `&T`, `&mut T`
    Ref(Mutability, Rc<Ty>),
    /// `*const T`, `*mut T`
    RawPtr(Mutability, Rc<Ty>),
    /// A struct or an enum; `Box` too
    Adt(AdtId, Args),
    /// The type of one function (or tuple constructor): no data
    FnDef(FnId, Args),
    /// `fn(A) -> B`
    FnPtr(Rc<FnSig>),
    /// A closure; the arguments are those of the item around it
    Closure(ClosureId, Args),
    /// `dyn Trait + Send`
    Dyn(Rc<DynTy>),
    /// A parameter of the item, by its flattened index; the name is for messages
    Param(u32, Rc<str>),
    /// `<T as Trait>::Name` that is not resolved
    Projection(Rc<Projection>),
    /// `impl Trait` in a return type: a type that only the solver looks behind
    Opaque(OpaqueId, Args),
    /// To be inferred
    Var(TyVar),
    /// A const argument: its value
    Const(u128),
    /// Something was wrong, and has been reported
    Error,
}

/// Whether a reference may be written through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mutability {
    /// `&`
    Shared,
    /// `&mut`
    Mut,
}

/// Integer types. `isize` and `usize` have 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum IntTy {
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
}

/// Float types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum FloatTy {
    F32,
    F64,
}

/// What a function takes and gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FnSig {
    /// Types of its parameters, `self` first.
    pub inputs: Vec<Ty>,
    /// Its result.
    pub output: Ty,
}

/// `dyn A<X, Item = Y> + Send`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DynTy {
    /// The trait with its arguments *without* Self.
    pub principal: Option<(TraitId, Args)>,
    /// What its associated types are.
    pub bindings: Vec<(AssocTypeId, Ty)>,
    /// `Send`, `Sync` and other traits without methods, sorted.
    pub auto_traits: Vec<TraitId>,
}

/// A trait with arguments; the first is Self.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TraitRef {
    /// The trait.
    pub id: TraitId,
    /// Its arguments, Self first.
    pub args: Args,
}

/// `<T as Trait>::Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Projection {
    /// The trait with its arguments.
    pub trait_ref: TraitRef,
    /// Which of its types.
    pub assoc: AssocTypeId,
}

/// What an item demands of its parameters, or what may be assumed inside of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Predicate {
    /// `T: Trait`
    Trait(TraitRef),
    /// `<T as Trait>::Name == U`
    Projects(Projection, Ty),
    /// `T: 'static`: only told, for E0373 and E0597; the solver takes it as given
    Static(Ty),
}

/// A type that is to be inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TyVar {
    /// Index into the table of the inference.
    pub index: u32,
    /// What it can become.
    pub kind: VarKind,
}

/// What a variable can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VarKind {
    /// Any type.
    General,
    /// An integer type, `i32` if nothing says otherwise.
    Int,
    /// A float type, `f64` if nothing says otherwise.
    Float,
    /// The value of a const argument.
    Const,
}

impl Ty {
    /// `()`
    #[must_use]
    pub fn unit() -> Self {
        Self::Tuple(Rc::from([]))
    }

    /// `&T`
    #[must_use]
    pub fn reference(mutability: Mutability, inner: Self) -> Self {
        Self::Ref(mutability, Rc::new(inner))
    }

    /// Replaces parameters by arguments.
    #[must_use]
    pub fn subst(&self, args: &[Ty]) -> Self {
        self.map(&mut |ty| match ty {
            Ty::Param(index, _) => Some(args.get(*index as usize).cloned().unwrap_or(Ty::Error)),
            _ => None,
        })
    }

    /// Rebuilds the type; `f` replaces a part (which is then not looked into) or returns none.
    #[must_use]
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        if let Some(replaced) = f(self) {
            return replaced;
        }
        let list = |args: &Args, f: &mut dyn FnMut(&Ty) -> Option<Ty>| args.iter().map(|ty| ty.map(f)).collect();
        match self {
            Self::Tuple(items) => Self::Tuple(list(items, f)),
            Self::Array(item, length) => Self::Array(Rc::new(item.map(f)), Rc::new(length.map(f))),
            Self::Slice(item) => Self::Slice(Rc::new(item.map(f))),
            Self::Ref(mutability, inner) => Self::Ref(*mutability, Rc::new(inner.map(f))),
            Self::RawPtr(mutability, inner) => Self::RawPtr(*mutability, Rc::new(inner.map(f))),
            Self::Adt(id, args) => Self::Adt(*id, list(args, f)),
            Self::FnDef(id, args) => Self::FnDef(*id, list(args, f)),
            Self::Closure(id, args) => Self::Closure(*id, list(args, f)),
            Self::Opaque(id, args) => Self::Opaque(*id, list(args, f)),
            Self::FnPtr(sig) => Self::FnPtr(Rc::new(sig.map(f))),
            Self::Dyn(dyn_ty) => Self::Dyn(Rc::new(DynTy {
                principal: dyn_ty.principal.as_ref().map(|(id, args)| (*id, list(args, f))),
                bindings: dyn_ty.bindings.iter().map(|(id, ty)| (*id, ty.map(f))).collect(),
                auto_traits: dyn_ty.auto_traits.clone(),
            })),
            Self::Projection(projection) => Self::Projection(Rc::new(projection.map(f))),
            _ => self.clone(),
        }
    }
}

impl Ty {
    /// Whether `f` holds of the type or of a part of it.
    pub fn has(&self, f: &mut dyn FnMut(&Ty) -> bool) -> bool {
        if f(self) {
            return true;
        }
        match self {
            Self::Tuple(items) => items.iter().any(|ty| ty.has(f)),
            Self::Array(item, length) => item.has(f) || length.has(f),
            Self::Slice(inner) | Self::Ref(_, inner) | Self::RawPtr(_, inner) => inner.has(f),
            Self::Adt(_, args) | Self::FnDef(_, args) | Self::Closure(_, args) | Self::Opaque(_, args) => {
                args.iter().any(|ty| ty.has(f))
            }
            Self::FnPtr(sig) => sig.inputs.iter().any(|ty| ty.has(f)) || sig.output.has(f),
            Self::Dyn(dyn_ty) => {
                dyn_ty.principal.iter().any(|(_, args)| args.iter().any(|ty| ty.has(f)))
                    || dyn_ty.bindings.iter().any(|(_, ty)| ty.has(f))
            }
            Self::Projection(projection) => projection.trait_ref.args.iter().any(|ty| ty.has(f)),
            Self::Bool
            | Self::Char
            | Self::Int(_)
            | Self::Float(_)
            | Self::Str
            | Self::Never
            | Self::Param(..)
            | Self::Var(_)
            | Self::Const(_)
            | Self::Error => false,
        }
    }

    /// Whether there is an inference variable in it. One that is bound counts too: see [`infer::Table::resolve`].
    #[must_use]
    pub fn has_vars(&self) -> bool {
        self.has(&mut |part| matches!(part, Self::Var(_)))
    }
}

impl FnSig {
    /// As [`Ty::map`].
    #[must_use]
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        Self { inputs: self.inputs.iter().map(|ty| ty.map(f)).collect(), output: self.output.map(f) }
    }

    /// As [`Ty::subst`].
    #[must_use]
    pub fn subst(&self, args: &[Ty]) -> Self {
        Self { inputs: self.inputs.iter().map(|ty| ty.subst(args)).collect(), output: self.output.subst(args) }
    }
}

impl TraitRef {
    /// As [`Ty::map`].
    #[must_use]
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        Self { id: self.id, args: self.args.iter().map(|ty| ty.map(f)).collect() }
    }

    /// As [`Ty::subst`].
    #[must_use]
    pub fn subst(&self, args: &[Ty]) -> Self {
        Self { id: self.id, args: self.args.iter().map(|ty| ty.subst(args)).collect() }
    }

    /// The type that implements the trait.
    #[must_use]
    pub fn self_ty(&self) -> &Ty {
        &self.args[0]
    }
}

impl Projection {
    /// As [`Ty::map`].
    #[must_use]
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        Self { trait_ref: self.trait_ref.map(f), assoc: self.assoc }
    }
}

impl Predicate {
    /// As [`Ty::subst`].
    #[must_use]
    pub fn subst(&self, args: &[Ty]) -> Self {
        match self {
            Self::Trait(trait_ref) => Self::Trait(trait_ref.subst(args)),
            Self::Projects(projection, ty) => Self::Projects(
                Projection { trait_ref: projection.trait_ref.subst(args), assoc: projection.assoc },
                ty.subst(args),
            ),
            Self::Static(ty) => Self::Static(ty.subst(args)),
        }
    }
}

impl FloatTy {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::F32 => "f32",
            Self::F64 => "f64",
        }
    }
}

impl IntTy {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::I8,
        Self::I16,
        Self::I32,
        Self::I64,
        Self::I128,
        Self::Isize,
        Self::U8,
        Self::U16,
        Self::U32,
        Self::U64,
        Self::U128,
        Self::Usize,
    ];

    /// Width in bits.
    #[must_use]
    pub fn bits(self) -> u32 {
        match self {
            Self::I8 | Self::U8 => 8,
            Self::I16 | Self::U16 => 16,
            Self::I32 | Self::U32 => 32,
            Self::I64 | Self::U64 | Self::Isize | Self::Usize => 64,
            Self::I128 | Self::U128 => 128,
        }
    }

    /// Whether it has a sign.
    #[must_use]
    pub fn is_signed(self) -> bool {
        matches!(self, Self::I8 | Self::I16 | Self::I32 | Self::I64 | Self::I128 | Self::Isize)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::I128 => "i128",
            Self::Isize => "isize",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::U128 => "u128",
            Self::Usize => "usize",
        }
    }
}
