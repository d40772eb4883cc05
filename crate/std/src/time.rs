//! `std::time`, with an `Instant` that works in a browser's threads.

pub use ::std::time::*;

#[cfg(target_family = "wasm")]
pub use wasm::Instant;

#[cfg(target_family = "wasm")]
mod wasm {
    use ::std::ops::{Add, AddAssign, Sub, SubAssign};
    use ::std::time::Duration;

    use crate::platform;

    /// A moment; see [`::std::time::Instant`]. As exact as the browser's clock: 5 µs to 100 µs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Instant(Duration);

    impl Instant {
        /// See [`::std::time::Instant::now`].
        #[must_use]
        pub fn now() -> Self {
            Self(Duration::from_secs_f64(platform::clock_micros() / 1e6))
        }

        /// See [`::std::time::Instant::duration_since`].
        #[must_use]
        pub fn duration_since(&self, earlier: Self) -> Duration {
            self.0.saturating_sub(earlier.0)
        }

        /// See [`::std::time::Instant::checked_duration_since`].
        #[must_use]
        pub fn checked_duration_since(&self, earlier: Self) -> Option<Duration> {
            self.0.checked_sub(earlier.0)
        }

        /// See [`::std::time::Instant::saturating_duration_since`].
        #[must_use]
        pub fn saturating_duration_since(&self, earlier: Self) -> Duration {
            self.duration_since(earlier)
        }

        /// See [`::std::time::Instant::elapsed`].
        #[must_use]
        pub fn elapsed(&self) -> Duration {
            Self::now().duration_since(*self)
        }

        /// See [`::std::time::Instant::checked_add`].
        #[must_use]
        pub fn checked_add(&self, duration: Duration) -> Option<Self> {
            self.0.checked_add(duration).map(Self)
        }

        /// See [`::std::time::Instant::checked_sub`].
        #[must_use]
        pub fn checked_sub(&self, duration: Duration) -> Option<Self> {
            self.0.checked_sub(duration).map(Self)
        }
    }

    impl Add<Duration> for Instant {
        type Output = Self;

        fn add(self, duration: Duration) -> Self {
            Self(self.0 + duration)
        }
    }

    impl Sub<Duration> for Instant {
        type Output = Self;

        fn sub(self, duration: Duration) -> Self {
            Self(self.0 - duration)
        }
    }

    impl Sub for Instant {
        type Output = Duration;

        fn sub(self, earlier: Self) -> Duration {
            self.duration_since(earlier)
        }
    }

    impl AddAssign<Duration> for Instant {
        fn add_assign(&mut self, duration: Duration) {
            *self = *self + duration;
        }
    }

    impl SubAssign<Duration> for Instant {
        fn sub_assign(&mut self, duration: Duration) {
            *self = *self - duration;
        }
    }
}
