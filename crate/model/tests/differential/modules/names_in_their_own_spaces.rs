mod value {
    pub fn value() -> &'static str {
        "function in a module of the same name"
    }
}

struct Value;

fn struct_of_the_same_name() -> Value {
    Value
}

fn main() {
    let text = value::value();
    let Value = struct_of_the_same_name();
    type text = u8;
    let small: text = 7;
    println!("{small}");
    let value = 3;
    println!("{text} {value}");
    let main = main as fn();
    println!("{}", main == main);
}
