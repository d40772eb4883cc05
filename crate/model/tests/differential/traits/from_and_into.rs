#[derive(Debug, PartialEq)]
struct Celsius(f64);

#[derive(Debug)]
struct Fahrenheit(f64);

impl From<Fahrenheit> for Celsius {
    fn from(f: Fahrenheit) -> Self {
        Celsius((f.0 - 32.0) / 1.8)
    }
}

impl From<i32> for Celsius {
    fn from(n: i32) -> Self {
        Celsius(n as f64)
    }
}

struct Even(u32);

impl TryFrom<u32> for Even {
    type Error = String;

    fn try_from(n: u32) -> Result<Self, Self::Error> {
        if n % 2 == 0 { Ok(Even(n)) } else { Err(format!("{n} is odd")) }
    }
}

fn print(text: impl Into<String>) {
    let text: String = text.into();
    println!("{text}");
}

fn main() {
    let c: Celsius = Fahrenheit(212.0).into();
    println!("{c:?} {:?}", Celsius::from(20));
    println!("{:?}", Even::try_from(4).map(|even| even.0));
    let odd: Result<Even, _> = 5.try_into();
    println!("{:?}", odd.err());
    print("literal");
    print(String::from("owned"));
    print('c');
    let boxed: Box<str> = "boxed".into();
    let list: Vec<u8> = "ab".into();
    println!("{boxed} {list:?}");
}
