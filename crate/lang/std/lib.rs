//! The library that stands in for std: Rust in our own words, read by the same front end as a learner's program.
//!
//! Each file is a module by its name; `core` and `alloc` are the same tree. What is not written here does not exist for
//! the checker. An item without a comment is what std calls so. Results, panic messages, drop and iteration order, laziness and formatting are those of std.
//!
//! These texts are a dialect: raw pointers are followed without `unsafe` (the VM checks each access), `intrinsic!(name)` is
//! the body of what `intrinsics.rs` declares, and `impl<T: Integer> T` writes a method once for all integer types. Private
//! parts are `pub(crate)`, so that a program cannot name them.
//!
//! # Lang items
//!
//! | kind | names |
//! |---|---|
//! | traits, operators | `add` `sub` `mul` `div` `rem` `bitand` `bitor` `bitxor` `shl` `shr`, each with `_assign`; `neg` `not` `index` `index_mut` `deref` `deref_mut` `fn` `fn_mut` `fn_once` `drop` `eq` `partial_ord` `try` `from_residual` |
//! | traits, markers | `sized` `copy` `send` `sync` `unpin` `integer` `float` (the last two hold for exactly the primitive types) |
//! | traits, others | `clone` `default` `hash` `ord` `total_eq` `iterator` `into_iterator` `from` `any` `termination` `display` `debug` `lower_hex` `upper_hex` `binary` `octal` `lower_exp` `upper_exp` `pointer_fmt` |
//! | types | `Option` `Result` `Ordering` `ControlFlow` `Range` `RangeInclusive` `RangeFrom` `RangeTo` `RangeToInclusive` `RangeFull` `owned_box` `Rc` `RcWeak` `Arc` `ArcWeak` `Vec` `String` `Text` `phantom_data` `manually_drop` `maybe_uninit` `unsafe_cell` `Cell` `RefCell` `Mutex` `RwLock` `Condvar` `LocalKey` `Location` `Event` `Formatter` |
//! | formatting | types `Arguments` `Argument` `Piece` `Spec` `Count` `Alignment`; functions `argument_display` `argument_debug` `argument_lower_hex` `argument_upper_hex` `argument_binary` `argument_octal` `argument_lower_exp` `argument_upper_exp` `argument_pointer` `argument_usize` |
//! | functions | `print` `format` `panic_fmt` `assert_failed` `str_eq` `vec_from_array` `vec_from_elem` `range_inclusive_new` `start` |
