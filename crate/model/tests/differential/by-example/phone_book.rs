use std::collections::HashMap;

fn call(number: &str) -> &str {
    match number {
        "798-1364" => "We're sorry, the call cannot be completed as dialed.",
        "645-7689" => "Hello, this is Mr. Awesome's Pizza.",
        _ => "Hi! Who is this again?",
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Account<'a> {
    username: &'a str,
    password: &'a str,
}

fn main() {
    let mut contacts = HashMap::new();
    contacts.insert("Daniel", "798-1364");
    contacts.insert("Ashley", "645-7689");
    contacts.insert("Robert", "956-1745");
    match contacts.get(&"Daniel") {
        Some(&number) => println!("Calling Daniel: {}", call(number)),
        _ => println!("Don't have Daniel's number."),
    }
    contacts.insert("Daniel", "164-6743");
    contacts.remove(&"Ashley");
    let mut names: Vec<_> = contacts.iter().collect();
    names.sort();
    for (contact, &number) in names {
        println!("Calling {}: {}", contact, call(number));
    }
    let mut accounts: HashMap<Account, u32> = HashMap::new();
    accounts.insert(Account { username: "j.everyman", password: "password123" }, 7);
    println!("{:?}", accounts.get(&Account { username: "j.everyman", password: "psasword123" }));
}
