//! `interlock mdbook`: labs in a book, where fences ask for them.
//!
//! mdBook starts a preprocessor, writes the book to it as JSON and reads it back. What a fence asks for is checked while the
//! book is built; a fence that is wrong stays plain code, and what is wrong is said on standard error with its place.

mod chapter;
mod fences;
mod hidden_lines;
mod info;
mod install;
mod lab;
mod listing;
mod markup;
mod place;

use std::io::{self, IsTerminal, Read};
use std::process::ExitCode;

use interlock_lang::source::Edition;
use mdbook_markdown::MarkdownOptions;
use mdbook_preprocessor::book::{Book, Chapter};
use mdbook_preprocessor::config::RustEdition;
use mdbook_preprocessor::{MDBOOK_VERSION, PreprocessorContext, parse_input};

use crate::args::{Mdbook, MdbookStep};
use crate::explore::on_a_large_stack;
use crate::print;
use chapter::{Setting, Target};

pub(crate) fn mdbook(args: &Mdbook) -> Result<ExitCode, String> {
    match &args.step {
        None => preprocess(),
        // Any renderer: those that have no labs get plain code.
        Some(MdbookStep::Supports { .. }) => Ok(ExitCode::SUCCESS),
        Some(MdbookStep::Install(args)) => install::install(args),
    }
}

fn preprocess() -> Result<ExitCode, String> {
    if io::stdin().is_terminal() {
        return Err("this is for mdBook to start, which writes a book to it; \
            `interlock mdbook install` adds it to a book, and `interlock mdbook --help` tells more"
            .to_owned());
    }
    let mut input = String::new();
    io::stdin().lock().read_to_string(&mut input).map_err(|error| format!("cannot read the book: {error}"))?;
    let (context, book) = parse_input(input.as_bytes()).map_err(|error| unreadable(&input, error.root_cause()))?;
    let strict = context.config.get::<bool>("preprocessor.interlock.strict");
    let strict = strict.map_err(|_| "strict in [preprocessor.interlock] of book.toml is true or false".to_owned())?;

    // On one thread, which reads the model engine's library once for all programs.
    let (book, problems) = on_a_large_stack(move || Ok(rewrite(book, &context)))?;
    for problem in &problems {
        eprintln!("interlock: {problem}");
    }
    if strict == Some(true) && !problems.is_empty() {
        return Err("the book is not built, as book.toml says strict = true".to_owned());
    }
    let text = serde_json::to_string(&book).map_err(|error| error.to_string())?;
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The book with labs in all chapters, and what is wrong with fences.
fn rewrite(mut book: Book, context: &PreprocessorContext) -> (Book, Vec<String>) {
    let setting = setting(context);
    let mut told = Vec::new();
    book.for_each_chapter_mut(|chapter: &mut Chapter| {
        let (content, problems) = chapter::rewritten(&chapter.content, &setting);
        for problem in problems {
            let place = place::of(chapter, problem.offset, context);
            told.push(format!("{place}: the lab is left as plain code: {}", problem.message));
        }
        chapter.content = content;
    });
    (book, told)
}

fn setting(context: &PreprocessorContext) -> Setting {
    let mut markdown = MarkdownOptions::default();
    if let Some(html) = context.config.html_config() {
        markdown.definition_lists = html.definition_lists;
        markdown.admonitions = html.admonitions;
    }
    // Code of older editions is read by the rules of the newest, which are mostly the same.
    let edition = match context.config.rust.edition {
        Some(RustEdition::E2021) => Edition::E2021,
        _ => Edition::E2024,
    };
    let book = lab::Book { edition, language: context.config.book.language.clone() };
    Setting { target: Target::of(&context.renderer), markdown, book }
}

/// Why the input is no book.
fn unreadable(input: &str, error: &dyn std::error::Error) -> String {
    let context = serde_json::from_str::<serde_json::Value>(input).ok();
    let version = context.as_ref().and_then(|value| value.get(0)?.get("mdbook_version")?.as_str());
    match version {
        Some(version) => format!(
            "mdBook {version} wrote a book that this cannot read, which is for mdBook {MDBOOK_VERSION}: {error}"
        ),
        None => format!("this is no book as mdBook writes it: {error}"),
    }
}
