//! What the machine provides: the contract between the library texts and the VM. Everything else of the library is Rust.
//!
//! Words of 64 bits. A scalar takes one word (`i128` and `u128` two), `&T`, `*T` and `Box<T>` one, `&[T]` two (pointer,
//! length), `&str` two (text, range), `&dyn Trait` two (pointer, vtable). A *text* is an immutable byte string that is
//! interned outside of the state. Pointers are followed without `unsafe`: the VM checks every access, and one that is
//! wrong is a fault of these texts. Memory that holds no value is all zero, so that equal states are equal words: that is
//! why elements leave their place by `take`, and why `move_items` clears what it leaves.
//!
//! `T: Integer` stands for the twelve integer types, `T: Float` for `f32` and `f64`. *Primitive* is said of integers,
//! floats, `bool` and `char`. Functions that panic do so at their caller's place, as the operators do.

use crate::any::Any;
use crate::event::Event;
use crate::num::{Float, FloatFunction, FloatFunction2, FloatText, Integer};
use crate::string::Text;

// ---- Memory ----

/// A new block of `count` values of `T`, all words zero. For no words at all: a pointer that is not null and never freed.
pub(crate) fn alloc<T>(count: usize) -> *mut T { intrinsic!(alloc) }
/// The same values in a block with room for `count`; the old block is gone. The block may be one of no words.
pub(crate) fn resize<T>(block: *mut T, count: usize) -> *mut T { intrinsic!(resize) }
/// Gives a block up. Nothing in it is dropped. A pointer to a block of no words, or to a text, is let be.
pub(crate) fn dealloc<T: ?Sized>(block: *mut T) { intrinsic!(dealloc) }
/// A bitwise copy of what is there.
pub(crate) fn read<T>(from: *const T) -> T { intrinsic!(read) }
/// What is there, whose place is zero then.
pub(crate) fn take<T>(from: *mut T) -> T { intrinsic!(take) }
/// Puts a value there, without dropping what was.
pub(crate) fn write<T>(to: *mut T, value: T) { intrinsic!(write) }
/// Copies `count` values bitwise; the ranges may overlap.
pub(crate) fn copy_items<T>(from: *const T, to: *mut T, count: usize) { intrinsic!(copy_items) }
/// The same, and what of the source is not covered by the target becomes zero.
pub(crate) fn move_items<T>(from: *mut T, to: *mut T, count: usize) { intrinsic!(move_items) }
/// Exchanges two values.
pub(crate) fn swap<T>(a: *mut T, b: *mut T) { intrinsic!(swap) }
/// The place `count` values further on.
pub(crate) fn add<T>(pointer: *mut T, count: usize) -> *mut T { intrinsic!(add) }
/// How many values `a` is behind `b`, in the same block.
pub(crate) fn distance<T>(a: *const T, b: *const T) -> usize { intrinsic!(distance) }
/// A null pointer.
pub(crate) fn null<T>() -> *mut T { intrinsic!(null) }
/// Whether its first word is null.
pub(crate) fn is_null<T: ?Sized>(pointer: *const T) -> bool { intrinsic!(is_null) }
/// Whether the pointers are equal, lengths and vtables included.
pub(crate) fn pointer_eq<T: ?Sized>(a: *const T, b: *const T) -> bool { intrinsic!(pointer_eq) }
/// Drops what is there: as the drop of a place of that type, slices and `dyn` included. The words stay.
pub(crate) fn drop_in_place<T: ?Sized>(place: *mut T) { intrinsic!(drop_in_place) }
/// Whether dropping a `T` does anything.
pub(crate) fn needs_drop<T: ?Sized>() -> bool { intrinsic!(needs_drop) }
/// Whether anybody can see when, or by which thread, a `T` is dropped: its drop may come to a `drop` function of the
/// program, to that of one of `MutexGuard`, `RwLockReadGuard`, `RwLockWriteGuard`, `Sender`, `SyncSender`, `Receiver`, or to
/// a `dyn`. Other types of the library only pass it on to what they contain (their type arguments).
pub(crate) fn drop_is_observable<T: ?Sized>() -> bool { intrinsic!(drop_is_observable) }
/// Gives the value up without dropping it.
pub(crate) fn forget<T>(value: T) { intrinsic!(forget) }
/// All words zero, as a `T` that nobody may look at yet.
pub(crate) fn zeroed<T>() -> T { intrinsic!(zeroed) }
/// The same words as another type of as many words.
pub(crate) fn transmute<T, U>(value: T) -> U { intrinsic!(transmute) }
/// In bytes, as rustc lays it out on a 64-bit target.
pub(crate) fn size_of<T>() -> usize { intrinsic!(size_of) }
/// The room that a `Vec<T>` takes first: 8 for one byte each, 1 for more than 1024, else 4; 0 if values have no size. Unlike
/// the size itself it is known of every type.
pub(crate) fn least_capacity<T>() -> usize { intrinsic!(least_capacity) }
/// The same as `size_of` for what is there.
pub(crate) fn size_of_val<T: ?Sized>(value: &T) -> usize { intrinsic!(size_of_val) }
/// In bytes.
pub(crate) fn align_of<T>() -> usize { intrinsic!(align_of) }
/// As rustc prints it.
pub(crate) fn type_name<T: ?Sized>() -> &'static str { intrinsic!(type_name) }
/// A number that no other type has.
pub(crate) fn type_id<T: ?Sized>() -> u64 { intrinsic!(type_id) }
/// The index of the variant of an enum; 0 for other types.
pub(crate) fn variant_index<T>(value: &T) -> usize { intrinsic!(variant_index) }
/// A slice from its parts.
pub(crate) fn slice<'a, T>(first: *const T, length: usize) -> &'a [T] { intrinsic!(slice) }
/// The same.
pub(crate) fn slice_mut<'a, T>(first: *mut T, length: usize) -> &'a mut [T] { intrinsic!(slice) }
/// The number of elements.
pub(crate) fn slice_len<T>(slice: *const [T]) -> usize { intrinsic!(slice_len) }
/// The first element's place.
pub(crate) fn slice_start<T>(slice: *const [T]) -> *mut T { intrinsic!(slice_start) }
/// Says that this is never reached.
pub(crate) fn unreachable() -> ! { intrinsic!(unreachable) }

