#[derive(Debug, Clone, Copy, PartialEq)]
struct Matrix<const R: usize, const C: usize> {
    cells: [[i32; C]; R],
}

impl<const R: usize, const C: usize> Matrix<R, C> {
    fn transpose(&self) -> Matrix<C, R> {
        let mut cells = [[0; R]; C];
        for i in 0..R {
            for j in 0..C {
                cells[j][i] = self.cells[i][j];
            }
        }
        Matrix { cells }
    }
}

fn sum<const N: usize>(array: [i32; N]) -> i32 {
    array.iter().sum::<i32>() + N as i32
}

fn main() {
    let matrix = Matrix { cells: [[1, 2, 3], [4, 5, 6]] };
    println!("{:?}", matrix.transpose());
    println!("{}", matrix.transpose().transpose() == matrix);
    println!("{} {}", sum([1, 2]), sum([7; 4]));
}
