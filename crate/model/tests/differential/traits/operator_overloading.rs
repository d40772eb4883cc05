use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Not, Sub};

#[derive(Debug, Clone, Copy, PartialEq)]
struct Vector {
    x: i32,
    y: i32,
}

impl Add for Vector {
    type Output = Vector;

    fn add(self, other: Vector) -> Vector {
        Vector { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Vector {
    type Output = Vector;

    fn sub(self, other: Vector) -> Vector {
        self + -other
    }
}

impl Mul<i32> for Vector {
    type Output = Vector;

    fn mul(self, factor: i32) -> Vector {
        Vector { x: self.x * factor, y: self.y * factor }
    }
}

impl Mul<Vector> for i32 {
    type Output = Vector;

    fn mul(self, vector: Vector) -> Vector {
        vector * self
    }
}

impl Mul for Vector {
    type Output = i32;

    fn mul(self, other: Vector) -> i32 {
        self.x * other.x + self.y * other.y
    }
}

impl Neg for Vector {
    type Output = Vector;

    fn neg(self) -> Vector {
        Vector { x: -self.x, y: -self.y }
    }
}

impl Not for Vector {
    type Output = bool;

    fn not(self) -> bool {
        self.x == 0 && self.y == 0
    }
}

impl AddAssign for Vector {
    fn add_assign(&mut self, other: Vector) {
        *self = *self + other;
    }
}

impl Index<char> for Vector {
    type Output = i32;

    fn index(&self, axis: char) -> &i32 {
        match axis {
            'x' => &self.x,
            'y' => &self.y,
            _ => panic!("no axis {axis}"),
        }
    }
}

impl IndexMut<char> for Vector {
    fn index_mut(&mut self, axis: char) -> &mut i32 {
        if axis == 'x' { &mut self.x } else { &mut self.y }
    }
}

fn main() {
    let a = Vector { x: 1, y: 2 };
    let mut b = 3 * a - Vector { x: 0, y: 1 };
    b += a;
    println!("{b:?} {} {:?} {}", a * b, -a, !a);
    b['x'] += 10;
    println!("{} {}", b['x'], b['y']);
}
