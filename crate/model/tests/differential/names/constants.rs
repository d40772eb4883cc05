const WIDTH: usize = 3;
const HEIGHT: usize = WIDTH * 2 - 1;
const CELLS: usize = if WIDTH > 2 && !SMALL { WIDTH * HEIGHT } else { 1 };
const SMALL: bool = WIDTH < 2;
const MASK: u8 = !0 << 3 & 0x7f;
const OFFSET: i32 = -(5 - 8) * 2;
const NAMES: [&str; 2] = ["a", "b"];
const TABLE: [[u8; WIDTH]; NAMES.len()] = [[1; WIDTH]; 2];
const LETTER: u8 = b'a' + (('d' as u8) - b'b');
static GREETING: &str = "hello";

#[derive(Clone, Copy, Debug)]
#[repr(u8)]
enum Code {
    A = LETTER,
    B,
    C = MASK,
}
enum Wide {
    Low = -3,
    High = OFFSET as isize * 10,
}

struct Grid<const W: usize, const H: usize>([[u8; W]; H]);
impl<const W: usize, const H: usize> Grid<W, H> {
    const AREA: usize = W * H;
    fn size(&self) -> (usize, usize, usize) {
        (W, H, Self::AREA)
    }
}
fn fill<const N: usize>(value: u8) -> [u8; N] {
    [value; N]
}

fn main() {
    println!("{HEIGHT} {CELLS} {MASK} {OFFSET} {GREETING}");
    println!("{TABLE:?} {}", [0u16; CELLS].len());
    println!("{:?} {} {} {}", Code::B, Code::A as u8, Code::B as u8, Code::C as i32);
    println!("{} {}", Wide::Low as i8, Wide::High as i64);
    let grid = Grid([[0; WIDTH]; { WIDTH + 1 }]);
    println!("{:?} {}", grid.size(), grid.0.len());
    println!("{:?} {:?}", fill::<4>(7), fill::<{ WIDTH }>(1));
    let three: [u8; 3] = fill(2);
    println!("{three:?}");
    match HEIGHT {
        WIDTH => println!("width"),
        CELLS => println!("cells"),
        5 => println!("five"),
        _ => println!("other"),
    }
    const LOCAL: usize = WIDTH + NAMES.len();
    println!("{}", [1; LOCAL].iter().sum::<i32>());
}
