fn main() {
    let array = [1, 2, 3];
    let [a, b, c] = array;
    println!("{}", a + b + c);
    let squares = array.map(|n| n * n);
    println!("{squares:?} {}", squares.len());
    let grid = [[0u8; 3]; 2];
    println!("{grid:?} {}", grid.iter().flatten().count());
    let strings: [String; 2] = [String::from("a"), String::new()];
    for text in strings {
        println!("{text:?}");
    }
    let from_fn: [usize; 4] = std::array::from_fn(|i| i * i);
    println!("{from_fn:?}");
    let fixed: [i32; 2] = vec![7, 8].try_into().unwrap();
    println!("{fixed:?} {}", array == [1, 2, 3]);
    const N: usize = 2;
    let zeros = [0.5; N * 2];
    println!("{zeros:?}");
}
