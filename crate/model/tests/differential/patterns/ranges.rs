fn grade(points: u32) -> char {
    match points {
        90.. => 'a',
        75..90 => 'b',
        50..=74 => 'c',
        ..50 => 'f',
    }
}

fn kind(c: char) -> &'static str {
    match c {
        'a'..='z' => "lower",
        'A'..='Z' => "upper",
        '0'..='9' => "digit",
        _ => "other",
    }
}

fn main() {
    for points in [100, 90, 89, 75, 74, 50, 49, 0] {
        print!("{points}{} ", grade(points));
    }
    println!();
    for c in ['q', 'Q', '7', 'ß', '_'] {
        println!("{c} {}", kind(c));
    }
    match -5i8 {
        i8::MIN..=-1 => println!("negative"),
        0 => println!("zero"),
        1.. => println!("positive"),
    }
}
