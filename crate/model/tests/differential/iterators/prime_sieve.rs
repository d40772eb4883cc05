fn primes(limit: usize) -> Vec<usize> {
    let mut composite = vec![false; limit + 1];
    let mut found = Vec::new();
    for n in 2..=limit {
        if composite[n] {
            continue;
        }
        found.push(n);
        let mut multiple = n * n;
        while multiple <= limit {
            composite[multiple] = true;
            multiple += n;
        }
    }
    found
}

fn main() {
    println!("{:?}", primes(50));
    let is_prime = |n: u32| n > 1 && (2..).take_while(|d| d * d <= n).all(|d| n % d != 0);
    println!("{:?}", (90..110).filter(|n| is_prime(*n)).collect::<Vec<_>>());
}
