use std::rc::Rc;

trait Listener {
    fn hear(&self, what: &str) -> String;
}

struct Echo;
struct Loud(u32);

impl Listener for Echo {
    fn hear(&self, what: &str) -> String {
        what.to_string()
    }
}

impl Listener for Loud {
    fn hear(&self, what: &str) -> String {
        what.to_uppercase() + &"!".repeat(self.0 as usize)
    }
}

fn main() {
    let loud: Rc<dyn Listener> = Rc::new(Loud(2));
    let listeners: Vec<Rc<dyn Listener>> = vec![Rc::new(Echo), loud.clone(), loud];
    for listener in &listeners {
        println!("{}", listener.hear("hi"));
    }
    println!("{}", Rc::strong_count(&listeners[1]));
}
