use std::collections::VecDeque;

fn main() {
    let mut queue = VecDeque::new();
    queue.push_back(1);
    queue.push_back(2);
    queue.push_front(0);
    queue.extend([3, 4]);
    println!("{queue:?} {} {:?} {:?}", queue.len(), queue.front(), queue.back());
    println!("{:?} {:?}", queue.pop_front(), queue.pop_back());
    println!("{} {:?}", queue[1], queue.get(7));
    queue[0] = 9;
    for n in queue.iter_mut() {
        *n *= 2;
    }
    println!("{:?}", queue.iter().rev().collect::<Vec<_>>());
    queue.rotate_left(1);
    println!("{queue:?} {}", queue.contains(&18));
    let list: Vec<i32> = queue.into_iter().collect();
    println!("{list:?}");
    let mut empty: VecDeque<u8> = VecDeque::with_capacity(4);
    println!("{:?} {}", empty.pop_front(), empty.is_empty());
}
