// The bundler gives a Rust file as its text.
declare module "*.rs" {
  const text: string;
  export default text;
}
