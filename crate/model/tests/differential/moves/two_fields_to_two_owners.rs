struct Person {
    name: String,
    city: String,
    age: u8,
}

fn main() {
    let person = Person { name: String::from("Ada"), city: String::from("London"), age: 36 };
    let names = vec![person.name];
    let cities = vec![person.city];
    println!("{names:?} {cities:?} {}", person.age);
}
