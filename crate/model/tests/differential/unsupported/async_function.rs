// not supported: async at 2:1
async fn later() -> i32 {
    1
}

fn main() {
    let _future = later();
}
