use std::thread;

fn main() {
    let data = "8696 7895 3796";
    let mut children = vec![];
    for (i, segment) in data.split_whitespace().enumerate() {
        children.push(thread::spawn(move || -> u32 {
            let result = segment.chars().map(|c| c.to_digit(10).expect("should be a digit")).sum();
            if i == 3 {
                println!("never");
            }
            result
        }));
    }
    let final_result = children.into_iter().map(|c| c.join().unwrap()).sum::<u32>();
    println!("Final sum result: {}", final_result);
}
