//! All items of a program and of the std texts, with their heads resolved: what the checker looks things up in. Bodies
//! stay trees and are checked when they are needed.

mod blocks;
pub mod bounds;
mod clauses;
mod collect;
mod constant;
mod derive;
mod early;
mod functions;
mod heads;
mod imports;
pub mod lang;
mod late;
pub mod library;
pub mod load;
mod lower;
mod names;
pub mod resolve;
mod scope;
pub mod shared;
mod verify;
mod written;

use std::collections::HashMap;
use std::rc::Rc;

pub use load::{Settings, load, load_over};

use crate::items::shared::Shared;
use crate::source::{Edition, Span};
use crate::tree;
use crate::types::{Args, FnSig, IntTy, Predicate, TraitRef, Ty};

/// Declares index types.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);)*
    };
}

ids! {
    /// A module, in [`Items::modules`]. A block with items of its own is a module too.
    ModuleId,
    /// A struct or enum, in [`Items::adts`].
    AdtId,
    /// A function, method, or constructor of a tuple struct or variant, in [`Items::functions`].
    FnId,
    /// A trait, in [`Items::traits`].
    TraitId,
    /// An `impl`, in [`Items::impls`].
    ImplId,
    /// A `const`, associated ones too, in [`Items::constants`].
    ConstId,
    /// A `static` (also one of `thread_local!`), in [`Items::statics`].
    StaticId,
    /// An associated type of a trait, in [`Items::assoc_types`].
    AssocTypeId,
    /// A `type` alias, in [`Items::aliases`].
    AliasId,
    /// An `impl Trait` in the return type of a function, in [`Items::opaques`].
    OpaqueId,
    /// A closure expression, in the session's closures.
    ClosureId,
}

/// Everything that has a name.
#[derive(Clone, Debug, Default)]
pub struct Items {
    /// Modules; the first is the program's root, the second the root of `std`.
    pub modules: Shared<Module>,
    /// Structs and enums.
    pub adts: Shared<Adt>,
    /// Functions.
    pub functions: Shared<Function>,
    /// Traits.
    pub traits: Shared<Trait>,
    /// Impls.
    pub impls: Shared<Impl>,
    /// Consts.
    pub constants: Shared<Constant>,
    /// Statics.
    pub statics: Vec<Static>,
    /// Associated types.
    pub assoc_types: Vec<AssocType>,
    /// Aliases.
    pub aliases: Vec<Alias>,
    /// Opaque types.
    pub opaques: Vec<Opaque>,
    /// Items that the engine itself knows, by the name in `#[lang = "name"]` of the std texts.
    pub lang: HashMap<Rc<str>, Def>,
    /// The module of each block that has items, by the place of its braces.
    pub block_modules: HashMap<Span, ModuleId>,
    /// Trait impls by trait.
    pub impls_of: HashMap<TraitId, Vec<ImplId>>,
    /// Inherent impls by the head of the type.
    pub inherent_impls: HashMap<TypeHead, Vec<ImplId>>,
    /// The edition of the program. The std texts are read as 2024.
    pub edition: Edition,
    /// The module of names that are in scope everywhere.
    pub prelude: Option<ModuleId>,
    /// The parameters of an item that has none.
    pub no_generics: Generics,
    /// Bodies of the library that are read when they are needed.
    late: Rc<late::LateBodies>,
}

/// What a path can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Def {
    /// A module.
    Module(ModuleId),
    /// A struct or an enum.
    Adt(AdtId),
    /// A variant of an enum.
    Variant(AdtId, u32),
    /// A function.
    Fn(FnId),
    /// A trait.
    Trait(TraitId),
    /// A const.
    Const(ConstId),
    /// A static.
    Static(StaticId),
    /// An alias.
    Alias(AliasId),
    /// A primitive type.
    Primitive(Primitive),
}

/// Types that have a name of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum Primitive {
    Bool,
    Char,
    Str,
    Int(crate::types::IntTy),
    Float(crate::types::FloatTy),
}

/// The outermost part of a type, by which inherent impls are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the types")]
pub enum TypeHead {
    Bool,
    Char,
    Str,
    Int(crate::types::IntTy),
    Float(crate::types::FloatTy),
    Adt(AdtId),
    Tuple,
    Array,
    Slice,
    Ref,
    RawPtr,
    FnPtr,
    Dyn(TraitId),
    Never,
}

