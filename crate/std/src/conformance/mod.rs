//! Does the facade behave as std does? One table of checks, compiled twice: against the real std and against the facade.
//!
//! Natively both must pass, which shows that the checks themselves are right; in a browser the facade must.

/// A check by name: it panics if something is not as it should be. At most 8 threads are alive at once.
pub type Check = (&'static str, fn());

/// The checks of the facade.
pub const CHECKS: &[Check] = facade::CHECKS;

/// The same checks of the real std, which a browser's threads cannot all run.
#[cfg(not(target_family = "wasm"))]
pub const STD_CHECKS: &[Check] = real::CHECKS;

mod facade {
    use crate as subject;
    include!("checks.rs");
}

#[cfg(not(target_family = "wasm"))]
mod real {
    use ::std as subject;
    include!("checks.rs");
}
