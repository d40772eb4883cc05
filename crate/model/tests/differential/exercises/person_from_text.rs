#[derive(Debug)]
struct Person {
    name: String,
    age: u8,
}

impl Default for Person {
    fn default() -> Self {
        Self { name: String::from("John"), age: 30 }
    }
}

impl From<&str> for Person {
    fn from(s: &str) -> Self {
        let mut split = s.split(',');
        let (Some(name), Some(age), None) = (split.next(), split.next(), split.next()) else {
            return Self::default();
        };
        if name.is_empty() {
            return Self::default();
        }
        let Ok(age) = age.parse() else { return Self::default() };
        Self { name: name.into(), age }
    }
}

fn main() {
    for text in ["Mark,20", "", "Mark", "Mark,", ",1", "Mike,32,man"] {
        println!("{:?}", Person::from(text));
    }
    let p: Person = "Gerald,70".into();
    println!("{p:?}");
}
