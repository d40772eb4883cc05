#[derive(Debug, Default)]
struct Request {
    url: String,
    headers: Vec<(String, String)>,
    retries: Option<u8>,
}

struct Builder {
    request: Request,
}

impl Builder {
    fn new(url: impl Into<String>) -> Self {
        Builder { request: Request { url: url.into(), ..Request::default() } }
    }

    fn header(mut self, key: &str, value: &str) -> Self {
        self.request.headers.push((key.to_owned(), value.to_owned()));
        self
    }

    fn retries(mut self, n: u8) -> Self {
        self.request.retries = Some(n);
        self
    }

    fn build(self) -> Result<Request, String> {
        if self.request.url.is_empty() { Err("no url".to_string()) } else { Ok(self.request) }
    }
}

fn main() {
    println!("{:?}", Builder::new("a.b").header("k", "v").retries(2).build());
    println!("{:?}", Builder::new("").build());
}
