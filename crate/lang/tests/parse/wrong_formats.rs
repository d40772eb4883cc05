//! Format strings that rustc refuses; the parser must say the same at the same places.

fn main() {
    let (a, b, c) = (1, 2, 3);
    println!("{}");
    println!("{} {}", a);
    println!("{1}", a);
    println!("{2} {1} {4}", a);
    println!("{:.*}", a);
    println!("{:.*} {}", 1, a);
    println!("{:1$}", a);
    println!("a", b);
    println!("a", b, c);
    println!("a", b = 1);
    println!("{}", a, b = 1);
    println!("{");
    println!("}");
    println!("{a b}");
    println!("{a.b}");
    println!("{:y}", a);
    println!("{_}");
    println!("{99999}");
    println!("{a");
    println!(a);
    println!("{}", a = 1, 2);
    println!("{a}", a = 1, a = 2);
    print!();
    println!(concat!("{x}"));
    println!("{:?x}", a);
    println!("{a:.b$} {:c$}");
    println!("{0:1$.2$}", a, b);
    println!("{:}}>3}", a);
    println!("{r#type}");
    println!("{}}", a);
    println!("{:-}{:08}{a:}", a, b);
    println!("{ a }{0 }", 1);
    println!("{:>
    3}", 1);
}
