type Matrix = Vec<Vec<i64>>;

fn multiply(a: &Matrix, b: &Matrix) -> Matrix {
    let mut result = vec![vec![0; b[0].len()]; a.len()];
    for i in 0..a.len() {
        for j in 0..b[0].len() {
            for k in 0..b.len() {
                result[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    result
}

fn main() {
    let a = vec![vec![1, 2], vec![3, 4]];
    let identity = vec![vec![1, 0], vec![0, 1]];
    println!("{:?} {:?}", multiply(&a, &identity), multiply(&a, &a));
}
