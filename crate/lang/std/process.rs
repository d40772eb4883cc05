//! `std::process`, and how a program begins and ends.

use crate::fmt::Debug;
use crate::intrinsics;

pub fn exit(code: i32) -> ! {
    intrinsics::exit(code)
}

pub fn abort() -> ! {
    intrinsics::abort()
}

pub fn id() -> u32 {
    intrinsics::assume("that the process has the number 1");
    1
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[lang = "ExitCode"]
pub struct ExitCode(u8);

impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode(0);
    pub const FAILURE: ExitCode = ExitCode(1);

    pub fn exit_process(self) -> ! {
        exit(self.0 as i32)
    }
}

impl From<u8> for ExitCode {
    fn from(code: u8) -> ExitCode {
        ExitCode(code)
    }
}

#[lang = "termination"]
pub trait Termination {
    fn report(self) -> ExitCode;
}

impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}

impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}

impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}

impl<T: Termination, E: Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                eprintln!("Error: {error:?}");
                ExitCode::FAILURE
            }
        }
    }
}

/// The main thread: what the machine calls, and whose result is the exit code of the process.
#[lang = "start"]
pub(crate) fn start<T: Termination>(main: fn() -> T) -> i32 {
    let code = match intrinsics::catch(|| main().report()) {
        Ok(code) => code.0 as i32,
        Err(payload) => {
            drop(payload);
            101
        }
    };
    crate::thread::local::end();
    code
}