/// A module.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name.
    pub name: Rc<str>,
    /// The module around it. For the module of a block, names are looked up there too.
    pub parent: Option<ModuleId>,
    /// Whether it is a block.
    pub is_block: bool,
    /// Parameters of the functions around a block, which items in it cannot use.
    pub outer_params: Rc<[Rc<str>]>,
    /// Names of types, traits and modules.
    pub types: HashMap<Rc<str>, Binding>,
    /// Names of values. A struct stands here for its constructor, or for its one value if it has no fields.
    pub values: HashMap<Rc<str>, Binding>,
    /// Traits in scope by `use .. as _`.
    pub unnamed_traits: Vec<TraitId>,
    /// All traits whose methods can be called here, those of the modules around a block and of the prelude too.
    pub traits: Rc<[TraitId]>,
}

/// What a name in a module stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// What.
    pub def: Def,
    /// From where it may be named.
    pub visible: Visible,
    /// How it came there.
    pub origin: Origin,
}

/// How a name came into a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is defined or imported by name.
    Named,
    /// By `use m::*`.
    Glob,
    /// By several `use m::*` that do not mean the same.
    Ambiguous,
}

/// From where something may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visible {
    /// Wherever what it is part of may be named.
    Everywhere,
    /// In this module and those in it.
    In(ModuleId),
}

/// Parameters of an item, flattened: those of the impl or trait around it come first; for a trait, Self is the first.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// The parameters.
    pub params: Vec<GenericParam>,
    /// How many of them belong to the item around.
    pub parent_count: usize,
    /// What is demanded of them: bounds, where clauses, the parent's too; for a trait's items also `Self: Trait`.
    /// Parameters are `Sized` by what is written in std: it is left out of here.
    pub predicates: Vec<Predicate>,
}

/// One parameter.
#[derive(Clone, Debug)]
pub struct GenericParam {
    /// Its name; `impl Trait` for an argument of that kind.
    pub name: Rc<str>,
    /// Its type, if it is a const.
    pub constant: Option<Ty>,
    /// Its default, in terms of the earlier parameters.
    pub default: Option<Ty>,
    /// Whether it may be unsized.
    pub maybe_unsized: bool,
    /// Whether it stands for an `impl Trait` argument and takes no written argument.
    pub synthetic: bool,
}

/// A struct or an enum.
#[derive(Clone, Debug)]
pub struct Adt {
    /// Its name.
    pub name: Rc<str>,
    /// Where it stands.
    pub module: ModuleId,
    /// Its parameters.
    pub generics: Generics,
    /// Whether it is an enum.
    pub is_enum: bool,
    /// Variants; a struct has one.
    pub variants: Vec<Variant>,
    /// Its `#[lang = ".."]`.
    pub lang: Option<Rc<str>>,
    /// The type of an enum's discriminants.
    pub repr: IntTy,
    /// How its values lie in a machine's memory, as far as that is written.
    pub written_layout: WrittenLayout,
    /// Its `impl Drop`'s `drop`, if any.
    pub drop: Option<FnId>,
    /// Its name.
    pub span: Span,
}

/// What `#[repr(..)]` says that only sizes show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WrittenLayout {
    /// `C`: fields lie in the order in which they are written.
    pub in_order: bool,
    /// An integer type: that of the discriminant, whatever its values are.
    pub has_int: bool,
    /// `align(..)`; 0 if there is none.
    pub align: u64,
}

/// A variant, or the one variant of a struct.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name.
    pub name: Rc<str>,
    /// Its fields; of a tuple they are called `0`, `1`.
    pub fields: Vec<Field>,
    /// How it is written.
    pub shape: Shape,
    /// Its discriminant.
    pub discriminant: i128,
    /// Its constructor, if it is a tuple.
    pub constructor: Option<FnId>,
}

/// How a variant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `V`
    Unit,
    /// `V(A)`
    Tuple,
    /// `V { a: A }`
    Named,
}

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: Rc<str>,
    /// Its type, in terms of the parameters.
    pub ty: Ty,
    /// From where it may be named.
    pub visible: Visible,
    /// Its name and type.
    pub span: Span,
}

/// Around what an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A module.
    Module,
    /// An impl.
    Impl(ImplId),
    /// A trait.
    Trait(TraitId),
}

/// A function.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its name.
    pub name: Rc<str>,
    /// The module whose names it sees.
    pub module: ModuleId,
    /// What it is part of.
    pub container: Container,
    /// From where it may be named.
    pub visible: Visible,
    /// Its parameters.
    pub generics: Generics,
    /// What it takes and gives.
    pub sig: FnSig,
    /// Whether its first parameter is `self`.
    pub has_self: bool,
    /// What it is made of.
    pub body: FnBody,
    /// Panics in it are reported at its caller.
    pub track_caller: bool,
    /// Its `#[lang = ".."]`.
    pub lang: Option<Rc<str>>,
    /// Its name.
    pub span: Span,
}

