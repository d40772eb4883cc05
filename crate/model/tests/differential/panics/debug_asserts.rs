fn main() {
    debug_assert!(true);
    debug_assert_eq!(1, 1);
    debug_assert_ne!(2, 2, "checked in a debug build");
}
