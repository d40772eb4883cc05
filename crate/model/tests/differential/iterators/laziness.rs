fn main() {
    let iterator = (1..6)
        .map(|n| {
            println!("map {n}");
            n * n
        })
        .filter(|n| {
            println!("filter {n}");
            n % 2 == 1
        });
    println!("nothing yet");
    for n in iterator.take(2) {
        println!("got {n}");
    }
}
