trait Pilot {
    fn fly(&self) -> &str;
    fn kind() -> String {
        "pilot".into()
    }
}

trait Wizard {
    fn fly(&self) -> &str;
    fn kind() -> String {
        "wizard".into()
    }
}

struct Human;

impl Pilot for Human {
    fn fly(&self) -> &str {
        "captain speaking"
    }
}

impl Wizard for Human {
    fn fly(&self) -> &str {
        "up"
    }
}

impl Human {
    fn fly(&self) -> &str {
        "waving arms"
    }
}

fn main() {
    let human = Human;
    println!("{} / {} / {}", human.fly(), Pilot::fly(&human), <Human as Wizard>::fly(&human));
    println!("{} {}", <Human as Pilot>::kind(), <Human as Wizard>::kind());
}
