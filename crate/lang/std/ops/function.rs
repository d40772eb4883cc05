//! `Fn`, `FnMut`, `FnOnce`. Closures, functions and function pointers implement them by themselves.

#[lang = "fn_once"]
pub trait FnOnce<Args> {
    type Output;
    fn call_once(self, args: Args) -> Self::Output;
}

#[lang = "fn_mut"]
pub trait FnMut<Args>: FnOnce<Args> {
    fn call_mut(&mut self, args: Args) -> Self::Output;
}

#[lang = "fn"]
pub trait Fn<Args>: FnMut<Args> {
    fn call(&self, args: Args) -> Self::Output;
}

impl<Args, F: Fn<Args> + ?Sized> FnOnce<Args> for &F {
    type Output = F::Output;

    fn call_once(self, args: Args) -> F::Output {
        Fn::call(self, args)
    }
}

impl<Args, F: Fn<Args> + ?Sized> FnMut<Args> for &F {
    fn call_mut(&mut self, args: Args) -> F::Output {
        Fn::call(&**self, args)
    }
}

impl<Args, F: Fn<Args> + ?Sized> Fn<Args> for &F {
    fn call(&self, args: Args) -> F::Output {
        Fn::call(&**self, args)
    }
}

impl<Args, F: FnMut<Args> + ?Sized> FnOnce<Args> for &mut F {
    type Output = F::Output;

    fn call_once(self, args: Args) -> F::Output {
        FnMut::call_mut(self, args)
    }
}

impl<Args, F: FnMut<Args> + ?Sized> FnMut<Args> for &mut F {
    fn call_mut(&mut self, args: Args) -> F::Output {
        FnMut::call_mut(&mut **self, args)
    }
}

// A boxed function that can be called once has to be moved out of its box, whatever its size: the machine does it.
impl<Args, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> {
    type Output = F::Output;

    fn call_once(self, args: Args) -> F::Output {
        intrinsic!(call_box)
    }
}

impl<Args, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {
    fn call_mut(&mut self, args: Args) -> F::Output {
        FnMut::call_mut(&mut **self, args)
    }
}

impl<Args, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {
    fn call(&self, args: Args) -> F::Output {
        Fn::call(&**self, args)
    }
}
