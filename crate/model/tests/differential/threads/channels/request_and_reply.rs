use std::sync::mpsc::{self, Sender};
use std::thread;

struct Request {
    n: u32,
    reply: Sender<u32>,
}

fn main() {
    let (tx, rx) = mpsc::channel::<Request>();
    let server = thread::spawn(move || {
        let mut served = 0;
        for request in rx {
            request.reply.send(request.n * 2).unwrap();
            served += 1;
        }
        served
    });
    for n in [4, 5] {
        let (reply, answer) = mpsc::channel();
        tx.send(Request { n, reply }).unwrap();
        println!("{}", answer.recv().unwrap());
    }
    drop(tx);
    println!("{}", server.join().unwrap());
}
