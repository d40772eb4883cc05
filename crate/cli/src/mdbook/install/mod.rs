//! `interlock mdbook install`: what a book needs to have labs. Everything is looked at before anything is written, and a second
//! call changes nothing.

mod book_toml;
mod script;
mod site;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::args::MdbookInstall;
use crate::print;

/// The file that loads the labs, in the book's folder.
const SCRIPT: &str = "interlock-book.js";

pub(crate) fn install(args: &MdbookInstall) -> Result<ExitCode, String> {
    let folder = &args.book;
    let path = folder.join("book.toml");
    let text = fs::read_to_string(&path).map_err(|error| {
        format!("cannot read {}: {error}; the folder of a book has it (`mdbook init` makes one)", path.display())
    })?;
    let toml = book_toml::extended(&text, SCRIPT).map_err(|error| format!("{}: {error}", path.display()))?;
    let script_path = folder.join(SCRIPT);
    let old_script = read_if_there(&script_path)?;
    let address = match (&args.site, &args.address) {
        (_, Some(address)) => script::checked_address(address)?,
        (Some(_), None) => format!("{}/", args.into),
        (None, None) => old_script.as_deref().and_then(script::address).ok_or_else(|| {
            "where is the site? Say --site DIR to copy it into the book (`./build.sh build` leaves it in www/dist), \
             or --address URL if it is served elsewhere"
                .to_owned()
        })?,
    };
    if old_script.as_deref().is_some_and(|old| script::address(old).is_none()) {
        return Err(format!("{} is there and was not written by this: it is left alone", script_path.display()));
    }
    let script = script::script(&address);
    let copy = match &args.site {
        Some(site) => Some(site::Copy::planned(site, &folder.join(&toml.src).join(&args.into))?),
        None => None,
    };

    let mut done = Vec::new();
    if let Some(copy) = copy {
        done.extend(copy.carry_out()?);
    }
    if old_script.as_deref() != Some(&script) {
        write(&script_path, &script)?;
        done.push(format!("{}: loads the labs from {address}", script_path.display()));
    }
    if toml.text != text {
        write(&path, &toml.text)?;
        done.extend(toml.added.iter().map(|added| format!("{}: {added}", path.display())));
    }
    if done.is_empty() {
        done.push("Everything is there already: nothing was changed.".to_owned());
    }
    print(&(done.join("\n") + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn read_if_there(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}", path.display())),
    }
}

/// Writes beside and then moves, so that a file that was there is lost at no time.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let beside = path.with_added_extension("new");
    fs::write(&beside, text)
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}
