//! What the model engine's page says of a text is what the catalogue says of the same program.

use interlock_model::described::describe;
use interlock_programs::catalogue;

#[test]
fn every_program_is_described_as_in_the_catalogue() {
    for program in catalogue::all() {
        let described = describe(program.source).unwrap_or_else(|broken| panic!("{}: {broken}", program.name));
        let ours = serde_json::to_value(&described).expect("plain data");
        let theirs = serde_json::to_value(program.params).expect("plain data");
        assert_eq!(ours, theirs, "{}", program.name);
    }
}
