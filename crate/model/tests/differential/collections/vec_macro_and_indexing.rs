fn main() {
    let mut grid = vec![vec![0; 3]; 2];
    grid[1][2] = 5;
    grid[0][1] += grid[1][2] * 2;
    println!("{grid:?}");
    let empty: Vec<String> = vec![];
    println!("{}", empty.len());
    let words = vec![String::from("x"); 2];
    println!("{words:?} {}", words[0] == words[1]);
    println!("{:?} {:?}", &grid[0][..2], &grid[1..]);
}
