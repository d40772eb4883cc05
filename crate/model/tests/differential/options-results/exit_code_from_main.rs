use std::process::ExitCode;

fn main() -> ExitCode {
    println!("about to fail");
    if "x".parse::<i32>().is_err() { ExitCode::from(3) } else { ExitCode::SUCCESS }
}
