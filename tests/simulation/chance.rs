//! Chance from a seed: the same seed draws the same.

/// A row of draws (splitmix64; Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number from nought to one below `bound`.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.number() % bound.max(1)
    }

    /// A number from `least` to `most`, small ones as likely as large ones of ten times the size.
    pub(crate) fn scale(&mut self, least: i64, most: i64) -> i64 {
        let unit = self.number() as f64 / u64::MAX as f64;
        let ratio = most as f64 / least as f64;
        (least as f64 * ratio.powf(unit)) as i64
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

/// A draw that hangs on its inputs alone and not on how many were drawn before.
pub(crate) fn drawn(seed: u64, of: u64, below: u64) -> u64 {
    mixed(seed ^ mixed(of)) % below.max(1)
}

const fn mixed(input: u64) -> u64 {
    let mut bits = input;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
