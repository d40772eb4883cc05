fn main() {
    let result: Result<&str, ()> = Ok("fine");
    result.expect_err("it should have failed");
}
