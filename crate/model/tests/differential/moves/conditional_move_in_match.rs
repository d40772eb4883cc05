fn describe(value: Result<String, String>) -> String {
    match value {
        Ok(text) if text.is_empty() => "empty".to_string(),
        Ok(text) => text,
        Err(error) => format!("error: {error}"),
    }
}

fn main() {
    println!("{}", describe(Ok(String::new())));
    println!("{}", describe(Ok("text".into())));
    println!("{}", describe(Err("bad".into())));
}
