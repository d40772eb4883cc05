// not supported: unions at 2:1
union Number {
    integer: u32,
    float: f32,
}

fn main() {
    let number = Number { float: 1.0 };
    let _ = number;
}
