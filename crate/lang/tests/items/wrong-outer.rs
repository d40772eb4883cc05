//! Items in blocks do not see parameters of functions around them.

struct S<U>(U);
impl<U> S<U> {
    fn method<V>(&self) {
        fn inner<W>(a: V, b: W) {} //~ error[E0401]: can't use generic parameters from outer item
        struct Inner(V); //~ error[E0401]: can't use generic parameters from outer item
        const LEN: [u8; N] = []; //~ error[E0425]: cannot find value `N` in this scope
        {
            fn innermost() -> V::Item {} //~ error[E0401]: can't use generic parameters from outer item
        }
    }
}
fn outer<const N: usize>() {
    const LEN: [u8; N] = []; //~ error[E0401]: can't use generic parameters from outer item
}

fn main() {}
