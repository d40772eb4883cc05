fn main() {
    let list = [1, 2, 3, 4, 5];
    for chunk in list.chunks(2) {
        println!("{chunk:?} {}", chunk.len());
    }
    println!("{:?}", list.windows(3).map(|w| w.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?} {:?}", list.chunks_exact(2).collect::<Vec<_>>(), list.rchunks(2).collect::<Vec<_>>());
    println!("{}", list.windows(2).all(|pair| pair[0] < pair[1]));
    let mut array = [0; 5];
    for (i, chunk) in array.chunks_mut(2).enumerate() {
        for n in chunk {
            *n = i;
        }
    }
    println!("{array:?}");
}
