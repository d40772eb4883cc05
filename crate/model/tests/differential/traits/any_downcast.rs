use std::any::Any;

fn describe(value: &dyn Any) -> String {
    if let Some(n) = value.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else if let Some(text) = value.downcast_ref::<String>() {
        format!("string {text}")
    } else if value.is::<char>() {
        "char".into()
    } else {
        "unknown".into()
    }
}

fn main() {
    let values: Vec<Box<dyn Any>> = vec![Box::new(1), Box::new("two".to_string()), Box::new('3'), Box::new(4u8)];
    for value in &values {
        println!("{}", describe(value.as_ref()));
    }
    let boxed: Box<dyn Any> = Box::new(5i32);
    match boxed.downcast::<i32>() {
        Ok(n) => println!("{}", *n + 1),
        Err(_) => println!("no"),
    }
}
