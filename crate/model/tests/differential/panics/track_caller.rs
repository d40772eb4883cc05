#[track_caller]
fn must(condition: bool, what: &str) {
    if !condition {
        panic!("must hold: {what}");
    }
}

fn main() {
    must(true, "first");
    must(1 > 2, "second");
}
