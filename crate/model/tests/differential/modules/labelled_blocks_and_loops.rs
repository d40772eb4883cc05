fn main() {
    let found = 'search: {
        for a in 1..20 {
            for b in a..20 {
                for c in b..20 {
                    if a * a + b * b == c * c && a + b + c > 30 {
                        break 'search Some((a, b, c));
                    }
                }
            }
        }
        None
    };
    println!("{found:?}");
    let mut n = 27u64;
    let mut steps = 0;
    let result = loop {
        if n == 1 {
            break steps;
        }
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    };
    println!("{result}");
    let mut count = 0;
    'rows: for row in 0.. {
        for column in 0..=row {
            if row + column > 6 {
                break 'rows;
            }
            if column == 2 {
                continue 'rows;
            }
            count += 1;
        }
    }
    println!("{count}");
}
