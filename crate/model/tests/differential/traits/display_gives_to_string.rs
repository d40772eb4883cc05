use std::fmt;
use std::str::FromStr;

#[derive(Debug, PartialEq, Clone, Copy)]
enum Direction {
    North,
    South,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Direction::North => "n",
            Direction::South => "s",
        };
        write!(f, "{text}")
    }
}

impl FromStr for Direction {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "n" => Ok(Direction::North),
            "s" => Ok(Direction::South),
            _ => Err(format!("{text:?} is no direction")),
        }
    }
}

fn main() {
    let direction: Direction = "s".parse().unwrap();
    println!("{direction} {direction:?}");
    println!("{:?}", "x".parse::<Direction>());
    let round_trip = Direction::North.to_string().parse::<Direction>();
    println!("{:?}", round_trip == Ok(Direction::North));
}