/// What a function is made of.
#[derive(Clone, Debug)]
pub enum FnBody {
    /// A tree.
    Tree(Rc<tree::Function>),
    /// Provided by the VM under this name.
    Intrinsic(Rc<str>),
    /// The constructor of a tuple struct or variant.
    Constructor(AdtId, u32),
    /// A trait's function without a default.
    Required,
}

/// A trait.
#[derive(Clone, Debug)]
pub struct Trait {
    /// Its name.
    pub name: Rc<str>,
    /// Where it stands.
    pub module: ModuleId,
    /// Its parameters: Self first.
    pub generics: Generics,
    /// Supertraits, in terms of the parameters.
    pub supertraits: Vec<Predicate>,
    /// Its functions.
    pub functions: HashMap<Rc<str>, FnId>,
    /// Its functions in the order of the text (vtables).
    pub function_order: Vec<FnId>,
    /// Its types.
    pub types: HashMap<Rc<str>, AssocTypeId>,
    /// Its consts.
    pub constants: HashMap<Rc<str>, ConstId>,
    /// Its `#[lang = ".."]`. `send` and `sync` are auto traits.
    pub lang: Option<Rc<str>>,
    /// Its name.
    pub span: Span,
}

/// An impl.
#[derive(Clone, Debug)]
pub struct Impl {
    /// Where it stands.
    pub module: ModuleId,
    /// Its parameters.
    pub generics: Generics,
    /// The type.
    pub self_ty: Ty,
    /// The trait.
    pub trait_ref: Option<TraitRef>,
    /// `impl !Trait for T`
    pub negative: bool,
    /// Made by `#[derive(..)]`.
    pub derived: bool,
    /// Its functions.
    pub functions: HashMap<Rc<str>, FnId>,
    /// Its types.
    pub types: HashMap<AssocTypeId, Ty>,
    /// Its consts.
    pub constants: HashMap<Rc<str>, ConstId>,
    /// Its head.
    pub span: Span,
}

/// A const.
#[derive(Clone, Debug)]
pub struct Constant {
    /// Its name.
    pub name: Rc<str>,
    /// The module whose names it sees.
    pub module: ModuleId,
    /// What it is part of.
    pub container: Container,
    /// From where it may be named.
    pub visible: Visible,
    /// The parameters of what it is part of.
    pub generics: Generics,
    /// Its type.
    pub ty: Ty,
    /// Its value; none where a trait leaves it open.
    pub value: Option<Rc<tree::Expr>>,
    /// The value that takes the place of the text's: a parameter of the program.
    pub given: Option<tree::Literal>,
    /// Its name.
    pub span: Span,
}

/// A static.
#[derive(Clone, Debug)]
pub struct Static {
    /// Its name.
    pub name: Rc<str>,
    /// The module whose names it sees.
    pub module: ModuleId,
    /// Its type. For one of `thread_local!` this is `LocalKey<T>`.
    pub ty: Ty,
    /// Its value. For one of `thread_local!` this is the initial value of type `T`, and the static itself is made by the
    /// checker as `LocalKey::new(|| value)`.
    pub value: Rc<tree::Expr>,
    /// Whether it is one of `thread_local!`.
    pub thread_local: bool,
    /// Its name.
    pub span: Span,
    /// Its type.
    pub ty_span: Span,
}

/// An associated type of a trait.
#[derive(Clone, Debug)]
pub struct AssocType {
    /// Its name.
    pub name: Rc<str>,
    /// Its trait.
    pub of: TraitId,
    /// Bounds on it, in terms of the trait's parameters (the left side is the projection).
    pub bounds: Vec<Predicate>,
    /// Its default.
    pub default: Option<Ty>,
    /// Whether it is declared `?Sized`.
    pub maybe_unsized: bool,
}

/// An alias.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Its name.
    pub name: Rc<str>,
    /// The module whose names it sees.
    pub module: ModuleId,
    /// Its parameters.
    pub generics: Generics,
    /// What it stands for.
    pub ty: Ty,
}

/// `impl Trait` in a return type.
#[derive(Clone, Debug)]
pub struct Opaque {
    /// The function.
    pub function: FnId,
    /// What is known of it; Self is `Ty::Opaque(this, identity arguments)`.
    pub bounds: Vec<Predicate>,
}

/// An item that has a body of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyOwner {
    /// A function.
    Fn(FnId),
    /// The value of a const.
    Const(ConstId),
    /// The value of a static.
    Static(StaticId),
    /// A closure: its body is found with the owner's.
    Closure(ClosureId),
}

/// A function with arguments for all of its parameters: what the VM compiles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Instance {
    /// Whose body.
    pub owner: BodyOwner,
    /// The arguments.
    pub args: Args,
}
