//! Reading the library ahead of the first program, for those whom the first question would keep waiting.

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::Settings;
use interlock_lang::unit;

use crate::code;

/// A program that uses of the library what many programs do.
const TYPICAL: &str = include_str!("library/typical.rs");

/// Reads the library, and checks those of its bodies that many programs need, for all programs that this thread compiles.
///
/// # Errors
///
/// None: a test compiles the same.
pub fn read_ahead() -> Result<(), Vec<Diagnostic>> {
    let unit = unit::compile(TYPICAL, &Settings::default())?;
    code::compile(&unit.session, unit.main).map(drop)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_typical_program_compiles() {
        assert_eq!(super::read_ahead(), Ok(()));
    }
}
