async fn later() -> i32 {
    1
}

fn main() {
    let _future = later();
}
