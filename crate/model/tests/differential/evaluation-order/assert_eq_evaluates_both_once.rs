fn say(n: i32) -> i32 {
    println!("operand {n}");
    n
}

fn main() {
    assert_eq!(say(1), say(2) - 1);
    assert_ne!(say(3), say(4), "message {}", say(5));
    assert!(say(6) > 5, "not evaluated {}", say(7));
    println!("done");
}
