use std::collections::BTreeMap;

trait Command {
    fn run(&self, arguments: &[i32]) -> Option<i32>;
}

impl<F> Command for F
where
    F: Fn(&[i32]) -> Option<i32>,
{
    fn run(&self, arguments: &[i32]) -> Option<i32> {
        self(arguments)
    }
}

struct Constant(i32);

impl Command for Constant {
    fn run(&self, _: &[i32]) -> Option<i32> {
        Some(self.0)
    }
}

fn main() {
    let mut commands: BTreeMap<&str, Box<dyn Command>> = BTreeMap::new();
    commands.insert("sum", Box::new(|list: &[i32]| Some(list.iter().sum::<i32>())));
    commands.insert("max", Box::new(|list: &[i32]| list.iter().copied().max()));
    commands.insert("answer", Box::new(Constant(42)));
    for (name, command) in &commands {
        println!("{name} {:?} {:?}", command.run(&[3, 1]), command.run(&[]));
    }
}
