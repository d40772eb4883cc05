//! What the program is given: arguments and files. They never change, so that looking at them is local.

use super::Frame;
use crate::code::Program;
use crate::code::native::Native;
use crate::code::program::NativeCall;
use crate::input::Found;
use crate::vm::step::Fault;
use crate::vm::world::World;

impl World {
    pub(super) fn input_native(&mut self, program: &Program, call: &NativeCall, frame: Frame) -> Result<bool, Fault> {
        match call.op {
            Native::ArgumentCount => self.give(frame, 0, program.input.args.len() as u64),
            Native::Argument => {
                let argument = program.input.args.get(self.arg(frame, 0) as usize);
                let argument = argument.ok_or_else(|| Fault::Internal("an argument that is none".into()))?;
                self.give_text(frame, argument);
            }
            Native::FileKind | Native::FileText | Native::FolderNames => self.file_native(program, call, frame)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn file_native(&mut self, program: &Program, call: &NativeCall, frame: Frame) -> Result<(), Fault> {
        let path = self.str_at(frame, 0)?;
        let refuse = |what: &str| Err(Fault::Unsupported(format!("{what} (`{path}`)")));
        match (call.op, program.input.files.find(path)) {
            (_, Found::Outside) => return refuse("a path out of the folder that the program is started in"),
            (Native::FileKind, found) => {
                let kind = match found {
                    Found::Nothing | Found::Outside => 0,
                    Found::File(_) => 1,
                    Found::Folder(_) => 2,
                    Found::BehindFile => 3,
                };
                self.give(frame, 0, kind);
            }
            (Native::FileText, Found::File(bytes)) => match std::str::from_utf8(bytes) {
                Ok(text) => self.give_text(frame, text),
                Err(_) => return refuse("a file that is not UTF-8, or too large"),
            },
            (Native::FolderNames, Found::Folder(names)) => {
                let names: String = names.iter().flat_map(|name| [name, "/"]).collect();
                self.give_text(frame, &names);
            }
            _ => return Err(Fault::Internal("a file that is none".into())),
        }
        Ok(())
    }
}
