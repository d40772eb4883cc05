fn main() {
    let _future = async { 1 };
}