// ---- Primitive values ----

/// `a == b` of a primitive type.
pub(crate) fn eq<T>(a: T, b: T) -> bool { intrinsic!(eq) }
/// `a < b` of a primitive type.
pub(crate) fn lt<T>(a: T, b: T) -> bool { intrinsic!(lt) }
/// `a <= b` of a primitive type.
pub(crate) fn le<T>(a: T, b: T) -> bool { intrinsic!(le) }
/// `value as U`, both primitive.
pub(crate) fn cast<T, U>(value: T) -> U { intrinsic!(cast) }

/// The operators of integers and floats; they panic as the operators do.
#[track_caller]
pub(crate) fn op_add<T>(a: T, b: T) -> T { intrinsic!(op_add) }
/// `a - b`
#[track_caller]
pub(crate) fn op_sub<T>(a: T, b: T) -> T { intrinsic!(op_sub) }
/// `a * b`
#[track_caller]
pub(crate) fn op_mul<T>(a: T, b: T) -> T { intrinsic!(op_mul) }
/// `a / b`
#[track_caller]
pub(crate) fn op_div<T>(a: T, b: T) -> T { intrinsic!(op_div) }
/// `a % b`
#[track_caller]
pub(crate) fn op_rem<T>(a: T, b: T) -> T { intrinsic!(op_rem) }
/// `-a`
#[track_caller]
pub(crate) fn op_neg<T>(a: T) -> T { intrinsic!(op_neg) }
/// `a << b`
#[track_caller]
pub(crate) fn op_shl<T: Integer, U: Integer>(a: T, b: U) -> T { intrinsic!(op_shl) }
/// `a >> b`
#[track_caller]
pub(crate) fn op_shr<T: Integer, U: Integer>(a: T, b: U) -> T { intrinsic!(op_shr) }
/// `a & b` of integers or `bool`.
pub(crate) fn op_and<T>(a: T, b: T) -> T { intrinsic!(op_and) }
/// `a | b` of integers or `bool`.
pub(crate) fn op_or<T>(a: T, b: T) -> T { intrinsic!(op_or) }
/// `a ^ b` of integers or `bool`.
pub(crate) fn op_xor<T>(a: T, b: T) -> T { intrinsic!(op_xor) }
/// `!a` of integers or `bool`.
pub(crate) fn op_not<T>(a: T) -> T { intrinsic!(op_not) }

