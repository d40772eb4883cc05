use std::iter;

fn main() {
    println!("{:?}", iter::once(1).chain(iter::repeat(7).take(2)).collect::<Vec<_>>());
    println!("{:?}", iter::empty::<i32>().next());
    println!("{:?}", iter::successors(Some(1), |n| if *n < 100 { Some(n * 3) } else { None }).collect::<Vec<_>>());
    let mut count = 0;
    let counted = iter::from_fn(|| {
        count += 1;
        if count < 4 { Some(count) } else { None }
    });
    println!("{:?}", counted.collect::<Vec<_>>());
    println!("{:?}", iter::repeat_with(|| 2).take(3).product::<i32>());
}
