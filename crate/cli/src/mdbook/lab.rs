//! What a fence asks for, checked: its program, the values of its parameters, and how the lab is to look.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};

use interlock_lang::source::Edition;
use interlock_model::parameters::choose;
use interlock_model::schedule::Schedule;
use interlock_programs::catalogue::{self, Program};
use interlock_programs::{nearest, shown};
use interlock_source::read::{self, Outline};
use interlock_trace::ParamValue;

use super::hidden_lines;
use super::info::{Info, VIEWS};
use super::listing::listing;
use crate::explore::Exploring;

/// A lab of which everything is known to be right.
#[derive(Debug)]
pub(crate) struct Lab {
    /// The attributes of the element.
    pub(crate) attributes: Vec<(String, String)>,
    /// The code that is shown where there is no lab, with mdBook's hidden lines. Without `program`, it is the program.
    pub(crate) block: String,
    /// Words of the info string that are not for us.
    pub(crate) words: Vec<String>,
}

/// The languages that a lab speaks.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// What a setting may be.
#[derive(Clone, Copy)]
enum Rule {
    Views,
    OneOf(&'static [&'static str]),
    Number { min: f64, max: f64, whole: bool, of: &'static str },
    Flag,
    Language,
    Schedule,
}

/// Settings that every lab has, as in the address of its page. `model-` and the name of a parameter is one as well.
const SETTINGS: [(&str, Rule); 14] = [
    ("view", Rule::Views),
    ("run", Rule::OneOf(&["click", "visible", "none"])),
    ("theme", Rule::OneOf(&["auto", "light", "dark"])),
    ("font", Rule::Number { min: 10.0, max: 40.0, whole: false, of: "pixels" }),
    ("lang", Rule::Language),
    ("readonly", Rule::Flag),
    ("axis", Rule::OneOf(&["time", "order"])),
    ("run-repeat", Rule::Number { min: 1.0, max: 1000.0, whole: true, of: "runs" }),
    ("run-limit", Rule::Number { min: 0.1, max: 600.0, whole: false, of: "seconds" }),
    ("run-tracing", Rule::OneOf(&["on", "off"])),
    ("model-states", Rule::Number { min: 1000.0, max: 10_000_000.0, whole: true, of: "states" }),
    ("model-spurious", Rule::OneOf(&["on", "off"])),
    (EDITION, Rule::OneOf(&["2024", "2021"])),
    ("schedule", Rule::Schedule),
];

const MODEL: &str = "model-";
const EDITION: &str = "model-edition";

/// What a fence need not say, as its book does.
pub(crate) struct Book {
    /// By whose rules its programs are read.
    pub(crate) edition: Edition,
    /// The language that it is written in, e.g. `de-AT`.
    pub(crate) language: Option<String>,
}

/// The language of a lab for a tag of one: `de-AT` is German. `None` if it is none that a lab speaks.
fn language(tag: &str) -> Option<&'static str> {
    let first = tag.split('-').next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| first.eq_ignore_ascii_case(language))
}

/// Checks what a fence asks for.
///
/// # Errors
///
/// Everything that is wrong with it, a sentence each.
pub(crate) fn check(info: &Info, text: &str, book: &Book) -> Result<Lab, Vec<String>> {
    let (program, own): (Vec<_>, Vec<_>) = info.settings.iter().partition(|(name, _)| name == "program");
    let mut lab = match program.as_slice() {
        [] => own_program(info, text, book.edition),
        [(_, name)] => catalogue_program(info, &own, name, text),
        _ => Err(vec!["program is set twice".to_owned()]),
    }?;
    let spoken = book.language.as_deref().and_then(language);
    if let Some(spoken) = spoken.filter(|_| lab.attributes.iter().all(|(name, _)| name != "lang")) {
        lab.attributes.push(("lang".to_owned(), spoken.to_owned()));
    }
    Ok(lab)
}

/// The code to show for a fence that asks for a program of the catalogue and has no code, whatever else is wrong with it.
pub(crate) fn listing_of(info: &Info, text: &str) -> Option<String> {
    let (_, name) = info.settings.iter().find(|(name, _)| name == "program")?;
    let program = catalogue::find(name).filter(|_| text.trim().is_empty())?;
    Some(hidden_lines::escaped(&listing(program, &BTreeMap::new())))
}

fn catalogue_program(info: &Info, settings: &[&(String, String)], name: &str, text: &str) -> Result<Lab, Vec<String>> {
    let program = catalogue::find(name).ok_or_else(|| {
        vec![match catalogue::nearest(name) {
            Some(near) => format!("there is no program {name}; did you mean {}?", near.name),
            None => format!("there is no program {name}; `interlock list` shows those that there are"),
        }]
    })?;
    let mut checking = Checking::new(Subject::Program(program));
    checking.attributes.push(("program".to_owned(), name.to_owned()));
    for (name, value) in settings {
        checking.setting(name, value);
    }
    let values = std::mem::take(&mut checking.values);
    let attributes = checking.done()?;
    let block =
        if text.trim().is_empty() { hidden_lines::escaped(&listing(program, &values)) } else { text.to_owned() };
    Ok(Lab { attributes, block, words: info.words.clone() })
}

