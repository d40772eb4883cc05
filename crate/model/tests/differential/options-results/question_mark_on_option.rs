struct Person {
    job: Option<Job>,
}

struct Job {
    phone: Option<(u8, u32)>,
}

fn area(person: &Person) -> Option<u8> {
    let code = person.job.as_ref()?.phone?.0;
    println!("found {code}");
    Some(code)
}

fn second_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next()?;
    chars.next()
}

fn main() {
    println!("{:?}", area(&Person { job: None }));
    println!("{:?}", area(&Person { job: Some(Job { phone: None }) }));
    println!("{:?}", area(&Person { job: Some(Job { phone: Some((61, 439)) }) }));
    println!("{:?} {:?}", second_char("ab"), second_char("a"));
}
