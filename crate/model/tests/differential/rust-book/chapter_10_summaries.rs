use std::fmt::{Debug, Display};

pub trait Summary {
    fn summarize_author(&self) -> String;

    fn summarize(&self) -> String {
        format!("(Read more from {}...)", self.summarize_author())
    }
}

pub struct Post {
    pub username: String,
    pub content: String,
}

impl Summary for Post {
    fn summarize_author(&self) -> String {
        format!("@{}", self.username)
    }
}

impl Summary for String {
    fn summarize_author(&self) -> String {
        self.chars().take(3).collect()
    }

    fn summarize(&self) -> String {
        self.to_uppercase()
    }
}

pub fn notify(item: &impl Summary) {
    println!("Breaking news! {}", item.summarize());
}

fn longest_with_an_announcement<'a, T>(x: &'a str, y: &'a str, ann: T) -> &'a str
where
    T: Display + Debug,
{
    println!("Announcement! {ann} {ann:?}");
    if x.len() > y.len() { x } else { y }
}

fn main() {
    notify(&Post { username: String::from("horse"), content: String::from("neigh") });
    notify(&String::from("plain"));
    println!("{}", longest_with_an_announcement("abc", "de", "today"));
}
