fn main() { println!("miaopu"); }
