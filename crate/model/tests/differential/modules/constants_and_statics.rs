const WIDTH: usize = 4;
const AREA: usize = WIDTH * HEIGHT;
const HEIGHT: usize = { 1 + 2 };
const NAMES: [&str; 2] = ["x", "y"];
const ORIGIN: Point = Point { x: 0, y: 0 };
static GREETING: &str = "hello";
static TABLE: [u32; WIDTH] = squares();

#[derive(Debug, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

const fn square(n: u32) -> u32 {
    n * n
}

const fn squares() -> [u32; WIDTH] {
    let mut table = [0; WIDTH];
    let mut i = 0;
    while i < WIDTH {
        table[i] = square(i as u32);
        i += 1;
    }
    table
}

fn main() {
    println!("{AREA} {HEIGHT} {} {GREETING}", NAMES[1]);
    let mut point = ORIGIN;
    point.x += 1;
    println!("{point:?} {ORIGIN:?} {TABLE:?}");
    let grid = [[0u8; WIDTH]; HEIGHT];
    println!("{}", grid.len() * grid[0].len());
    println!("{}", Limits::MAX);
}

struct Limits;

impl Limits {
    const MIN: i32 = 5;
    const MAX: i32 = Self::MIN * 10;
}