/// The sum in the type's width.
pub(crate) fn wrapping_add<T: Integer>(a: T, b: T) -> T { intrinsic!(wrapping_add) }
/// The difference in the type's width.
pub(crate) fn wrapping_sub<T: Integer>(a: T, b: T) -> T { intrinsic!(wrapping_sub) }
/// The product in the type's width.
pub(crate) fn wrapping_mul<T: Integer>(a: T, b: T) -> T { intrinsic!(wrapping_mul) }
/// The sum in the type's width, and whether it did not fit.
pub(crate) fn overflowing_add<T: Integer>(a: T, b: T) -> (T, bool) { intrinsic!(overflowing_add) }
/// The difference in the type's width, and whether it did not fit.
pub(crate) fn overflowing_sub<T: Integer>(a: T, b: T) -> (T, bool) { intrinsic!(overflowing_sub) }
/// The product in the type's width, and whether it did not fit.
pub(crate) fn overflowing_mul<T: Integer>(a: T, b: T) -> (T, bool) { intrinsic!(overflowing_mul) }
/// Shifted left by the count modulo the type's width.
pub(crate) fn wrapping_shl<T: Integer>(a: T, count: u32) -> T { intrinsic!(wrapping_shl) }
/// Shifted right by the count modulo the type's width.
pub(crate) fn wrapping_shr<T: Integer>(a: T, count: u32) -> T { intrinsic!(wrapping_shr) }
/// How many bits are set.
pub(crate) fn count_ones<T: Integer>(a: T) -> u32 { intrinsic!(count_ones) }
/// Zero bits from the highest on.
pub(crate) fn leading_zeros<T: Integer>(a: T) -> u32 { intrinsic!(leading_zeros) }
/// Zero bits from the lowest on.
pub(crate) fn trailing_zeros<T: Integer>(a: T) -> u32 { intrinsic!(trailing_zeros) }
/// The bytes in the opposite order.
pub(crate) fn swap_bytes<T: Integer>(a: T) -> T { intrinsic!(swap_bytes) }
/// The bits in the opposite order.
pub(crate) fn reverse_bits<T: Integer>(a: T) -> T { intrinsic!(reverse_bits) }
/// The least value.
pub(crate) const fn int_min<T: Integer>() -> T { intrinsic!(int_min) }
/// The greatest value.
pub(crate) const fn int_max<T: Integer>() -> T { intrinsic!(int_max) }
/// The width.
pub(crate) const fn int_bits<T: Integer>() -> u32 { intrinsic!(int_bits) }
/// Whether there are negative values.
pub(crate) const fn int_is_signed<T: Integer>() -> bool { intrinsic!(int_is_signed) }
/// The digits: for radix 10 those of the absolute value, for 2, 8 and 16 those of the two's complement.
pub(crate) fn int_digits<T: Integer>(value: T, radix: u32, upper: bool) -> &'static str { intrinsic!(int_digits) }
/// As `from_str_radix`: the value and 0; or anything and the number of the variant of `IntErrorKind` plus 1.
pub(crate) fn int_parse<T: Integer>(text: &str, radix: u32) -> (T, u32) { intrinsic!(int_parse) }

/// A function of a float.
pub(crate) fn float_function<T: Float>(function: FloatFunction, x: T) -> T { intrinsic!(float_function) }
/// A function of two floats.
pub(crate) fn float_function2<T: Float>(function: FloatFunction2, x: T, y: T) -> T { intrinsic!(float_function2) }
/// `x.powi(n)`
pub(crate) fn float_powi<T: Float>(x: T, n: i32) -> T { intrinsic!(float_powi) }
/// `x.mul_add(a, b)`
pub(crate) fn float_mul_add<T: Float>(x: T, a: T, b: T) -> T { intrinsic!(float_mul_add) }
/// The bits, in the lower half of the word for `f32`.
pub(crate) fn float_to_bits<T: Float>(x: T) -> u64 { intrinsic!(float_to_bits) }
/// The float with these bits.
pub(crate) fn float_from_bits<T: Float>(bits: u64) -> T { intrinsic!(float_from_bits) }
/// The absolute value as std prints it in that form, without a sign; with so many digits after the point unless it is
/// `usize::MAX`.
pub(crate) fn float_text<T: Float>(value: T, form: FloatText, precision: usize) -> &'static str { intrinsic!(float_text) }
/// As `str::parse`: the value and 0; or anything and 1 (the text is empty), 2 (it is no float).
pub(crate) fn float_parse<T: Float>(text: &str) -> (T, u32) { intrinsic!(float_parse) }

// ---- Texts ----

