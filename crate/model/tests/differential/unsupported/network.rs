// not supported: std::net at 2:10
use std::net::TcpListener;

fn main() {
    println!("{}", TcpListener::bind("256.0.0.1:0").is_err());
}