fn own_program(info: &Info, text: &str, edition: Edition) -> Result<Lab, Vec<String>> {
    if text.trim().is_empty() {
        return Err(vec!["it has neither code nor a program= of the catalogue".to_owned()]);
    }
    if let Some(include) = ["{{#include", "{{#rustdoc_include"].iter().find(|include| text.contains(**include)) {
        return Err(vec![format!(
            "mdBook has not replaced its `{include}` yet: [preprocessor.interlock] in book.toml needs after = [\"links\"]"
        )]);
    }
    let block = hidden_lines::with_main(text);
    let program = hidden_lines::program(&block);
    // What is wrong with the text is said better by the compiler below.
    let mut checking = Checking::new(Subject::Own(read::outline(&program).unwrap_or_default()));
    for (name, value) in &info.settings {
        checking.setting(name, value);
    }
    let edition = checking.edition(&info.words, edition);
    let spurious = checking.attributes.iter().any(|(name, value)| name == "model-spurious" && value == "on");
    let params: Vec<_> = checking.values.iter().map(|(name, value)| (name.clone(), shown(value))).collect();
    let attributes = checking.done()?;
    // What is there for the compiler to refuse shows its error in the lab.
    if !info.words.iter().any(|word| word == "compile_fail") {
        let compiled = || Exploring::of("the program".to_owned(), program, &params, edition, spurious).map(drop);
        // A mistake of the model engine is none of the book's.
        let checked = panic::catch_unwind(AssertUnwindSafe(compiled));
        checked
            .unwrap_or_else(|_| Err("the model engine made a mistake with its program".to_owned()))
            .map_err(|refusal| vec![refusal])?;
    }
    Ok(Lab { attributes, block, words: info.words.clone() })
}

/// The program of a lab.
enum Subject {
    Program(&'static Program),
    /// An author's own, of which this is known.
    Own(Outline),
}

impl Subject {
    /// The names of its parameters.
    fn params(&self) -> Vec<String> {
        match self {
            Self::Program(program) => program.params.iter().map(|param| param.name.to_owned()).collect(),
            Self::Own(outline) => outline.params.iter().map(|param| param.name.clone()).collect(),
        }
    }

