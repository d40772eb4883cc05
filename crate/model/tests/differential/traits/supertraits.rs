use std::fmt::Display;

trait Named {
    fn name(&self) -> String;
}

trait Greeter: Named + Display {
    fn greet(&self) -> String {
        format!("hello {} ({})", self.name(), self)
    }
}

struct Person {
    name: &'static str,
}

impl Named for Person {
    fn name(&self) -> String {
        self.name.to_uppercase()
    }
}

impl Display for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "<{}>", self.name)
    }
}

impl Greeter for Person {}

fn run(greeter: &dyn Greeter) {
    println!("{} / {}", greeter.greet(), greeter.name());
}

fn generic<G: Greeter>(greeter: G) -> usize {
    greeter.to_string().len() + greeter.name().len()
}

fn main() {
    run(&Person { name: "ann" });
    println!("{}", generic(Person { name: "bob" }));
}
