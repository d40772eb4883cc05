//! The table of outcomes that the browsers are tested with holds natively, too.

#[path = "support/matching.rs"]
mod matching;
mod support;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use interlock_programs::catalogue;
use interlock_std::fs::{Files, Tree};
use interlock_std::runtime::Options;
use matching::mismatches;
use serde_json::Value;
use support::{options, run_with};

const TABLE: &str = include_str!("../../../tests/tables/programs.json");

fn cases() -> Vec<Value> {
    serde_json::from_str(TABLE).unwrap()
}

/// A parameter's value as one would type it.
fn typed(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn options_of(case: &Value) -> Options {
    let mut options = options();
    if let Some(limit) = case["limitMs"].as_u64() {
        options.limit = Some(Duration::from_millis(limit));
    }
    let texts = |key: &str| case[key].as_array().cloned().unwrap_or_default();
    options.args = texts("args").iter().map(typed).collect();
    let file = |file: &Value| (typed(&file["path"]), typed(&file["text"]).into_bytes());
    if case["files"].is_array() {
        options.files = Files::Memory(Arc::new(Tree::new(texts("files").iter().map(file).collect())));
    }
    options
}

/// What is wrong with a case; empty if nothing is.
fn problems(case: &Value) -> Vec<String> {
    let runs = case["runs"].as_u64().unwrap_or(1);
    let needed = case["matches"].as_u64().unwrap_or(runs);
    let params: Vec<(String, String)> = case["params"]
        .as_object()
        .map(|params| params.iter().map(|(name, value)| (name.clone(), typed(value))).collect())
        .unwrap_or_default();
    let params: Vec<(&str, &str)> = params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (mut matches, mut last) = (0, Vec::new());
    for _ in 0..runs {
        let mut report = run_with(case["program"].as_str().unwrap(), &params, options_of(case));
        report.trace = None; // Large, and no case looks into it.
        match mismatches(&case["expect"], &serde_json::to_value(&report).unwrap(), "report") {
            found if found.is_empty() => matches += 1,
            found => last = found,
        }
    }
    if matches >= needed {
        return vec![];
    }
    last.insert(0, format!("{}: {matches} of {runs} runs were as expected, {needed} must be", case["name"]));
    last
}

#[test]
fn every_case_comes_out_as_the_table_says() {
    let problems: Vec<String> = cases().iter().flat_map(problems).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_program_that_runs_is_in_the_table() {
    let cases = cases();
    let listed: BTreeSet<&str> = cases.iter().map(|case| case["program"].as_str().unwrap()).collect();
    let programs = catalogue::all().iter().filter(|program| program.refused.is_none()).map(|program| program.name);
    assert_eq!(listed, programs.collect());
}
