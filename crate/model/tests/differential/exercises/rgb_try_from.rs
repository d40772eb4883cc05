#[derive(Debug, PartialEq)]
struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

#[derive(Debug, PartialEq)]
enum IntoColorError {
    BadLen,
    IntConversion,
}

impl TryFrom<(i16, i16, i16)> for Color {
    type Error = IntoColorError;

    fn try_from(tuple: (i16, i16, i16)) -> Result<Self, Self::Error> {
        Color::try_from([tuple.0, tuple.1, tuple.2])
    }
}

impl TryFrom<[i16; 3]> for Color {
    type Error = IntoColorError;

    fn try_from(array: [i16; 3]) -> Result<Self, Self::Error> {
        let convert = |n: i16| u8::try_from(n).map_err(|_| IntoColorError::IntConversion);
        let [red, green, blue] = array;
        Ok(Color { red: convert(red)?, green: convert(green)?, blue: convert(blue)? })
    }
}

impl TryFrom<&[i16]> for Color {
    type Error = IntoColorError;

    fn try_from(slice: &[i16]) -> Result<Self, Self::Error> {
        let array: [i16; 3] = slice.try_into().map_err(|_| IntoColorError::BadLen)?;
        array.try_into()
    }
}

fn main() {
    println!("{:?}", Color::try_from((183, 65, 14)));
    println!("{:?}", Color::try_from([1000, 0, 0]));
    println!("{:?}", Color::try_from(&vec![0, 0][..]));
}
