#[derive(Debug)]
enum Message {
    Quit,
    Move { x: i32, y: i32 },
    Write(String),
    Nested(Option<Box<Message>>),
}

fn main() {
    let messages = [
        Message::Quit,
        Message::Move { x: 1, y: -2 },
        Message::Write("hi".into()),
        Message::Nested(Some(Box::new(Message::Nested(None)))),
    ];
    for message in &messages {
        println!("{message:?}");
    }
    println!("{messages:#?}");
}
