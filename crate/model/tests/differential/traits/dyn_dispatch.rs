trait Animal {
    fn name(&self) -> String;

    fn noise(&self) -> &str {
        "..."
    }
}

struct Dog {
    name: String,
}

struct Fish;

impl Animal for Dog {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn noise(&self) -> &str {
        "woof"
    }
}

impl Animal for Fish {
    fn name(&self) -> String {
        "a fish".into()
    }
}

fn speak(animal: &dyn Animal) -> String {
    format!("{} says {}", animal.name(), animal.noise())
}

fn main() {
    let zoo: Vec<Box<dyn Animal>> = vec![Box::new(Dog { name: "Rex".into() }), Box::new(Fish)];
    for animal in &zoo {
        println!("{}", speak(animal.as_ref()));
    }
    println!("{}", speak(&Fish));
}
