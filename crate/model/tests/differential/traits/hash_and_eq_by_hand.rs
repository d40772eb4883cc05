use std::collections::HashSet;
use std::hash::{Hash, Hasher};

#[derive(Debug, Clone)]
struct Name(String);

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_lowercase().hash(state);
    }
}

fn main() {
    let names: HashSet<Name> = ["Ann", "ann", "Bob", "ANN"].iter().map(|text| Name(text.to_string())).collect();
    println!("{} {}", names.len(), names.contains(&Name("bOB".into())));
}