    /// The value that a text stands for, of a parameter that it has.
    fn value(&self, param: &str, text: &str) -> Result<ParamValue, String> {
        let mut values = match self {
            Self::Program(program) => program.parse_params([(param, text)]).map_err(|error| error.to_string())?,
            Self::Own(outline) => {
                let given = [(param.to_owned(), text.trim().to_owned())];
                choose(outline, &given).map_err(|error| error.to_string())?.values
            }
        };
        values.remove(param).ok_or_else(|| format!("there is no parameter {param}"))
    }
}

/// A name as an address has it: `THREAD_COUNT` is `thread-count`.
fn address_name(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

/// The settings of one fence, as far as they have been looked at.
struct Checking {
    subject: Subject,
    /// The names of its parameters.
    params: Vec<String>,
    /// Values of parameters that run: on threads, or in the model engine where that alone has the program.
    values: BTreeMap<String, ParamValue>,
    attributes: Vec<(String, String)>,
    problems: Vec<String>,
}

impl Checking {
    fn new(subject: Subject) -> Self {
        let params = subject.params();
        Self { subject, params, values: BTreeMap::new(), attributes: Vec::new(), problems: Vec::new() }
    }

    fn done(self) -> Result<Vec<(String, String)>, Vec<String>> {
        if self.problems.is_empty() { Ok(self.attributes) } else { Err(self.problems) }
    }

    fn setting(&mut self, given: &str, text: &str) {
        let name = address_name(given);
        match self.attribute(&name, given, text) {
            // A flag that is off is an attribute that is not there.
            Ok((name, value)) if name == "readonly" && value == "off" => {}
            Ok((name, _)) if self.attributes.iter().any(|(known, _)| *known == name) => {
                self.problems.push(format!("{given} is set twice"));
            }
            Ok(attribute) => self.attributes.push(attribute),
            Err(problem) => self.problems.push(problem),
        }
    }

    /// The attribute for a setting.
    fn attribute(&mut self, name: &str, given: &str, text: &str) -> Result<(String, String), String> {
        if let Some((_, rule)) = SETTINGS.iter().find(|(known, _)| *known == name) {
            return Ok((name.to_owned(), checked(name, *rule, text)?));
        }
        let own = matches!(self.subject, Subject::Own(_));
        let (param, of_model) = match (self.param(name), name.strip_prefix(MODEL).and_then(|name| self.param(name))) {
            // Only the model engine has it, and values of its own for it.
            (Some(param), _) => (param, own),
            (None, Some(param)) => (param, true),
            (None, None) => return Err(self.unknown(given, name)),
        };
        let value = self.subject.value(&param, text)?;
        let attribute = format!("{}{}", if of_model { MODEL } else { "" }, address_name(&param));
        let text = shown(&value);
        if own || !of_model {
            self.values.insert(param, value);
        }
        Ok((attribute, text))
    }

    /// The parameter of that name in an address.
    fn param(&self, name: &str) -> Option<String> {
        self.params.iter().find(|param| address_name(param) == name).cloned()
    }

    fn unknown(&self, given: &str, name: &str) -> String {
        let params: Vec<String> = self.params.iter().map(|param| address_name(param)).collect();
        let model: Vec<String> = params.iter().map(|param| format!("{MODEL}{param}")).collect();
        let settings = SETTINGS.iter().map(|(known, _)| *known).chain(["program"]);
        match nearest(name, params.iter().chain(&model).map(String::as_str).chain(settings)) {
            Some(near) => format!("there is no setting {given}; did you mean {near}?"),
            None if params.is_empty() => format!("there is no setting {given}, and the program has no parameters"),
            None => format!("there is no setting {given}; the program's parameters are {}", params.join(", ")),
        }
    }

    /// The edition of a program of somebody's own: as it is set, or named as rustdoc has it, or that of the book.
    fn edition(&mut self, words: &[String], book: Edition) -> Edition {
        let set = self.attributes.iter().find(|(name, _)| name == EDITION).map(|(_, value)| value.as_str());
        let named = words.iter().find_map(|word| word.strip_prefix("edition"));
        let edition = match set.or(named) {
            Some("2021") => Edition::E2021,
            Some("2024") => Edition::E2024,
            Some(other) => {
                self.problems.push(format!("edition{other} is none that can be explored: 2021 or 2024"));
                book
            }
            None => book,
        };
        if set.is_none() && edition == Edition::E2021 {
            self.attributes.push((EDITION.to_owned(), "2021".to_owned()));
        }
        edition
    }
}

/// The value of a setting as an attribute has it.
fn checked(name: &str, rule: Rule, text: &str) -> Result<String, String> {
    let text = text.trim();
    let illegal = |legal: &str| Err(format!("{name} cannot be {text:?}: it is {legal}"));
    match rule {
        Rule::OneOf(options) => one_of(name, options, text),
        Rule::Views => {
            let views = text.split([',', ' ']).filter(|view| !view.is_empty()).collect::<Vec<_>>();
            if views.is_empty() {
                return illegal(&format!("a list of {}", listed(&VIEWS)));
            }
            let views = views.iter().map(|view| one_of(name, &VIEWS, view)).collect::<Result<Vec<_>, _>>()?;
            Ok(views.join(","))
        }
        Rule::Number { min, max, whole, of } => {
            let number = text.replace('_', "").parse::<f64>().ok();
            let number = number.filter(|number| (min..=max).contains(number) && !(whole && number.fract() != 0.0));
            let kind = if whole { "a whole number" } else { "a number" };
            number.map_or_else(
                || illegal(&format!("{kind} from {min} to {max}, in {of}")),
                |number| Ok(number.to_string()),
            )
        }
        Rule::Flag => match text {
            "" | "on" | "true" => Ok(String::new()),
            "off" | "false" => Ok("off".to_owned()),
            _ => illegal("on or off"),
        },
        Rule::Language if language(text).is_some() => Ok(text.to_owned()),
        Rule::Language => illegal(&listed(&LANGUAGES)),
        Rule::Schedule => match text.parse::<Schedule>() {
            Ok(_) => Ok(text.to_owned()),
            Err(error) => Err(format!("{name} cannot be {text:?}: {error}")),
        },
    }
}

fn one_of(name: &str, options: &[&str], text: &str) -> Result<String, String> {
    if options.contains(&text) {
        return Ok(text.to_owned());
    }
    let guess =
        nearest(text, options.iter().copied()).map_or_else(String::new, |near| format!("; did you mean {near}?"));
    Err(format!("{name} cannot be {text:?}: it is {}{guess}", listed(options)))
}

fn listed(options: &[&str]) -> String {
    match options {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        _ => options.concat(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The text between two others in the file that says what a lab's frame takes.
    fn of_the_frame(before: &str, after: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/src/embed/options.ts");
        let text = fs::read_to_string(path).unwrap();
        let text = text.split_once(before).unwrap_or_else(|| panic!("no {before}")).1;
        text.split_once(after).unwrap().0.to_owned()
    }

    fn words(list: &str) -> Vec<String> {
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn settings_are_those_that_a_frame_takes() {
        assert_eq!(words(&of_the_frame("const PANES = ", ";")), VIEWS);
        let one_of = |name: &str| match SETTINGS.iter().find(|(known, _)| *known == name) {
            Some((_, Rule::OneOf(options))) => options.to_vec(),
            _ => panic!("{name} is none of a few words"),
        };
        assert_eq!(words(&of_the_frame("const STARTS = ", ";")), one_of("run"));
        assert_eq!(words(&of_the_frame("const THEMES = ", ";")), one_of("theme"));
        assert_eq!(words(&of_the_frame("const LANGUAGES = ", ";")), LANGUAGES);
        assert!(of_the_frame("const FONT_RANGE = ", ";").contains("min: 10, max: 40 "));
        for name in words(&of_the_frame("const OPTION_NAMES = ", ";")) {
            assert!(SETTINGS.iter().any(|(known, _)| *known == name), "{name}");
        }
    }
}
