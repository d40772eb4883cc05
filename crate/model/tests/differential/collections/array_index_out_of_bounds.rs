fn get(array: &[i32; 3], i: usize) -> i32 {
    array[i]
}

fn main() {
    println!("{}", get(&[1, 2, 3], 2));
    println!("{}", get(&[1, 2, 3], 3));
}
