struct Pair {
    left: Vec<i32>,
    right: Vec<i32>,
}

fn main() {
    let mut pair = Pair { left: vec![1], right: vec![2] };
    let left = &mut pair.left;
    let right = &mut pair.right;
    left.push(right[0]);
    right.push(left[0]);
    println!("{:?} {:?}", pair.left, pair.right);
    let mut array = [1, 2, 3, 4];
    let (a, b) = array.split_at_mut(2);
    std::mem::swap(&mut a[0], &mut b[1]);
    println!("{array:?}");
}
