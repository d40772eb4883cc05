fn main() {
    let mut log = Vec::new();
    (1..4).for_each(|n| log.push(n * n));
    println!("{log:?}");
    ["a", "b"].iter().enumerate().for_each(|(i, text)| println!("{i}{text}"));
    let result = (1..5).try_for_each(|n| {
        if n < 3 {
            println!("{n}");
            Ok(())
        } else {
            Err(n)
        }
    });
    println!("{result:?}");
}
