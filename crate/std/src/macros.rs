//! The macros that print, and `thread_local!`.

/// See [`::std::print`].
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => { $crate::io::print($crate::format_args!($($arg)*)) };
}

/// See [`::std::println`].
#[macro_export]
macro_rules! println {
    () => { $crate::print!("\n") };
    ($($arg:tt)*) => { $crate::io::println($crate::format_args!($($arg)*)) };
}

/// See [`::std::eprint`].
#[macro_export]
macro_rules! eprint {
    ($($arg:tt)*) => { $crate::io::eprint($crate::format_args!($($arg)*)) };
}

/// See [`::std::eprintln`].
#[macro_export]
macro_rules! eprintln {
    () => { $crate::eprint!("\n") };
    ($($arg:tt)*) => { $crate::io::eprintln($crate::format_args!($($arg)*)) };
}

/// See [`::std::dbg`].
#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[{}:{}:{}]", $crate::file!(), $crate::line!(), $crate::column!()) };
    ($value:expr $(,)?) => {
        // A `match`, so that temporaries of the expression live as long as they do with the real one.
        match $value {
            value => {
                $crate::eprintln!(
                    "[{}:{}:{}] {} = {:#?}",
                    $crate::file!(), $crate::line!(), $crate::column!(), $crate::stringify!($value), &value
                );
                value
            }
        }
    };
    ($($value:expr),+ $(,)?) => { ($($crate::dbg!($value)),+,) };
}

/// See [`::std::thread_local`].
#[cfg(target_family = "wasm")]
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $type:ty = const $init:block $(; $($rest:tt)*)?) => {
        $(#[$attr])* $vis static $name: $crate::thread::LocalKey<$type> = $crate::thread::LocalKey::new(|| $init);
        $($crate::thread_local!($($rest)*);)?
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $type:ty = $init:expr $(; $($rest:tt)*)?) => {
        $(#[$attr])* $vis static $name: $crate::thread::LocalKey<$type> = $crate::thread::LocalKey::new(|| $init);
        $($crate::thread_local!($($rest)*);)?
    };
}
