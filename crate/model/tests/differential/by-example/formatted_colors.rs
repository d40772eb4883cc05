use std::fmt::{self, Display, Formatter};

struct City {
    name: &'static str,
    lat: f32,
    lon: f32,
}

impl Display for City {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let lat_c = if self.lat >= 0.0 { 'N' } else { 'S' };
        let lon_c = if self.lon >= 0.0 { 'E' } else { 'W' };
        write!(f, "{}: {:.3}°{} {:.3}°{}", self.name, self.lat.abs(), lat_c, self.lon.abs(), lon_c)
    }
}

#[derive(Debug)]
struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

impl Display for Color {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "RGB ({r}, {g}, {b}) 0x{r:02X}{g:02X}{b:02X}", r = self.red, g = self.green, b = self.blue)
    }
}

fn main() {
    for city in
        [City { name: "Dublin", lat: 53.347778, lon: -6.259722 }, City { name: "Vancouver", lat: 49.25, lon: -123.1 }]
    {
        println!("{city}");
    }
    for color in [Color { red: 128, green: 255, blue: 90 }, Color { red: 0, green: 3, blue: 254 }] {
        println!("{color} {color:?}");
    }
}
