// not supported: async at 3:19
fn main() {
    let _future = async { 1 };
}