/// All of a text.
pub(crate) fn text_str(text: Text) -> &'static str { intrinsic!(text_str) }
/// The characters as a text of their own.
pub(crate) fn str_text(text: &str) -> Text { intrinsic!(str_text) }
/// Bytes.
pub(crate) fn str_len(text: *const str) -> usize { intrinsic!(str_len) }
/// The bytes `from..to`, which lie between characters.
pub(crate) fn str_slice(text: &str, from: usize, to: usize) -> &'static str { intrinsic!(str_slice) }
/// Whether a character begins at that byte, or the text ends; false beyond it.
pub(crate) fn str_is_boundary(text: &str, at: usize) -> bool { intrinsic!(str_is_boundary) }
/// The byte.
pub(crate) fn str_byte(text: &str, at: usize) -> u8 { intrinsic!(str_byte) }
/// The character that begins at that byte.
pub(crate) fn str_char(text: &str, at: usize) -> char { intrinsic!(str_char) }
/// The character that ends before that byte.
pub(crate) fn str_char_before(text: &str, at: usize) -> char { intrinsic!(str_char_before) }
/// One after the other.
pub(crate) fn str_concat(a: &str, b: &str) -> &'static str { intrinsic!(str_concat) }
/// So many times.
pub(crate) fn str_repeat(text: &str, times: usize) -> &'static str { intrinsic!(str_repeat) }
/// Whether the bytes are the same.
#[lang = "str_eq"]
pub(crate) fn str_eq(a: &str, b: &str) -> bool { intrinsic!(str_eq) }
/// -1, 0 or 1: the order of the bytes.
pub(crate) fn str_compare(a: &str, b: &str) -> i32 { intrinsic!(str_compare) }
/// Where `part` stands first at or after the byte `from`; `usize::MAX` if nowhere.
pub(crate) fn str_find(text: &str, part: &str, from: usize) -> usize { intrinsic!(str_find) }
/// Where `part` stands last within the bytes before `to`; `usize::MAX` if nowhere.
pub(crate) fn str_find_last(text: &str, part: &str, to: usize) -> usize { intrinsic!(str_find_last) }
/// The bytes, one to a word, in a block that nobody writes to.
pub(crate) fn str_bytes(text: &str) -> *const u8 { intrinsic!(str_bytes) }
/// The text of these bytes, and how many of them were UTF-8 from the first on (all, or there is no text).
pub(crate) fn bytes_str(bytes: *const u8, count: usize) -> (&'static str, usize) { intrinsic!(bytes_str) }
/// `to_lowercase`, or `to_uppercase`.
pub(crate) fn str_case(text: &str, upper: bool) -> &'static str { intrinsic!(str_case) }
/// As `{:?}` prints it, with quotes.
pub(crate) fn str_debug(text: &str) -> &'static str { intrinsic!(str_debug) }
/// The character alone.
pub(crate) fn char_str(c: char) -> &'static str { intrinsic!(char_str) }
/// As `{:?}` prints it, with quotes.
pub(crate) fn char_debug(c: char) -> &'static str { intrinsic!(char_debug) }
/// Whether it is of a class of Unicode: 0 alphabetic, 1 numeric, 2 lowercase, 3 uppercase, 4 white space, 5 control.
pub(crate) fn char_is(c: char, class: u32) -> bool { intrinsic!(char_is) }

// ---- Threads and scheduling ----
// The only operations that other threads can see. An *object* is known by its address; the events are numbered by who
// records them, object by object, and so are messages (a channel is first in, first out) and park tokens.

/// A scheduling point: the thread stops before it, and all that follows up to the next point is one atomic step. The
/// event is recorded.
pub(crate) fn visible(event: Event, object: *const ()) { intrinsic!(visible) }
/// The same without recording: what happens is told later in the step, by `record`.
pub(crate) fn point(event: Event, object: *const ()) { intrinsic!(point) }
/// As `visible`, enabled only while the word has that value.
pub(crate) fn await_eq(event: Event, object: *const (), word: *const usize, value: usize) { intrinsic!(await_eq) }
/// As `visible`, enabled only while the word has another value.
pub(crate) fn await_ne(event: Event, object: *const (), word: *const usize, value: usize) { intrinsic!(await_ne) }
/// As `await_eq`, without recording.
pub(crate) fn point_eq(event: Event, object: *const (), word: *const usize, value: usize) { intrinsic!(point_eq) }
/// As `await_ne`, without recording.
pub(crate) fn point_ne(event: Event, object: *const (), word: *const usize, value: usize) { intrinsic!(point_ne) }
/// As `visible`, enabled only while the first word is `a` and the second is `b`.
pub(crate) fn await_both(event: Event, object: *const (), first: *const usize, a: usize, second: *const usize, b: usize) { intrinsic!(await_both) }
/// Each value below `count` is explored. Without a choice for 0 and 1: the result is 0.
pub(crate) fn choose(count: usize) -> usize { intrinsic!(choose) }
/// Whether this wait, or this weak exchange, gives up for no reason: explored only where that is switched on.
pub(crate) fn spurious(object: *const ()) -> bool { intrinsic!(spurious) }
/// An event of the trace that is no scheduling point.
pub(crate) fn record(event: Event, object: *const (), detail: usize) { intrinsic!(record) }
/// The number of the place in the learner's program from which the library was entered, by which views name an object.
pub(crate) fn object_site() -> usize { intrinsic!(object_site) }
/// Whether the program asks anywhere how many owners an `Arc` has: whether `observe_counts` is in its code.
pub(crate) fn counts_observed() -> bool { intrinsic!(counts_observed) }
/// Nothing; its presence makes `counts_observed` true.
pub(crate) fn observe_counts() { intrinsic!(observe_counts) }
/// Nothing; its presence is told with the result: what the model takes for granted, such as "the iteration order of a
/// HashMap". The text is a literal.
pub(crate) fn assume(what: &'static str) { intrinsic!(assume) }
/// Starts a thread and gives its number. An empty name is none. When `body` returns, the thread has ended.
pub(crate) fn thread_start<F: FnOnce()>(body: F, name: &str) -> usize { intrinsic!(thread_start) }
/// The calling thread's number; the main thread's is 0.
pub(crate) fn thread_current() -> usize { intrinsic!(thread_current) }
/// What stands for the thread as the object of an event.
pub(crate) fn thread_object(thread: usize) -> *const () { intrinsic!(thread_object) }
/// A word that is 1 once the thread has ended, and 0 before.
pub(crate) fn thread_ended(thread: usize) -> *const usize { intrinsic!(thread_ended) }
/// A word of the thread for its park token, 0 at first.
pub(crate) fn thread_token(thread: usize) -> *mut usize { intrinsic!(thread_token) }
/// A word of the calling thread for its thread-local values, null at first.
pub(crate) fn thread_locals() -> *mut *mut () { intrinsic!(thread_locals) }
/// The thread's name, "main" for the main thread; empty if it has none.
pub(crate) fn thread_name(thread: usize) -> &'static str { intrinsic!(thread_name) }
/// Whether the calling thread is unwinding.
pub(crate) fn panicking() -> bool { intrinsic!(panicking) }
/// Unwinds the calling thread.
pub(crate) fn begin_unwind(payload: Box<dyn Any + Send>) -> ! { intrinsic!(begin_unwind) }
/// Calls it; a panic that unwinds out of it is caught.
pub(crate) fn catch<T, F: FnOnce() -> T>(body: F) -> Result<T, Box<dyn Any + Send>> { intrinsic!(catch) }
/// Records a panic and prints it to stderr as the default hook does: the thread's name, the caller's place, the message.
#[track_caller]
pub(crate) fn report_panic(message: &str) { intrinsic!(report_panic) }
/// The line of the caller's place.
#[track_caller]
pub(crate) fn caller_line() -> u32 { intrinsic!(caller_line) }
/// The column of the caller's place.
#[track_caller]
pub(crate) fn caller_column() -> u32 { intrinsic!(caller_column) }
/// Ends the process as an abort does.
pub(crate) fn abort() -> ! { intrinsic!(abort) }
/// Ends the process.
pub(crate) fn exit(code: i32) -> ! { intrinsic!(exit) }
/// How many arguments the program is given.
pub(crate) fn argument_count() -> usize { intrinsic!(argument_count) }
/// One of them.
pub(crate) fn argument(index: usize) -> &'static str { intrinsic!(argument) }
/// What a path leads to among the program's files: 0 nothing, 1 a file, 2 a folder, 3 something within a file.
pub(crate) fn file_kind(path: &str) -> u32 { intrinsic!(file_kind) }
/// The text of a file.
pub(crate) fn file_text(path: &str) -> &'static str { intrinsic!(file_text) }
/// The names in a folder in their order, a `/` behind each.
pub(crate) fn folder_names(path: &str) -> &'static str { intrinsic!(folder_names) }
/// Adds to stdout, or stderr.
pub(crate) fn write_output(to_stderr: bool, text: &str) { intrinsic!(write_output) }
/// Ends the exploration: from here on the model would not be exact.
pub(crate) fn refuse(what: &'static str) { intrinsic!(refuse) }
