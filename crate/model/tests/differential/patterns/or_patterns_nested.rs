#[derive(Debug, Clone, Copy)]
enum Key {
    Char(char),
    Left(u8),
    Right(u8),
    Escape,
}

fn main() {
    for key in [Key::Char('q'), Key::Char('x'), Key::Left(3), Key::Right(0), Key::Escape] {
        let text = match key {
            Key::Char('q' | 'Q') | Key::Escape => "leave".to_string(),
            Key::Left(n @ 1..) | Key::Right(n @ 1..) => format!("move {n}"),
            Key::Left(0) | Key::Right(0) => "stay".to_string(),
            Key::Char(c) => format!("type {c}"),
        };
        println!("{key:?}: {text}");
    }
    let (Ok(n) | Err(n)): Result<i32, i32> = Err(4);
    println!("{n}");
}
